import { countWhile } from '../lib/sorted.ts';
import { chaptersOf } from './chapters.ts';
import { useEvidence } from './evidence.ts';
import { jump, seek, usePlayer } from './player.ts';
import { bringIntoView } from './timeline.ts';

/** What began less than so many seconds ago is left for the one before it, as players do: who presses again means further back. */
const grace = { line: 0.4, chapter: 1.5 };
/** Where clocks differ by less, the playhead stands at the start already. */
const slack = 0.01;

/** To the next line that is said, or back to the start of this one, then of the one before. */
export function stepLine(direction: 1 | -1): void {
  const { lanes, outline } = useEvidence.getState();
  const start = startFrom((outline ?? lanes).said.starts, direction, grace.line);
  if (start === undefined) return;
  seek(start);
  bringIntoView(start);
}

/** To the next chapter, or back to the start of this one, then of the one before. */
export function stepChapter(direction: 1 | -1): void {
  const start = startFrom(
    chaptersOf(usePlayer.getState().video).map((chapter) => chapter.start),
    direction,
    grace.chapter,
  );
  if (start !== undefined) goToChapter(start);
}

/** @param start media time in seconds at which the chapter begins */
export function goToChapter(start: number): void {
  jump(start);
  bringIntoView(start);
}

function startFrom(starts: ArrayLike<number>, direction: 1 | -1, within: number): number | undefined {
  const { position } = usePlayer.getState();
  const begun = (by: number): number => countWhile(starts.length, (index) => starts[index]! <= by);
  return direction > 0 ? starts[begun(position + slack)] : starts[begun(position - within) - 1];
}
