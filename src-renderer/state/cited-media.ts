import { useEffect, useState } from 'react';
import type { Citation } from '../../src-main/domain/answer.ts';
import { confidenceOf } from '../../src-main/domain/confidence.ts';
import type { Pictures, Thumbnail } from '../../src-main/domain/picture.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { thumbnailAt } from '../lib/pictures.ts';
import { usePictures } from './pictures.ts';

/** As many waveforms, and pictures of so many videos, are kept: who scrolls back sees them at once. */
const mostWaves = 400;
const mostVideos = 8;
/** Bars of a small waveform. */
const waveBuckets = 24;
/** A shorter moment is shown with what is around it, in seconds. */
const shortestWave = 1;

const waves = new Map<string, Promise<readonly number[] | undefined>>();
const pictures = new Map<VideoId, Promise<Pictures | undefined>>();

/** How loud a cited moment is, bar by bar; undefined until it is known, and where nothing is heard. */
export function useCitedWave({ video, start, end }: Citation): readonly number[] | undefined {
  return useLoaded(`${video} ${start} ${end}`, waves, mostWaves, async () => {
    const within = { start, end: Math.max(end, start + shortestWave) };
    const { peaks } = await call('getWaveform', { video, within, buckets: waveBuckets });
    return peaks.some((peak) => peak >= 0) ? peaks : undefined;
  });
}

/** What the picture shows at a time, of any video. */
export function useCitedThumbnail(video: VideoId, time: number): Thumbnail | undefined {
  const shown = usePictures((state) => (state.video === video ? state.pictures : undefined));
  const others = useLoaded(video, pictures, mostVideos, async () =>
    usePictures.getState().video === video ? undefined : call('getPictures', { video }),
  );
  const known = shown ?? others;
  return known && thumbnailAt(known, time);
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
      .then((cited) => !gone && setConfidence(cited && confidenceOf(cited)))
      // Without it the quote stands alone.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [evidence, video, kind, start, end]);
  return confidence;
}

/** What is loaded once for a key and kept; the oldest goes first. What cannot be loaded is left out, and tried again another time. */
function useLoaded<Value>(
  key: string,
  kept: Map<string, Promise<Value | undefined>>,
  most: number,
  load: () => Promise<Value | undefined>,
): Value | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: Value | undefined }>();
  useEffect(() => {
    let gone = false;
    const coming =
      kept.get(key) ??
      load().catch(() => {
        kept.delete(key);
        return undefined;
      });
    kept.set(key, coming);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    void coming.then((value) => !gone && setLoaded({ key, value }));
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is loaded
  }, [key]);
  return loaded?.key === key ? loaded.value : undefined;
}
