import { useEffect, useRef, useState } from 'react';
import type { VideoId } from '../../../src-main/domain/video.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import { call } from '../../api.ts';
import type { View } from '../../lib/time-scale.ts';
import { useLibrary } from '../../state/library.ts';
import type { WaveformPiece } from './paint.ts';

/** Wait until zooming and panning rest before asking for more detail. */
const rest = 80;
/** Time between two looks at a waveform that grows. */
const refresh = 250;
const wholeBuckets = 3000;
/** As fine as the library stores it. */
const finestPerSecond = 50;
const mostBuckets = 6000;

/** The waveform of what is in view, over that of the whole video so that panning never shows a gap. */
export function useWaveforms(video: VideoId, duration: number, view: View, width: number): readonly WaveformPiece[] {
  const stored = useLibrary(({ statuses }) => {
    const stages = statuses.find((status) => status.video.id === video)?.stages;
    return stages?.find(({ stage }) => stage === 'waveform')?.doneTo ?? 0;
  });
  const madeTo = useThrottled(stored, refresh);
  const whole = usePiece(video, 0, duration, wholeBuckets, madeTo);
  const zoomed = view.span < duration * 0.9;
  const start = Math.max(0, view.start - view.span / 2);
  const end = Math.min(duration, view.start + view.span * 1.5);
  const detail = usePiece(video, zoomed ? start : 0, zoomed ? end : 0, width * 2, madeTo);
  return [detail, whole].filter((piece) => piece !== null);
}

/** One piece of waveform; an empty stretch asks for nothing. */
function usePiece(video: VideoId, start: number, end: number, buckets: number, madeTo: number): WaveformPiece | null {
  const [piece, setPiece] = useState<{ video: VideoId; piece: WaveformPiece } | null>(null);
  useEffect(() => {
    if (end <= start || buckets <= 0 || madeTo <= 0) return undefined;
    const gone = new AbortController();
    const within: Moment = { start, end };
    const count = Math.max(1, Math.min(Math.ceil(buckets), mostBuckets, Math.ceil((end - start) * finestPerSecond)));
    const timer = setTimeout(() => {
      call('getWaveform', { video, within, buckets: count }, { signal: gone.signal })
        .then((waveform) => setPiece({ video, piece: { ...waveform, within } }))
        // Without its waveform the timeline still works; the next change asks again.
        .catch(() => undefined);
    }, rest);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [video, start, end, buckets, madeTo]);
  return piece?.video === video && end > start ? piece.piece : null;
}

/** A value that changes at most once in a while, and in the end to what it is. */
function useThrottled(value: number, milliseconds: number): number {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setShown(value);
      },
      Math.max(0, last.current + milliseconds - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return shown;
}
