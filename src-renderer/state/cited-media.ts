import { useEffect, useReducer, useState } from 'react';
import type { Citation } from '../../src-main/domain/answer.ts';
import { confidenceOf } from '../../src-main/domain/confidence.ts';
import type { Pictures, Thumbnail } from '../../src-main/domain/picture.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { thumbnailAt } from '../lib/pictures.ts';
import { usePictures, useThumbnail } from './pictures.ts';

/** As many waveforms, and pictures of so many videos, are kept: who scrolls back sees them at once. */
const mostWaves = 400;
const mostVideos = 8;
/** Bars of a small waveform. */
const waveBuckets = 24;
/** A shorter moment is shown with what is around it, in seconds. */
const shortestWave = 1;

const waves = new Map<string, Kept<readonly number[]>>();
const pictures = new Map<VideoId, Kept<Pictures>>();

/** How loud a cited moment is, bar by bar; undefined until it is known, and where nothing is heard. */
export function useCitedWave({ video, start, end }: Citation): readonly number[] | undefined {
  return useLoaded(`${video} ${start} ${end}`, waves, mostWaves, async () => {
    const within = { start, end: Math.max(end, start + shortestWave) };
    const { peaks } = await call('getWaveform', { video, within, buckets: waveBuckets });
    return peaks.some((peak) => peak >= 0) ? peaks : undefined;
  });
}

/** What the picture shows at a time, of any video. Of the one on screen nothing is drawn anew while more of it is indexed. */
export function useCitedThumbnail(video: VideoId, time: number): Thumbnail | undefined {
  const isShown = usePictures((state) => state.video === video);
  const shown = useThumbnail(video, time);
  const others = useLoaded(isShown ? null : video, pictures, mostVideos, () => call('getPictures', { video }));
  return isShown ? shown : others && thumbnailAt(others, time);
}

/**
 * How likely a piece of evidence is to be right, 0..1, of speech a word of it; undefined until it is known, where that was not measured,
 * and where it is gone.
 */
export function useCitedConfidence({ evidence, video, kind, start, end }: Citation): number | undefined {
  const [confidence, setConfidence] = useState<number>();
  useEffect(() => {
    let gone = false;
    call('listEvidence', { video, kinds: [kind], within: { start, end } })
      .then((found) => found.find(({ id }) => id === evidence))
      .then((cited) => !gone && cited && setConfidence(confidenceOf(cited)))
      // Without it the quote stands alone.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [evidence, video, kind, start, end]);
  return confidence;
}

/** What is being loaded, and its value once it is there. */
interface Kept<Value> {
  coming: Promise<unknown>;
  value: Value | undefined;
}

/**
 * What is loaded once for a key and kept; the oldest goes first. What cannot be loaded is left out, and tried again another time.
 *
 * @param key null where nothing is to be loaded
 */
function useLoaded<Value>(
  key: string | null,
  kept: Map<string, Kept<Value>>,
  most: number,
  load: () => Promise<Value | undefined>,
): Value | undefined {
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  const value = key === null ? undefined : kept.get(key)?.value;
  useEffect(() => {
    if (key === null || kept.get(key)?.value !== undefined) return undefined;
    let gone = false;
    const entry = kept.get(key) ?? begin(key, kept, most, load);
    void entry.coming.then(() => !gone && entry.value !== undefined && drawAnew());
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is loaded
  }, [key]);
  return value;
}

function begin<Value>(
  key: string,
  kept: Map<string, Kept<Value>>,
  most: number,
  load: () => Promise<Value | undefined>,
): Kept<Value> {
  const entry: Kept<Value> = { coming: Promise.resolve(), value: undefined };
  entry.coming = load().then(
    (value) => (entry.value = value),
    () => kept.delete(key),
  );
  kept.set(key, entry);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return entry;
}
