/** Numbers that a transcript may write either way. */
const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words as they are compared, strictly: only case, marks and small numbers are made alike. */
export function comparedWords(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .replaceAll('*', ' star ')
    .replaceAll('#', ' pound ')
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}_\s]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => digits[Number(word)] ?? word);
}

/** Fewest words to change, add or leave out to get from one list of words to the other. */
export function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, at) => at);
  for (const [at, word] of said.entries()) {
    const next = [at + 1];
    for (const [to, other] of heard.entries())
      next.push(Math.min(row[to + 1]! + 1, next[to]! + 1, row[to]! + (word === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
