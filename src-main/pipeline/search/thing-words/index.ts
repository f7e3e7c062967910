import type { EverydayWords } from '../label-names.ts';
import type { Language } from '../language.ts';
import { english } from './en.ts';
import { german } from './de.ts';
import { french } from './fr.ts';
import { spanish } from './es.ts';
import { korean } from './ko.ts';
import { japanese } from './ja.ts';

/** Everyday words for what is often seen; WordNet, which names the rest, is English. */
export const thingWords: Readonly<Record<Language, EverydayWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ko: korean,
  ja: japanese,
};
