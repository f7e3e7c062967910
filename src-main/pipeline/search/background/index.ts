import type { Language } from '../language.ts';
import { english } from './en.ts';
import { german } from './de.ts';
import { french } from './fr.ts';
import { spanish } from './es.ts';
import { korean } from './ko.ts';
import { japanese } from './ja.ts';

/**
 * What a question and a line of speech are compared with, to tell closeness from chance: the cosines of the embedding are
 * compressed (unrelated texts around 0.78, related ones around 0.90) and shift with the language and the length of both.
 */
export interface Background {
  /** Everyday spoken sentences on many subjects. */
  sentences: readonly string[];
  /** Everyday questions about videos on many subjects. */
  questions: readonly string[];
}

/** Each language says the same things, so that no subject weighs more in one than in another. */
export const backgrounds: Readonly<Record<Language, Background>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ko: korean,
  ja: japanese,
};
