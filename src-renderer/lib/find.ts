/** A piece of text, marked when it is one of the places that were looked for. */
export interface Piece {
  /** Where the piece starts in the whole text. */
  at: number;
  text: string;
  found: boolean;
}

/** Cuts a text at each place where `words` occur, whatever the case. */
export function piecesOf(text: string, words: string): Piece[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [{ at: 0, text, found: false }];
  const lower = text.toLowerCase();
  // Lower case can change the length (İ); the places would then be wrong, so nothing is marked.
  if (lower.length !== text.length) return [{ at: 0, text, found: lower.includes(wanted) }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) pieces.push({ at: from, text: text.slice(from, at), found: false });
    from = at + wanted.length;
    pieces.push({ at, text: text.slice(at, from), found: true });
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), found: false });
  return pieces;
}

/** Indices of the lines that contain `words`, or that are said by somebody whose name contains them. */
export function indicesOf<Line extends { text: string }>(
  lines: readonly Line[],
  words: string,
  speakerOf: (line: Line) => string = () => '',
): number[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const isFound = (line: Line): boolean =>
    line.text.toLowerCase().includes(wanted) || speakerOf(line).toLowerCase().includes(wanted);
  return lines.flatMap((line, index) => (isFound(line) ? [index] : []));
}
