import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Intent } from '../../../domain/answer.ts';
import type { EvidenceKind } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import type { Language } from '../../search/language.ts';
import type { NamedLabels } from '../../search/label-names.ts';
import type { Query, QueryScope } from '../../search/query.ts';
import { fold, wordsOf } from '../../search/words.ts';
import type { Beyond } from './cues.ts';
import { bareNoun } from './korean-noun.ts';

/** A speaker as a question names it: by its number in one video, or by the name that a person gave it, in any. */
export type AskedSpeaker = { number: number } | { name: string };

/** What a question asks, as far as rules can tell. */
export interface Question {
  text: string;
  /** Whose rules take it apart. */
  language: Language;
  /** Its language, as far as it can be told. */
  told: AnswerLanguage;
  intent: Intent;
  /** The part of the video that is asked about. */
  within: Moment;
  /** The question is about a part: it names a time, or a clip is given. */
  timed: boolean;
  /** The question without its time, and without "Which video …". */
  topic: string;
  /** Words that name what is asked for, folded; words that only frame the question ("mentioned", "video") are left out. */
  words: readonly string[];
  /** Texts in quotation marks, wanted word by word. */
  phrases: readonly string[];
  /** The kind of evidence that the question is about, where it tells. */
  sense: EvidenceKind | 'any';
  /** The speaker whose words it is about. */
  speaker?: AskedSpeaker;
  /** Asks whether something is said. */
  mention: boolean;
  sounds: NamedLabels | undefined;
  things: NamedLabels | undefined;
  /** Asks how many there are at once, not how often. */
  atOnce: boolean;
  /** What lines in other languages call what words name, by the word. */
  otherNames?: ReadonlyMap<string, readonly string[]>;
  /** What this version has no evidence for. */
  beyond: Beyond | undefined;
  /** The words that ask for it, where only lines that hold one of them could tell. */
  untold?: readonly string[];
}

/** The question as a query. */
export function queryOf({ topic, language, words, phrases, otherNames }: Question, scope: QueryScope): Query {
  return { ...scope, text: topic, language, words, phrases, ...(otherNames && { otherNames }) };
}

/** The naming words, or some of them, as the person wrote them, where spaces tell words apart: with the small words that join them. */
export function wordsAsWritten(
  { topic, words: all, language, told }: Question,
  words: readonly string[] = all,
): string {
  const parts = topic.split(/[\s?!.,;:¿¡"“”„«»؟،؛।]+/u);
  const named = parts.flatMap((part, at) => (wordsOf(part).some((word) => words.includes(word)) ? [at] : []));
  const hasSpaces = language !== 'ja' && told !== 'zh';
  if (language === 'ko')
    return (named.length >= words.length ? named.map((at) => parts[at]!) : words).map(bareNoun).join(' ');
  const joined = words.join('');
  if (!hasSpaces && fold(topic).includes(joined)) return joined;
  if (!hasSpaces || named.length < words.length) return words.join(' ');
  return named.map((at, place) => between(parts, named[place - 1] ?? at, at) + parts[at]!).join('');
}

/** So many words between two others are said with them. */
const mostJoining = 2;

function between(parts: readonly string[], before: number, at: number): string {
  if (before === at) return '';
  const joining = parts.slice(before + 1, at);
  return joining.length > mostJoining ? ' … ' : [' ', ...joining.map((part) => `${part} `)].join('');
}
