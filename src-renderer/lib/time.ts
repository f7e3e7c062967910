import type { Moment } from '../../src-main/domain/time.ts';

/** Seconds as `m:ss` or `h:mm:ss`, cut like the answers' own times so that one can be found in the other. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** `m:ss.t`, for in and out points and for rulers that show less than a second between ticks. */
export function clockTenths(seconds: number): string {
  const tenths = Math.max(0, Math.floor(seconds * 10 + 1e-6));
  return `${clock(tenths / 10)}.${tenths % 10}`;
}

/** `0:41–0:44`, or one time when both read the same. */
export function clockRange({ start, end }: Moment): string {
  const from = clock(start);
  const to = clock(end);
  return from === to ? from : `${from}–${to}`;
}

/** Length of a moment: with tenths below ten seconds, in seconds below a minute, then as `m:ss`. */
export function lengthOf({ start, end }: Moment): { seconds: string } | { clock: string } {
  const seconds = end - start;
  if (seconds >= 59.5) return { clock: clock(Math.round(seconds)) };
  return { seconds: seconds < 9.95 ? seconds.toFixed(1) : String(Math.round(seconds)) };
}

/** A moment of `seconds` around a point, kept within the video. */
export function around(time: number, seconds: number, duration: number): Moment {
  const start = Math.max(0, time - seconds / 2);
  return { start, end: Math.min(duration, start + seconds) };
}

/** As `frameAt`, by the average rate alone. */
export function stepByRate(time: number, framesPerSecond: number, steps: number): number {
  const rate = framesPerSecond > 0 ? framesPerSecond : 25;
  const frame = Math.max(0, Math.floor(time * rate + 0.01) + steps);
  return (frame + 0.5) / rate;
}
