import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language calls pauses of speech, and a length in seconds; in the folded text. */
const pauses: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\bpauses?\b|\b(?:gaps?|breaks?) (?:in|between) (?:the |what is )?(?:speech|talk|sentences|said)\b|\bstops? (?:speaking|talking)\b/,
  de: /\b(?:sprech|rede)?pausen?\b/,
  fr: /\bpauses?\b/,
  es: /\bpausas?\b/,
  pt: /\bpausas?\b/,
  ru: /(?<!\p{L})пауз\p{L}*/u,
  ar: /(?<!\p{L})(?:ال)?(?:وقف(?:ات|ة)|توقف(?:ات)?)(?!\p{L})/u,
  hi: /विराम|रुकावट/u,
  tr: /(?<!\p{L})(?:duraklama|ara verme)\p{L}*/u,
  ko: /멈춤|침묵|쉬는 ?(?:부분|곳|구간)/,
  ja: /間合い|沈黙|ポーズ|休止/,
  zh: /停顿|停頓|间歇/,
};
const seconds =
  /(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|sekunden?|secondes?|segundos?|секунд\p{L}*|ثوان\p{L}*|ثانية|सेकंड|saniye\p{L}*|초|秒钟?)(?!\p{L})/u;

/** The shortest pause that is asked for, in seconds; undefined for a question for no pauses of speech. 0 where any will do. */
export function pausesAsked({ topic, told, intent, phrases, sense }: Question): number | undefined {
  const folded = fold(topic);
  const isAmount = intent === 'count' || intent === 'duration';
  const isAsking = intent === 'find' || intent === 'present' || intent === 'describe' || isAmount;
  if (!isAsking || phrases.length > 0 || sense === 'seen' || sense === 'written' || !pauses[told].test(folded))
    return undefined;
  return Number(seconds.exec(folded)?.[1]?.replace(',', '.') ?? 0);
}
