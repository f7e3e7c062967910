import type { Moment } from './time.ts';

/** Moments by their start, so that those at a time are found without walking the rest. */
export class SortedMoments<Item extends Moment> {
  readonly items: readonly Item[];
  /** Latest end among the items up to each; never falls, so it can be searched. */
  readonly #reach: Float64Array;

  constructor(items: readonly Item[]) {
    this.items = [...items].sort((a, b) => a.start - b.start);
    this.#reach = new Float64Array(items.length);
    let latest = -Infinity;
    for (const [index, { end }] of this.items.entries()) this.#reach[index] = latest = Math.max(latest, end);
  }

  /** Index of the first item that may go on after a time; the number of items when none does. */
  firstAfter(time: number): number {
    return countBefore(this.#reach.length, (index) => this.#reach[index]! <= time);
  }

  /** Index of the last item that has begun at a time, or -1. */
  lastBegun(time: number): number {
    return countBefore(this.items.length, (index) => this.items[index]!.start <= time) - 1;
  }

  /** The items that share time with a moment. */
  *touching({ start, end }: Moment): Generator<Item, void, undefined> {
    for (let index = this.firstAfter(start); index < this.items.length; index += 1) {
      const item = this.items[index]!;
      if (item.start >= end) return;
      if (item.end > start) yield item;
    }
  }
}

/** How many of the first `length` items hold a condition that none holds after the first that does not. */
function countBefore(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
