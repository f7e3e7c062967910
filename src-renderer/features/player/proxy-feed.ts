import type { ProxySegment } from '../../../src-main/domain/proxy.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../../api.ts';
import { droppable, isAtEnd, wantedTime } from '../../lib/proxy-plan.ts';

/** Told how the feed is: why it stopped, or, with null, that it goes on. */
type OnFeed = (problem: VerbError | null) => void;

/**
 * Feeds a media element with what ffmpeg makes of a video, from the playhead on and a little ahead. The element's clock is media
 * time. After a failure the next seek or play tries again. The returned function ends it.
 */
export function feedProxy(element: HTMLVideoElement, video: Video, onFeed: OnFeed): () => void {
  const source = new MediaSource();
  const address = URL.createObjectURL(source);
  const gone = new AbortController();
  let asked: { at: number; stop: AbortController } | undefined;
  let appended = Promise.resolve();
  let failed = false;

  const fill = async (): Promise<void> => {
    const [buffer] = source.sourceBuffers;
    const duration = buffer ? source.duration : video.media.duration;
    const at = wantedTime(element.currentTime, buffer ? moments(buffer.buffered) : [], duration);
    if (failed || source.readyState === 'closed' || asked?.at === at) return;
    asked?.stop.abort();
    asked = undefined;
    if (at === undefined) return;
    const stop = new AbortController();
    asked = { at, stop };
    try {
      const segment = await call('getProxy', { video: video.id, at }, { signal: stop.signal });
      if (stop.signal.aborted) return;
      // A segment that was asked for before a seek may still be on its way into the buffer.
      appended = appended
        .catch(() => undefined)
        .then(() =>
          append(source, source.sourceBuffers[0] ?? open(source, video, segment), segment, element.currentTime),
        );
      await appended;
      if (at === element.currentTime) showAgain(element);
      onFeed(null);
    } catch (error) {
      if (stop.signal.aborted || isCancelled(error)) return;
      failed = true;
      onFeed(toVerbError(error));
    } finally {
      if (asked?.stop === stop) asked = undefined;
    }
    await fill();
  };
  const go = (): void => void fill();
  const tryAgain = (): void => {
    failed = false;
    go();
  };

  const { signal } = gone;
  source.addEventListener('sourceopen', go, { signal });
  element.addEventListener('timeupdate', go, { signal });
  element.addEventListener('seeking', tryAgain, { signal });
  element.addEventListener('play', tryAgain, { signal });
  element.src = address;
  return () => {
    gone.abort();
    asked?.stop.abort();
    // An element that has not begun to load would look for the address in vain.
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(address);
  };
}

/** Just before what is buffered, Chromium has shown the frame behind it rather than wait. */
function showAgain(element: HTMLVideoElement): void {
  if (element.paused && !element.seeking) element.currentTime += 0;
}

function open(source: MediaSource, video: Video, { type }: ProxySegment): SourceBuffer {
  source.duration = video.media.duration;
  return source.addSourceBuffer(type);
}

/** Adds a segment, drops what lies far from the playhead, and says when the end is there. */
async function append(source: MediaSource, buffer: SourceBuffer, segment: ProxySegment, time: number): Promise<void> {
  for (const { start, end } of droppable(time, moments(buffer.buffered)))
    await update(buffer, () => buffer.remove(start, end));
  await update(buffer, () => buffer.appendBuffer(segment.mp4 as Uint8Array<ArrayBuffer>));
  const end = moments(buffer.buffered).at(-1)?.end ?? 0;
  if (source.readyState === 'open' && isAtEnd(end, source.duration)) source.endOfStream();
}

/** Does what a source buffer does in its own time. */
async function update(buffer: SourceBuffer, act: () => void): Promise<void> {
  const done = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const { signal } = done;
      buffer.addEventListener('updateend', () => resolve(), { signal });
      buffer.addEventListener('error', () => reject(new Error('The converted video cannot be decoded.')), { signal });
      act();
    });
  } finally {
    done.abort();
  }
}

function moments(ranges: TimeRanges): Moment[] {
  return Array.from({ length: ranges.length }, (_, at) => ({ start: ranges.start(at), end: ranges.end(at) }));
}
