import type { Pictures, Thumbnail } from '../../src-main/domain/picture.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import { countWhile } from './sorted.ts';

export const noPictures: Pictures = { doneTo: 0, shots: [], thumbnails: [] };

/** What was known, with what was read from a media time on. */
export function joinPictures(known: Pictures, added: Pictures, from: number): Pictures {
  const shots = countWhile(known.shots.length, (index) => known.shots[index]! < from);
  const thumbnails = countWhile(known.thumbnails.length, (index) => known.thumbnails[index]!.time < from);
  return {
    doneTo: added.doneTo,
    shots: [...known.shots.slice(0, shots), ...added.shots],
    thumbnails: [...known.thumbnails.slice(0, thumbnails), ...added.thumbnails],
  };
}

/** The thumbnail that shows the shot at a time: the last one before it, or the shot's first; undefined where none is known yet. */
export function thumbnailAt({ doneTo, shots, thumbnails }: Pictures, time: number): Thumbnail | undefined {
  if (time > doneTo) return undefined;
  const shot = shots[startedBy(shots, time) - 1] ?? 0;
  const until = countWhile(thumbnails.length, (index) => thumbnails[index]!.time <= time);
  const last = thumbnails[until - 1];
  return last && last.time >= shot ? last : (thumbnails[until] ?? last);
}

/** The shot that is on screen at a time; undefined where it is not known yet. */
export function shotAt({ doneTo, shots }: Pictures, time: number, duration: number): Moment | undefined {
  if (time > doneTo || shots.length === 0) return undefined;
  const next = startedBy(shots, time);
  return { start: shots[next - 1] ?? 0, end: shots[next] ?? duration };
}

/** The shots that begin in a stretch of time, the video's first left out: nothing was cut there. */
export function cutsWithin({ shots }: Pictures, start: number, end: number): readonly number[] {
  return shots.slice(Math.max(1, startedBy(shots, start)), startedBy(shots, end));
}

/** How many shots have begun at a time. */
function startedBy(shots: readonly number[], time: number): number {
  return countWhile(shots.length, (index) => shots[index]! <= time);
}
