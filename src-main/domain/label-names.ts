import type { AnswerLanguage } from './answer-language.ts';

/** What a language calls the sounds and things of the models, by the models' own names. */
export interface LabelNames {
  heard: Readonly<Record<string, string>>;
  seen: Readonly<Record<string, string>>;
}

/** Read when they are wanted: a table of names is larger than all sentences. */
const tables: Readonly<Record<Exclude<AnswerLanguage, 'en'>, () => Promise<{ default: LabelNames }>>> = {
  ko: () => import('./label-names/ko.json', { with: { type: 'json' } }),
  ja: () => import('./label-names/ja.json', { with: { type: 'json' } }),
  zh: () => import('./label-names/zh.json', { with: { type: 'json' } }),
  es: () => import('./label-names/es.json', { with: { type: 'json' } }),
  de: () => import('./label-names/de.json', { with: { type: 'json' } }),
  fr: () => import('./label-names/fr.json', { with: { type: 'json' } }),
  pt: () => import('./label-names/pt.json', { with: { type: 'json' } }),
  ru: () => import('./label-names/ru.json', { with: { type: 'json' } }),
  ar: () => import('./label-names/ar.json', { with: { type: 'json' } }),
  hi: () => import('./label-names/hi.json', { with: { type: 'json' } }),
  tr: () => import('./label-names/tr.json', { with: { type: 'json' } }),
};

/** The names in a language; none in English, which the models speak. */
export async function labelNames(language: AnswerLanguage): Promise<LabelNames> {
  return language === 'en' ? { heard: {}, seen: {} } : (await tables[language]()).default;
}
