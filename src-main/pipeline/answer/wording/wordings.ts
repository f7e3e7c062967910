import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { labelNames } from '../../../domain/label-names.ts';
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { hindi } from './hi.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { turkish } from './tr.ts';
import type { NameOf, Wording } from './wording.ts';
import { chinese } from './zh.ts';

const makers: Readonly<Record<AnswerLanguage, (nameOf: NameOf) => Wording>> = {
  en: english,
  ko: korean,
  ja: japanese,
  zh: chinese,
  es: spanish,
  de: german,
  fr: french,
  pt: portuguese,
  ru: russian,
  ar: arabic,
  hi: hindi,
  tr: turkish,
};

const made = new Map<AnswerLanguage, Promise<Wording>>();

/** The sentences of a language, with its names of sounds and things. */
export function wordingOf(language: AnswerLanguage): Promise<Wording> {
  const known = made.get(language) ?? make(language);
  made.set(language, known);
  return known;
}

async function make(language: AnswerLanguage): Promise<Wording> {
  const names = await labelNames(language);
  return makers[language]((kind, name) => names[kind][name] ?? name);
}
