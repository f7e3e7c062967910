import type { Moment } from '../../../domain/time.ts';

/**
 * Times at which to look so that every shot is seen: each of the shots has one, long ones more, in the middles of equal parts. Where
 * there are more shots than times, the longest have one each.
 *
 * @param starts media times at which shots begin, in order; that of the first may lie before the moment
 * @returns at most `wanted` media times, in order
 */
export function shotTimes(moment: Moment, starts: readonly number[], wanted: number): number[] {
  const shots = shotsIn(moment, starts);
  const seen = [...shots].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, wanted);
  const looks = new Map(seen.map((shot) => [shot, 1]));
  for (let left = wanted - seen.length; left > 0; left--) {
    // The next look goes where the parts are longest.
    const part = (shot: Moment): number => lengthOf(shot) / looks.get(shot)!;
    const longest = seen.reduce((best, shot) => (part(shot) > part(best) ? shot : best));
    looks.set(longest, looks.get(longest)! + 1);
  }
  return seen
    .flatMap((shot) => {
      const times = looks.get(shot)!;
      return Array.from({ length: times }, (_, at) => shot.start + (lengthOf(shot) * (at + 0.5)) / times);
    })
    .sort((a, b) => a - b);
}

function shotsIn({ start, end }: Moment, starts: readonly number[]): Moment[] {
  const inside = [start, ...starts.filter((time) => time > start && time < end)];
  return inside.map((time, at) => ({ start: time, end: inside[at + 1] ?? end }));
}

function lengthOf({ start, end }: Moment): number {
  return end - start;
}
