import type { AnswerLanguage } from '../../domain/answer-language.ts';

/** The two ends of a clip. */
export type Edge = 'first' | 'last';

/** How a language asks for what comes first or last; patterns on the folded text. */
export interface EdgeWords extends Record<Edge, RegExp> {
  /** Asks for a time, a place, a person or a reason, which no description tells. */
  whenOrWho: RegExp;
  /** Asks what there is. */
  what: RegExp;
}

export const edgeWords: Readonly<Record<AnswerLanguage, EdgeWords>> = {
  en: {
    first:
      /\b(?:first|(?:at|in) the (?:very )?(?:beginning|start))\b(?! (?:time|half|\d+|few|minutes?|seconds?|name|lady))/,
    last: /\b(?:last|at the (?:very )?end)\b(?! (?:time|half|\d+|few|minutes?|seconds?|name))/,
    whenOrWho: /^(?:and )?(?:when|where|at (?:what|which)|which|who|whose|how|why|find|show|jump|go)\b/,
    what: /^(?:and )?what\b/,
  },
  de: {
    first: /\b(?:zuerst|als erstes|am anfang|zu beginn)\b/,
    last: /\b(?:zuletzt|als letztes|am ende|zum schluss)\b/,
    whenOrWho: /^(?:wann|wo|wer|wen|wem|wie|warum|wieso|welche\w*|an welcher)\b/,
    what: /^was\b/,
  },
  fr: {
    first: /\b(?:d'abord|en premier|au debut)\b/,
    last: /\b(?:en dernier|a la fin)\b/,
    whenOrWho: /^(?:quand|ou|qui(?! est-ce)|a quel|comment|pourquoi|quel\w*)\b/,
    what: /^(?:qu'|que\b|quoi\b)/,
  },
  es: {
    first: /\b(?:primero|al (?:principio|comienzo))\b/,
    last: /\b(?:al final|por ultimo)\b/,
    whenOrWho: /^\W*(?:cuando|donde|quien|como|por que|cual|en que)\b/,
    what: /^\W*que\b/,
  },
  pt: {
    first: /\b(?:primeiro|no (?:inicio|comeco))\b/,
    last: /\b(?:por ultimo|no (?:final|fim))\b/,
    whenOrWho: /^(?:quando|onde|quem|como|por que|qual|em que)\b/,
    what: /^(?:o )?que\b/,
  },
  ru: {
    first: /сначала|вначале|в начале|первым/,
    last: /в конце|последним/,
    whenOrWho: /^(?:когда|где|кто|как|почему|како)/,
    what: /^что/,
  },
  ko: {
    first: /맨 처음|처음|먼저/,
    last: /마지막|끝에/,
    whenOrWho: /언제|어디|누가|누구|왜|어떻게/,
    what: /무엇|뭐|뭘|무슨/,
  },
  ja: {
    first: /最初|はじめ|初め/,
    last: /最後|終わり/,
    whenOrWho: /いつ|どこ|誰|だれ|なぜ|どうやって/,
    what: /何/,
  },
  zh: {
    first: /首先|最先|开头|一开始|最初/,
    last: /最后|结尾|末尾/,
    whenOrWho: /什么时候|何时|哪里|在哪|谁|为什么|怎么/,
    what: /什么/,
  },
  ar: {
    first: /في البداية|[أا]ولا/,
    last: /في النهاية|[أا]خيرا/,
    whenOrWho: /^(?:متى|[أا]ين|من|كيف|لماذا|في [أا]ي)(?:\s|$)/,
    what: /^ما(?:ذا)?(?:\s|$)/,
  },
  hi: {
    first: /सबसे पहले|पहले|शुरू/u,
    last: /अंत|आखिर/u,
    whenOrWho: /कब|कहाँ|कौन|क्यों|कैसे|किस/u,
    what: /क्या/u,
  },
  tr: {
    first: /ilk once|once|ilk|basta/,
    last: /en son|sonda|sonunda/,
    whenOrWho: /ne zaman|nerede|kim|neden|nasıl|hangi an/,
    what: /(?:^|\s)ne(?:ler)?(?:\s|$)/,
  },
};
