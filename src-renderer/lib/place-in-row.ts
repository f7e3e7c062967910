/** The gap of a row, counted from 0 before the first item, that a pointer is nearest to. @param middles of the items, in reading order */
export function gapAt(middles: readonly number[], x: number, rightToLeft: boolean): number {
  const at = middles.findIndex((middle) => (rightToLeft ? x > middle : x < middle));
  return at < 0 ? middles.length : at;
}
