/** The chance that a right one scores above another; ties count half. */
export function area(right: readonly number[], others: readonly number[]): number {
  let wins = 0;
  for (const a of right) for (const b of others) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (right.length * others.length);
}

/** Place of the highest, the first of equals. */
export function highest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}
