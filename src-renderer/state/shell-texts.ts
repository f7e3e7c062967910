import i18next from 'i18next';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import en from '../locales/en.json' with { type: 'json' };
import { reportError } from './notices.ts';

type Name = keyof typeof en.shell;

let told: string | undefined;

/** Tells the shell the words of its menus and dialogs, now and whenever another language is shown. */
export function startTellingTexts(): void {
  i18next.on('languageChanged', () => void tell());
  void tell();
}

async function tell(): Promise<void> {
  const language = i18next.resolvedLanguage;
  if (told === language) return;
  told = language;
  const names = Object.keys(en.shell) as Name[];
  const texts = Object.fromEntries(names.map((name) => [name, t(`shell.${name}`)])) as Record<Name, string>;
  try {
    await call('setTexts', texts);
  } catch (error) {
    reportError(error);
  }
}
