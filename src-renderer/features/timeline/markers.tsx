import { xOf, type View } from '../../lib/time-scale.ts';
import { usePlayer } from '../../state/player.ts';
import { useSelection } from '../../state/selection.ts';
import type { DraggedChapter } from './use-chapter-drag.ts';

interface MarkerProps {
  view: View;
  width: number;
}

/** The line at the playhead. It moves with each frame, so it is no part of the canvas. */
export function Playhead({ view, width }: MarkerProps) {
  const x = usePlayer(({ position }) => Math.round(xOf(view, width, position) * 2) / 2);
  if (x < 0 || x > width) return null;
  return <div className="playhead" data-testid="playhead" style={{ transform: `translateX(${x}px)` }} />;
}

/** Where a chapter that is being dragged would begin. */
export function ChapterEdge({ dragged, view, width }: MarkerProps & { dragged: DraggedChapter }) {
  const x = xOf(view, width, dragged.start);
  return (
    <div
      className="chapter-edge"
      data-testid="chapter-edge"
      data-snapped={dragged.snappedTo ?? undefined}
      style={{ transform: `translateX(${x}px)` }}
    />
  );
}

/** The range between in and out point. */
export function SelectedRange({ view, width }: MarkerProps) {
  const range = useSelection((state) => state.range);
  if (!range) return null;
  const left = Math.max(-2, xOf(view, width, range.start));
  const right = Math.min(width + 2, xOf(view, width, range.end));
  if (right < 0 || left > width) return null;
  return <div className="selected-range" data-testid="selection" style={{ left, width: right - left }} />;
}
