/** Boundaries that were made, those that are true, and how many of each are the same. */
export interface Found {
  right: number;
  made: number;
  wanted: number;
}

/** Matches boundaries one to one, the nearest first, where they lie within so many seconds of each other. */
export function foundWithin(made: readonly number[], wanted: readonly number[], seconds: number): Found {
  const pairs = made
    .flatMap((time, from) => wanted.map((truth, to) => ({ from, to, off: Math.abs(time - truth) })))
    .filter(({ off }) => off <= seconds)
    .sort((a, b) => a.off - b.off);
  const [takenMade, takenWanted] = [new Set<number>(), new Set<number>()];
  for (const { from, to } of pairs) {
    if (takenMade.has(from) || takenWanted.has(to)) continue;
    takenMade.add(from);
    takenWanted.add(to);
  }
  return { right: takenMade.size, made: made.length, wanted: wanted.length };
}
