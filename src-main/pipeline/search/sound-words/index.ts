import type { EverydayWords } from '../label-names.ts';
import type { Language } from '../language.ts';
import { english } from './en.ts';
import { german } from './de.ts';
import { french } from './fr.ts';
import { spanish } from './es.ts';
import { korean } from './ko.ts';
import { japanese } from './ja.ts';

/**
 * Everyday words for everyday sounds. AudioSet names classes in English nouns; people ask with verbs and in their own language,
 * and embeddings of single words do not carry that far ("개 짖" came out nearer to "oink" than to "bark").
 */
export const soundWords: Readonly<Record<Language, EverydayWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ko: korean,
  ja: japanese,
};
