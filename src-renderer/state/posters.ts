import { useEffect, useState } from 'react';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { Thumbnail } from '../../src-main/domain/picture.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';

/** What stands for a video, by video and how far its pictures are known; kept, so that scrolling back shows it at once. */
const posters = new Map<string, Thumbnail | null>();

/** Seconds of video after which one that is being indexed may be stood for by another picture. */
const step = 60;

/** The thumbnail that stands for a video; undefined until it is known. */
export function usePoster({ video, stages }: VideoStatus): Thumbnail | null | undefined {
  const shots = stages.find(({ stage }) => stage === 'shots');
  const known = shots?.state === 'done' ? 'done' : Math.ceil((shots?.doneTo ?? 0) / step);
  return useAsked(
    `${video.id}/${known}`,
    posters,
    async () => (await call('getPoster', { video: video.id })).thumbnail,
  );
}

/** False once it is known that the file of a video is not where it was. */
export function useHasFile(video: VideoId): boolean {
  const [there, setThere] = useState(true);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const found = await call('hasFile', { video });
      if (!isGone) setThere(found.there);
    };
    // Where nothing can be known of the file, opening it will tell.
    look().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [video]);
  return there;
}

/** Loudness of a recording from start to end in as many steps, 0..1; undefined until it is known. */
export function useOutline({ video, stages }: VideoStatus, buckets: number): readonly number[] | null | undefined {
  const waveform = stages.find(({ stage }) => stage === 'waveform');
  const known = waveform?.state === 'done' ? 'done' : Math.ceil((waveform?.doneTo ?? 0) / step);
  const within = { start: 0, end: video.media.duration };
  return useAsked(`${video.id}/${known}`, outlines, async () => {
    const { peaks, doneTo } = await call('getWaveform', { video: video.id, within, buckets });
    return doneTo > 0 ? peaks : null;
  });
}

const outlines = new Map<string, readonly number[] | null>();

/** What was asked once, by a key; undefined until the answer is there, null where there is none. */
function useAsked<Value>(
  key: string,
  answers: Map<string, Value | null>,
  ask: () => Promise<Value | null>,
): Value | null | undefined {
  const [answered, setAnswered] = useState<Value | null>();
  useEffect(() => {
    if (answers.has(key)) return undefined;
    let isGone = false;
    const run = async (): Promise<void> => {
      const value = await ask();
      answers.set(key, value);
      if (!isGone) setAnswered(value);
    };
    // Without its picture a video can still be opened.
    run().catch(() => undefined);
    return () => {
      isGone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key names all that is asked
  }, [key, answers]);
  // Until the next is known, the one before stays.
  return answers.has(key) ? answers.get(key) : answered;
}
