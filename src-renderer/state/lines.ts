import { longestLineText } from '../../src-main/domain/line.ts';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { withTimes } from '../lib/transcript-text.ts';
import { addEvidence } from './evidence.ts';
import { notify, reportError } from './notices.ts';

/** The longest text that a line may get. */
export const longestLine = longestLineText;

/**
 * Writes a line anew, or with null as it was recognised. It is shown at once; what cannot be stored is taken back.
 *
 * @returns whether it is stored
 */
export async function saveLine(line: Evidence, text: string | null): Promise<boolean> {
  addEvidence(line.video, [withText(line, text)]);
  try {
    addEvidence(line.video, [await call('editLine', { evidence: line.id, text })]);
    return true;
  } catch (error) {
    addEvidence(line.video, [line]);
    reportError(error);
    return false;
  }
}

/** The line as it will be; which of its words is said when is not known yet. */
function withText({ original, ...line }: Evidence, text: string | null): Evidence {
  const recognised = original ?? line.text;
  const isAsRecognised = text === null || text === recognised;
  return { ...line, words: [], ...(isAsRecognised ? { text: recognised } : { text, original: recognised }) };
}

/** Puts lines with their times on the clipboard. */
export async function copyLines(lines: readonly Pick<Evidence, 'start' | 'text'>[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(withTimes(lines));
    notify('info', t('transcript.copied', { count: lines.length }));
  } catch (error) {
    reportError(error);
  }
}
