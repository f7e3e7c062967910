/** Labels that may be there, the likeliest first: at most so many, and none less likely than `least`. */
export function likeliest(
  likely: Iterable<readonly [label: string, score: number]>,
  { least, most }: { least: number; most: number },
): Map<string, number> {
  const found = [...likely].filter(([, score]) => score >= least).sort(([, a], [, b]) => b - a);
  return new Map(found.slice(0, most));
}
