import { cutAt, type Emphasis } from '../lib/emphasis.ts';
import './emphasised.css';

interface EmphasisedProps {
  text: string;
  /** Side by side in the text. */
  emphases: readonly Emphasis[];
  /** The part of the text that is shown; all of it when not given. */
  from?: number;
  to?: number;
}

/** Text in which what answers is marked in the colour of its kind. */
export function Emphasised({ text, emphases, from, to }: EmphasisedProps) {
  return cutAt(text, emphases, from, to).map((piece) =>
    piece.kind === null ? (
      piece.text
    ) : (
      <mark key={piece.at} className="emphasised" data-kind={piece.kind}>
        {piece.text}
      </mark>
    ),
  );
}
