import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json' with { type: 'json' };
import { showLabelNames } from './state/label-names.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const resources = { en: { translation: en } };

/** Languages that the catalogue has, as BCP 47 tags. */
export const languages = Object.keys(resources);

/** Starts the catalogue; React text is escaped by React, so the catalogue leaves it alone. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    supportedLngs: languages,
    interpolation: { escapeValue: false },
  });
}

/** Shows the interface in a language, or in the machine's own for `system`. */
export async function showLanguage(locale: string): Promise<void> {
  await i18next.changeLanguage(locale === 'system' ? navigator.language : locale);
  document.documentElement.lang = i18next.resolvedLanguage ?? 'en';
  document.documentElement.dir = i18next.dir();
  await showLabelNames(document.documentElement.lang);
}

/** Text from the catalogue, for code outside components. */
export const { t } = i18next;
