import type { PackSentence } from '../../domain/pack-answer.ts';
import type { Citation } from '../../domain/answer.ts';
import type { ClaimCheck } from '../answer/check.ts';
import type { Fact } from '../answer/draft.ts';
import { contentWords, quotedPhrases, stem, wordsOf } from '../search/words.ts';
import type { Note } from './notes.ts';
import { type WrittenSentence, writtenSentences } from './written-sentences.ts';

/** What the sentences of a text model are compared with. */
export interface WrittenParts {
  check: ClaimCheck;
  notes: readonly Note[];
  question: string;
}

/** Notes that are taken for what a sentence rests on where it names none. */
const mostTaken = 3;
/** Words that only tell that something is of a video. */
const telling = new Set(
  wordsOf(
    'video clip speaker person says said speaks tells told shows shown seen heard hears written reads screen text sound note',
  ).map(stem),
);
const denial = /\b(?:no|not|none|never|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b/i;
/** A number as it is written, with what joins its digits. */
const numbers = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;

/**
 * Puts the sentences that a text model has written from notes to the check of all answers. One with a number, a time, a name or a
 * quote that its notes do not have is left out. One that says no more than its notes and the question, and denies no more and no
 * less, cites them; all others cite nothing: nothing supports them.
 */
export function checkWritten(parts: WrittenParts, text: string): { sentences: PackSentence[]; leftOut: number } {
  const all = writtenSentences(text);
  const sentences = all.flatMap((sentence) => checked(parts, sentence) ?? []);
  return { sentences, leftOut: all.length - sentences.length };
}

/** The sentence with what supports it, if anything does; undefined where it is left out. */
function checked({ check, notes, question }: WrittenParts, sentence: WrittenSentence): PackSentence | undefined {
  const { text } = sentence;
  const taken = notesFor(sentence, notes);
  const cited = taken.map(({ citation }) => citation);
  const given = cited.map(({ quote }) => quote).join('\n');
  const citations = [...new Map(cited.map((one) => [one.evidence, one])).values()];
  const facts = factsIn(text, given);
  const states = facts.length > 0 || /[\p{Nd}“”„«»「」『』"]/u.test(text);
  if (states && check.fault({ text, citations, facts }) !== undefined) return undefined;
  if (namesIn(text).some((name) => !wordsOf(`${given}\n${question}`).includes(name))) return undefined;
  const unsupported = lackOf(text, citations, question);
  if (unsupported) return { text, citations: [], unsupported };
  return check.fault({ text, citations, facts }) === undefined
    ? { text, citations }
    : { text, citations: [], unsupported: { why: 'names-nothing' } };
}

/** The notes that a sentence names; where it names none, those that have most of its words, each with some that the others lack. */
function notesFor({ text, numbers: named }: WrittenSentence, notes: readonly Note[]): Note[] {
  const own = named.flatMap((number) => notes[number - 1] ?? []);
  if (own.length > 0) return own;
  const taken: Note[] = [];
  let lacking: ReadonlySet<string> = new Set(contentWords(text).map(stem));
  while (taken.length < mostTaken && lacking.size > 0) {
    const words = notes.map(({ citation }) => new Set(wordsOf(citation.quote).map(stem)).intersection(lacking));
    const most = words.reduce((best, some, at) => (some.size > words[best]!.size ? at : best), 0);
    if (words[most]!.size === 0) break;
    taken.push(notes[most]!);
    lacking = lacking.difference(words[most]!);
  }
  return taken;
}

/** Quotes and numbers of a sentence that its notes have: what else there is of them, the check finds. */
function factsIn(text: string, given: string): Fact[] {
  const quotes = quotedPhrases(text).flatMap((phrase): Fact[] => {
    const literal = phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const written = new RegExp(`[“„«「『"]\\s*${literal}\\s*[”“»」』"]`, 'u').exec(text)?.[0];
    // A comma or a full stop at its end may belong to the sentence.
    return written === undefined ? [] : [{ of: 'quote', written, text: phrase.replace(/[.,!?…]+$/, '') }];
  });
  const unquoted = quotes.reduce((left, { written }) => left.replace(written, ''), text);
  const there = new Set(given.match(numbers));
  const counted = [...new Set(unquoted.match(numbers))].filter((number) => there.has(number));
  return [...quotes, ...counted.map((number): Fact => ({ of: 'quote', written: number, text: number }))];
}

/** Words that are written with a capital letter although they do not begin the sentence, folded. */
function namesIn(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^I(?:[’']|$)/.test(word))
    .flatMap(wordsOf);
}

/** What a sentence says or denies beyond its notes and the question; undefined where it says no more. */
function lackOf(text: string, citations: readonly Citation[], question: string): PackSentence['unsupported'] {
  const given = citations.map(({ quote }) => quote).join('\n');
  if (denial.test(text) !== denial.test(given)) return { why: 'denies' };
  const known = new Set(wordsOf(`${given}\n${question}`).map(stem)).union(telling);
  const words = contentWords(text).filter((word) => !known.has(stem(word)));
  return words.length > 0 ? { why: 'says-more', words: [...new Set(words)] } : undefined;
}
