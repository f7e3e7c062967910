import type { Citation } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import type { Language } from '../search/language.ts';
import { inDigits } from '../search/number-words.ts';
import { stem, wordsOf } from '../search/words.ts';
import { cite } from './draft.ts';

/** One place where words are said. */
export interface Occurrence {
  citation: Citation;
  /** The words as they stand in the line. */
  spoken: string;
}

/**
 * Every place in the lines where the wanted words follow one another, with the time of the words where the line has word times.
 * However numbers are written, they are the same.
 * @param endings whether words with other endings are the same too
 */
export function occurrencesOf(
  wanted: readonly string[],
  lines: readonly Evidence[],
  { language, endings }: { language: Language; endings: boolean },
  within: Moment,
): Occurrence[] {
  const form = (word: string): string => {
    const number = inDigits(word, language);
    return endings && number === word ? inDigits(stem(word), language) : number;
  };
  const target = wanted.map(form);
  if (target.length === 0) return [];
  return lines.flatMap((line) => {
    const tokens = tokensOf(line);
    const found: Occurrence[] = [];
    for (let at = 0; at + target.length <= tokens.length;) {
      const run = tokens.slice(at, at + target.length);
      const same = run.every(({ word }, k) => form(word) === target[k]);
      if (same && run[0]!.start < within.end && run.at(-1)!.end > within.start) found.push(occurrence(line, run));
      at += same ? target.length : 1;
    }
    return found;
  });
}

interface Token extends Moment {
  word: string;
  /** The spoken word that holds it, as written. */
  written: string;
}

function occurrence(line: Evidence, run: readonly Token[]): Occurrence {
  // Word times may reach past the line by a rounding.
  const start = Math.max(line.start, run[0]!.start);
  const end = Math.min(line.end, run.at(-1)!.end);
  const spoken = bareWord([...new Set(run.map(({ written }) => written))].join(' '));
  return { citation: cite(line, { start, end }), spoken };
}

/** The words of a line; a spoken word such as `www.example.org` can hold several. */
function tokensOf(line: Evidence): Token[] {
  if (!line.words || line.words.length === 0) {
    return wordsOf(line.text).map((word) => ({ word, written: word, start: line.start, end: line.end }));
  }
  return line.words.flatMap(({ text, start, end }) => {
    return wordsOf(text).map((word) => ({ word, written: text.trim(), start, end }));
  });
}

/** Words without the marks around them; those between them stay, so that the line can be quoted. */
export function bareWord(text: string): string {
  return text.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
}
