import { piecesOf } from '../lib/find.ts';

/** Text in which the places that were looked for are marked. */
export function Marked({ text, words }: { text: string; words: string }) {
  if (words.trim() === '') return text;
  return piecesOf(text, words).map((piece) => (piece.found ? <mark key={piece.at}>{piece.text}</mark> : piece.text));
}
