/** How alike two texts are, 0 to 1, whatever their case and spaces: a recogniser sees neither well. */
export function textLikeness(a: string, b: string): number {
  const [one, other] = [characters(a), characters(b)];
  const longer = Math.max(one.length, other.length);
  return longer > 0 ? 1 - editDistance(one, other) / longer : 1;
}

/** How many characters must be put in, left out or replaced to make one text the other (Levenshtein). */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, character] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (character === other ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}

function characters(text: string): string[] {
  return Array.from(text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ''));
}
