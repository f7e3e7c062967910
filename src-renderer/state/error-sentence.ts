import i18next from 'i18next';
import type { ErrorCode, WireError } from '../../src-main/domain/errors.ts';
import en from '../locales/en.json' with { type: 'json' };
import { isolated, t } from '../i18n.ts';
import { joinSentences } from '../lib/join-sentences.ts';

type HintedCode = keyof typeof en.errors.hint;

/**
 * What went wrong, and what the person can do about it where that is not plain. The engine speaks English, and its sentence is the most
 * exact: in other languages the catalogue says it for all errors of the code, and the engine's sentence follows as a detail.
 *
 * @param error its message is empty where the window itself found it
 * @param hint what the person can do, where that of the catalogue does not fit
 */
export function errorSentence({ code, message }: WireError, hint = hintFor(code)): string {
  const told = message === '' || /[.!?]$/.test(message) ? message : `${message}.`;
  const speaksEnglish = (i18next.resolvedLanguage ?? 'en') === 'en';
  if (told !== '' && (speaksEnglish || !(code in en.errors.what))) return joinSentences(isolated(told), hint);
  return joinSentences(t(`errors.what.${code}`), hint, told && t('errors.detail', { message: told }));
}

function hintFor(code: ErrorCode): string {
  return code in en.errors.hint ? t(`errors.hint.${code as HintedCode}`) : '';
}
