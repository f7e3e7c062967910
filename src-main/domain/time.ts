/** A range of media time in seconds, `[start, end)`: the clock that the player shows. */
export interface Moment {
  start: number;
  end: number;
}

/** Seconds as `m:ss`, or `h:mm:ss` from one hour on; fractions are cut, as players do. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds as `m:ss.t`, for what lies less than a second apart. */
export function formatTenths(seconds: number): string {
  const tenths = Math.max(0, Math.floor(seconds * 10 + 1e-6));
  return `${formatTime(tenths / 10)}.${tenths % 10}`;
}

/** A moment as people write it: `0:41–0:44`, or `0:41` when it ends in the same second. */
export function formatMoment({ start, end }: Moment): string {
  const [from, to] = [formatTime(start), formatTime(end)];
  return from === to ? from : `${from}–${to}`;
}

/** Length of the part that two moments share, in seconds. */
export function overlap(a: Moment, b: Moment): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when the two moments share time; a moment of no length counts as a point. */
export function touches(a: Moment, b: Moment): boolean {
  return a.start < Math.max(b.end, b.start + 1e-9) && b.start < Math.max(a.end, a.start + 1e-9);
}

/** The moment `by` seconds later. */
export function shifted({ start, end }: Moment, by: number): Moment {
  return { start: start + by, end: end + by };
}

/** The part of a video between two times, of which either may be left out; undefined for all of it. @param duration its length in seconds */
export function clipBetween(from: number | undefined, to: number | undefined, duration: number): Moment | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { start: from ?? 0, end: to ?? Math.max(duration, from ?? 0) };
}

/** Joins moments that touch or lie closer than `gap` seconds; the result is sorted and disjoint. */
export function mergeMoments(moments: readonly Moment[], gap = 0): Moment[] {
  const merged: Moment[] = [];
  for (const { start, end } of [...moments].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end + gap) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Total length in seconds that the moments cover, counting shared time once. */
export function coveredSeconds(moments: readonly Moment[]): number {
  return mergeMoments(moments).reduce((sum, { start, end }) => sum + (end - start), 0);
}

/** The times of `within` that lie before, between and after moments; one that begins after its end makes the last of them longer. */
export function gapsBetween(moments: readonly Moment[], within: Moment): Moment[] {
  const gaps: Moment[] = [];
  let from = within.start;
  for (const { start, end } of [...mergeMoments(moments), { start: within.end, end: within.end }]) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return gaps;
}

/** Seconds that moments of both lists cover. */
export function sharedSeconds(one: readonly Moment[], other: readonly Moment[]): number {
  return coveredSeconds(one) + coveredSeconds(other) - coveredSeconds([...one, ...other]);
}
