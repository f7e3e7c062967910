import { useMemo } from 'react';
import { create } from 'zustand';
import { planDescriptions, type DescriptionCue } from '../../src-main/domain/descriptions.ts';
import { stemOf } from '../../src-main/domain/file-names.ts';
import { webVideoText } from '../../src-main/domain/subtitle-files.ts';
import type { Video } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { coveredTo } from '../lib/kinds.ts';
import { describedInWords } from './description-words.ts';
import { useEvidence, type Lanes } from './evidence.ts';
import { statusOf, useLibrary } from './library.ts';
import { notify, reportError } from './notices.ts';
import { usePictures } from './pictures.ts';
import { useSettings } from './settings.ts';

/** Whether the video is described as it plays. */
export const useDescribing = create<{ on: boolean }>()(() => ({ on: false }));

export function toggleDescribing(): void {
  useDescribing.setState(({ on }) => ({ on: !on }));
}

/** The descriptions of the video on screen, as far as it is known. */
export function useDescriptionPlan(video: Video): readonly DescriptionCue[] {
  const lanes = useEvidence((state) => state.lanes);
  const shots = usePictures((state) => state.pictures.shots);
  // While much is still being read, nobody knows where people speak.
  const isRead = useEvidence((state) => !state.loading && state.outline === null);
  const knownTo = useLibrary(() => (isRead ? knownOf(video) : 0));
  const mayWait = useSettings(({ settings }) => settings?.pauseToDescribe ?? false);
  return useMemo(() => plan(lanes, shots, knownTo, mayWait), [lanes, shots, knownTo, mayWait]);
}

/** Lets the person choose a file and writes the descriptions there as WebVTT. */
export async function saveDescriptions(video: Video): Promise<void> {
  const cues = plan(useEvidence.getState().lanes, usePictures.getState().pictures.shots, knownOf(video), false);
  try {
    const name = `${stemOf(video.name)}.descriptions.vtt`;
    if ((await call('saveDescriptions', { name, text: webVideoText(cues) })).saved) notify('info', t('notice.saved'));
  } catch (error) {
    reportError(error);
  }
}

function plan(lanes: Lanes, shots: readonly number[], knownTo: number, mayWait: boolean): DescriptionCue[] {
  const { said, written, seen, heard } = lanes;
  const evidence = { said: said.items, written: written.items, seen: seen.items, heard: heard.items };
  return planDescriptions({ evidence, shots, knownTo }, { wordsFor: describedInWords, mayWait });
}

/** Up to where it is known what is said, seen and written. */
function knownOf({ id, media }: Video): number {
  const stages = statusOf(id)?.stages ?? [];
  return Math.min(...(['said', 'written', 'seen'] as const).map((kind) => coveredTo(kind, stages, media.duration)));
}
