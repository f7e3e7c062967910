import i18next from 'i18next';

/** Attributes of sentences in a language, which may be another than that of the window; where it is not known, letters tell. */
export function wordedIn(language: string | undefined): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } {
  return language === undefined ? { dir: 'auto' } : { lang: language, dir: i18next.dir(language) };
}
