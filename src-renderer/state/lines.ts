import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Speaker } from '../../src-main/domain/speaker.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { withTimes } from '../lib/transcript-text.ts';
import { loadChapters, useChapters } from './chapters.ts';
import { addEvidence } from './evidence.ts';
import { notify, reportError } from './notices.ts';

/** What a speaker is called: the name that the person gave, or a number. */
export function speakerName({ number, name }: Pick<Speaker, 'number' | 'name'>): string {
  return name ?? t('speakers.unnamed', { number });
}

/**
 * Writes a line anew, or with null as it was recognised. It is shown at once; what cannot be stored is taken back.
 *
 * @returns whether it is stored
 */
export async function saveLine(line: Evidence, text: string | null): Promise<boolean> {
  addEvidence(line.video, [withText(line, text)]);
  try {
    addEvidence(line.video, [await call('editLine', { evidence: line.id, text })]);
    // Their titles may stand in it.
    if (useChapters.getState().video === line.video) void loadChapters(line.video);
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

/** Names a speaker, or takes the name away; two of one name become one. */
export async function renameSpeaker(video: VideoId, speaker: number, name: string | null): Promise<void> {
  try {
    addEvidence(video, await call('nameSpeaker', { video, speaker, name }));
  } catch (error) {
    reportError(error);
  }
}

/** Says who says a line; null is somebody who has said nothing else. */
export async function chooseSpeaker(line: Evidence, speaker: number | null): Promise<void> {
  try {
    addEvidence(line.video, [await call('setSpeaker', { evidence: line.id, speaker })]);
  } catch (error) {
    reportError(error);
  }
}

/** Puts lines with their times on the clipboard. */
export async function copyLines(lines: readonly Pick<Evidence, 'start' | 'text' | 'speaker'>[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(withTimes(lines, speakerName));
    notify('info', t('transcript.copied', { count: lines.length }));
  } catch (error) {
    reportError(error);
  }
}
