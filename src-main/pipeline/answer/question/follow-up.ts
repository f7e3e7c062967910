import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { EvidenceKind } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import { type FollowRules, followRules } from './follow-rules.ts';
import { labelsAsked } from './labels-asked.ts';
import { orderQuestion, type Side } from './order-words.ts';
import type { Question } from './question.ts';

/** A question that was asked before in the chat, with what its answer cites. */
export interface Earlier {
  question: string;
  cited: readonly (Moment & { kind: EvidenceKind })[];
}

/** A follow-up as a question of its own, or as what lies beside what was cited. */
export type FollowUp =
  | { kind: 'question'; text: string }
  | { kind: 'beside'; main: string; side: Side; moment: Moment; of: EvidenceKind };

type Understand = (text: string) => Promise<Question>;

/** How questions are read; each may be in another language. */
interface FollowContext {
  understand: Understand;
  languageOf: (text: string) => AnswerLanguage;
}

const asks = /^(?:what|when|where|who|whose|how|which|why|is|are|was|were|do|does|did|can|could|has|have)\b/iu;
const near =
  /^(?:and |so )?(?:(?<main>(?:what|who|which)\b.*?\S) )?(?:(?:right|directly|just|shortly) )?(?<side>after|before) (?:that|this|it|then)$/iu;
const next =
  /^(?:and )?(?:then(?: what)?|(?<main>what (?:is|comes|happens|was|follows)(?: \w+)?)(?: next| then)|what follows|what next|next)$/iu;
const nextOne = /\bnext (?:one|time)\b/iu;
const also = /^(?:and|what about|how about|and what about)\s+(?<rest>.+)$/iu;
const preposition = /^(?:for|to|in|at|on|with|about|from|of|as|by)\b/iu;
const pronoun =
  /\b(?:it|them)\b|\b(?:that|this|those|these)\b(?=\s*$|\s+(?:said|seen|heard|shown|mentioned|written|on|in|last|stay)\b)/iu;

/** How a question about sounds or things is asked of others. */
const askedOf: Partial<Record<Question['intent'], (name: string, how: string) => string>> = {
  find: (name, how) => `When is ${name} ${how}?`,
  count: (name, how) => `How many times is ${name} ${how}?`,
  duration: (name, how) => `How long is ${name} ${how}?`,
  present: (name, how) => `Is ${name} ${how}?`,
};

/**
 * What a question means behind those that were asked before it: "And the cat?", "And for Z?", "How long does it stay?",
 * "And after that?". Undefined for one that stands on its own.
 *
 * @param earlier the last question as it was understood
 */
export async function followUp(
  text: string,
  earlier: Earlier,
  { understand, languageOf }: FollowContext,
): Promise<FollowUp | undefined> {
  const language = languageOf(text);
  const asked = text
    .normalize('NFC')
    .trim()
    .replace(/[\s?.!？。！؟।]+$/u, '');
  if (language !== 'en') return followBy(followRules[language], asked, earlier, understand);
  const last = earlier.cited.at(-1);
  if (last) {
    const moment = { start: earlier.cited[0]!.start, end: Math.max(...earlier.cited.map(({ end }) => end)) };
    const beside = near.exec(asked)?.groups ?? next.exec(asked)?.groups ?? (next.test(asked) ? {} : undefined);
    if (beside) {
      const side = beside['side']?.toLowerCase() === 'before' ? 'before' : 'after';
      return { kind: 'beside', main: beside['main'] ?? 'What comes', side, moment, of: last.kind };
    }
    if (nextOne.test(asked)) {
      const order = orderQuestion(earlier.question, languageOf(earlier.question));
      const main = order?.kind === 'place' ? order.main : earlier.question;
      return { kind: 'beside', main, side: 'after', moment, of: last.kind };
    }
  }
  const rest = also.exec(asked)?.groups?.['rest'];
  const meant =
    rest !== undefined && !asks.test(rest)
      ? await instead(rest, earlier.question, understand)
      : await named(asked, earlier.question, understand);
  return meant === undefined ? undefined : { kind: 'question', text: meant };
}

