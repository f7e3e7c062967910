import { useRef, type PointerEvent } from 'react';
import { usePlayer } from '../../state/player.ts';
import { moveView, useTimeline } from '../../state/timeline.ts';

/** Where the view lies in the whole video, once it is zoomed; a drag moves it. The keyboard zooms around the playhead instead. */
export function Overview() {
  const duration = usePlayer((state) => state.duration);
  const view = useTimeline((state) => state.view);
  const grabbed = useRef<number | null>(null);
  const timeOf = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * duration;
  };
  const whole = view.span >= duration - 1e-6;
  return (
    <div
      className="overview"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const time = timeOf(event);
        const inside = time >= view.start && time <= view.start + view.span;
        grabbed.current = inside ? time - view.start : view.span / 2;
        moveView(time - grabbed.current);
      }}
      onPointerMove={(event) => {
        if (grabbed.current !== null) moveView(timeOf(event) - grabbed.current);
      }}
      onPointerUp={() => {
        grabbed.current = null;
      }}
    >
      {!whole && (
        <div
          className="overview-thumb"
          style={{ left: `${(view.start / duration) * 100}%`, width: `${(view.span / duration) * 100}%` }}
        />
      )}
    </div>
  );
}
