import type { Pictures, Thumbnail } from '../../src-main/domain/picture.ts';

export const noPictures: Pictures = { doneTo: 0, shots: [], thumbnails: [] };

/** The thumbnail that shows the shot at a time: the last one before it, or the shot's first; undefined where none is known yet. */
export function thumbnailAt({ doneTo, shots, thumbnails }: Pictures, time: number): Thumbnail | undefined {
  if (time > doneTo) return undefined;
  const shot = shots[countUntil(shots, time, (start) => start) - 1] ?? 0;
  const until = countUntil(thumbnails, time, (thumbnail) => thumbnail.time);
  const last = thumbnails[until - 1];
  return last && last.time >= shot ? last : (thumbnails[until] ?? last);
}

/** The shots that begin in a stretch of time, the video's first left out: nothing was cut there. */
export function cutsWithin({ shots }: Pictures, start: number, end: number): readonly number[] {
  const first = Math.max(
    1,
    countUntil(shots, start, (shot) => shot),
  );
  return shots.slice(
    first,
    countUntil(shots, end, (shot) => shot),
  );
}

/** How many of the items, which are in order of time, have begun at `time`. */
function countUntil<Item>(items: readonly Item[], time: number, timeOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeOf(items[middle]!) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