/** The video itself needs no earlier question. */
const wholeVideo =
  /v[ií]d[eé]o|film|clip|aufnahme|grabaci|enregistrement|gravaç|видео|фильм|ролик|запис|영상|비디오|녹음|動画|ビデオ|映像|视频|影片|فيديو|वीडियो|kayıt/iu;

async function followBy(
  rules: FollowRules,
  asked: string,
  { question, cited }: Earlier,
  understand: Understand,
): Promise<FollowUp | undefined> {
  const last = cited.at(-1);
  if (last) {
    const moment = { start: cited[0]!.start, end: Math.max(...cited.map(({ end }) => end)) };
    for (const side of ['after', 'before'] as const) {
      const beside = rules[side].exec(asked);
      if (!beside) continue;
      const { main = '', tail = '' } = beside.groups ?? {};
      return { kind: 'beside', main: `${main}${tail}`.trim() || rules.comes, side, moment, of: last.kind };
    }
  }
  const before = await understand(question);
  const [phrase] = before.phrases;
  const rest = rules.also.map((pattern) => pattern.exec(asked)?.groups?.['rest']).find((name) => name !== undefined);
  if (rest !== undefined) return { kind: 'question', text: askedOfOther(rules, rest, before) };
  const isOfIt = rules.pronoun.test(asked) || rules.without?.test(asked);
  const own = isOfIt && !wholeVideo.test(asked) ? await understand(asked.replace(rules.pronoun, ' ')) : undefined;
  if (!own || own.phrases.length > 0 || own.sounds || own.things || own.words.length > 0) return undefined;
  const subject = phrase === undefined ? before.words.join(' ') : `"${phrase}"`;
  return subject === '' ? undefined : { kind: 'question', text: `${asked} ${subject}?` };
}

function askedOfOther(rules: FollowRules, rest: string, before: Question): string {
  const [phrase] = before.phrases;
  if (phrase !== undefined)
    return before.text.replace(phrase, rest.replace(/^[\p{Ps}\p{Pi}\p{Po}\s]+|[\p{Pe}\p{Pf}\p{Po}\s]+$/gu, ''));
  const [label] = labelsAsked(before);
  const { intent } = before;
  const isOfLabel = label && (intent === 'find' || intent === 'count' || intent === 'duration' || intent === 'present');
  return isOfLabel ? rules.askedOf[intent](rest, label.kind) : rules.saidOf(rest);
}

/** The earlier question, asked of something else. */
async function instead(rest: string, earlier: string, understand: Understand): Promise<string | undefined> {
  const word = preposition.exec(rest)?.[0];
  if (word !== undefined) {
    const at = new RegExp(String.raw`\s${word}\s`, 'iu').exec(earlier)?.index;
    return at === undefined ? undefined : `${earlier.slice(0, at)} ${rest}?`;
  }
  const before = await understand(earlier);
  const [phrase] = before.phrases;
  if (phrase !== undefined) return earlier.replace(phrase, rest.replace(/^["“'‘]|["”'’]$/gu, ''));
  const [label] = labelsAsked(before);
  const ask = label && askedOf[before.intent];
  return ask ? ask(rest, label.kind) : `What is said about ${rest}?`;
}

/** A question that names nothing but "it", with what the earlier one was about in its place. */
async function named(asked: string, earlier: string, understand: Understand): Promise<string | undefined> {
  if (!pronoun.test(asked)) return undefined;
  const own = await understand(asked);
  if (own.phrases.length > 0 || own.sounds || own.things) return undefined;
  const { phrases, sense, words } = await understand(earlier);
  const subject = phrases.length > 0 ? `${sense === 'written' ? 'the text ' : ''}"${phrases[0]}"` : words.join(' ');
  return subject === '' ? undefined : `${asked.replace(pronoun, subject)}?`;
}
