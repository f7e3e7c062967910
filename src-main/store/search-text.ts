/** Letters of scripts whose words are not told apart by spaces, or where endings stick to the word. */
const unspaced =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]&&[\p{L}\p{M}\p{N}]]+/gv;
const spaced = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/** One text in the two forms in which it is indexed. */
export interface SearchText {
  words: string;
  /** Every letter of an unspaced run with the one after it; the last one alone. */
  pairs: string;
}

export function searchText(text: string): SearchText {
  const { words, runs } = split(text);
  return { words: words.join(' '), pairs: runs.flatMap(pairsOf).join(' ') };
}

/**
 * A term as an FTS5 expression that finds it wherever it stands: spaced words by stem and in order, unspaced letters as
 * a piece of any run. Undefined when nothing in the term can be searched. Only letters and digits of the term get into the
 * expression, so nothing in it can act as an operator.
 */
export function matchExpression(term: string): string | undefined {
  const { words, runs } = split(term);
  const parts = runs.map((run) => `pairs : ${runExpression(Array.from(run))}`);
  if (words.length > 0) parts.unshift(`words : "${words.join(' ')}"`);
  return parts.length > 0 ? `(${parts.join(' AND ')})` : undefined;
}

function split(text: string): { words: string[]; runs: string[] } {
  const whole = text.normalize('NFKC').replace(/[ßẞ]/g, 'ss');
  return { words: whole.replace(unspaced, ' ').match(spaced) ?? [], runs: whole.match(unspaced) ?? [] };
}

function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** A run of letters is found by its pairs one after the other; a single letter as the beginning of a pair. */
function runExpression(letters: string[]): string {
  if (letters.length === 1) return `"${letters[0]}" *`;
  return `"${letters
    .slice(1)
    .map((letter, i) => letters[i]! + letter)
    .join(' ')}"`;
}
