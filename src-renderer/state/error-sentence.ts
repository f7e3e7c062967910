import type { VerbError } from '../api.ts';
import en from '../locales/en.json' with { type: 'json' };
import { isolated, t } from '../i18n.ts';

type HintedCode = keyof typeof en.errors.hint;

/** What went wrong, in the engine's words, and what the person can do about it where that is not plain. */
export function errorSentence({ code, message }: Pick<VerbError, 'code' | 'message'>): string {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return code in en.errors.hint ? `${isolated(sentence)} ${t(`errors.hint.${code as HintedCode}`)}` : sentence;
}
