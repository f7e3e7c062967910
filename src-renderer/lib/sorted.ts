/** How many of the first `length` items of a sorted list hold a condition that none holds after the first that does not. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One sorted list of some that are sorted, without sorting anew. */
export function joinSorted<Item>(lists: readonly (readonly Item[])[], compare: (a: Item, b: Item) => number): Item[] {
  if (lists.length < 2) return [...(lists[0] ?? [])];
  const half = Math.ceil(lists.length / 2);
  const [some, others] = [joinSorted(lists.slice(0, half), compare), joinSorted(lists.slice(half), compare)];
  const joined: Item[] = [];
  let [a, b] = [0, 0];
  while (a < some.length && b < others.length)
    joined.push(compare(some[a]!, others[b]!) <= 0 ? some[a++]! : others[b++]!);
  return joined.concat(some.slice(a), others.slice(b));
}
