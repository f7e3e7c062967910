import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { lastStarted } from '../../lib/lane.ts';
import { usePlayer } from '../../state/player.ts';

/** A line that is being said, with the word at the playhead marked. */
export function SpokenWords({ line }: { line: Evidence }) {
  const words = line.words ?? [];
  const at = usePlayer(({ position }) => (position < line.end ? lastStarted(words, position) : -1));
  const word = words[at];
  if (!word) return line.text;
  // The words are pieces of the line; where one is, is found by counting through those before it.
  let from = 0;
  for (const { text } of words.slice(0, at)) {
    const place = line.text.indexOf(text.trim(), from);
    if (place >= 0) from = place + text.trim().length;
  }
  const start = line.text.indexOf(word.text.trim(), from);
  if (start < 0) return line.text;
  const end = start + word.text.trim().length;
  return (
    <>
      {line.text.slice(0, start)}
      <span className="word-now">{line.text.slice(start, end)}</span>
      {line.text.slice(end)}
    </>
  );
}
