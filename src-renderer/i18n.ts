import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json' with { type: 'json' };
import { showLabelNames } from './state/label-names.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

type Catalogue = { default: object };

/** The other languages, by BCP 47 tag; each is read when it is shown. */
const others: Readonly<Record<string, () => Promise<Catalogue>>> = {
  ko: () => import('./locales/ko.json'),
  ja: () => import('./locales/ja.json'),
  zh: () => import('./locales/zh.json'),
  es: () => import('./locales/es.json'),
  de: () => import('./locales/de.json'),
  fr: () => import('./locales/fr.json'),
  pt: () => import('./locales/pt.json'),
  ru: () => import('./locales/ru.json'),
  ar: () => import('./locales/ar.json'),
  hi: () => import('./locales/hi.json'),
  tr: () => import('./locales/tr.json'),
};

/** Languages that the window speaks, as BCP 47 tags. */
export const languages: readonly string[] = ['en', ...Object.keys(others)];

/** What a language calls itself. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/**
 * A name, path, key or sentence from elsewhere, to be put into text of the window: in a language that is written from right to left
 * it keeps its own direction (Unicode's first strong isolate), or the marks of `/home/kim` and `<` would change sides.
 */
export function isolated(text: string): string {
  return i18next.dir() === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** Starts the catalogue. React escapes what it draws; what texts are filled with is only kept apart from them. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { escape: filledIn, useRawValueToEscape: true },
  });
}

/** Numbers are part of the text around them. */
function filledIn(value: unknown): string {
  return typeof value === 'string' ? isolated(value) : String(value);
}

/** Shows the interface in a language, or for `system` in the first of the machine's own that it speaks. */
export async function showLanguage(locale: string): Promise<void> {
  const wanted = locale === 'system' ? navigator.languages : [locale];
  const language = wanted.map((tag) => tag.split('-')[0] ?? '').find((tag) => languages.includes(tag)) ?? 'en';
  const read = others[language];
  if (read && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await read()).default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
  await showLabelNames(language);
}

/** Text from the catalogue, for code outside components. */
export const { t } = i18next;
