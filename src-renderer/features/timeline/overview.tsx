import { memo, useCallback, useRef, type PointerEvent } from 'react';
import type { Mark } from '../../lib/marks.ts';
import { usePlayer } from '../../state/player.ts';
import { moveView, useTimeline } from '../../state/timeline.ts';
import { useWidth } from '../../ui/use-width.ts';
import { overviewHeight as height } from './layout.ts';
import { useCanvas } from './use-canvas.ts';
import type { Colours } from './use-colours.ts';

const markWidth = 2;

interface OverviewProps {
  marks: readonly Mark[];
  colours: Colours | null;
}

/**
 * Where the view lies in the whole video, once it is zoomed, with the marks and the playhead; a drag moves it. The keyboard zooms
 * around the playhead instead.
 */
export const Overview = memo(Strip);

function Strip({ marks, colours }: OverviewProps) {
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const duration = usePlayer((state) => state.duration);
  const view = useTimeline((state) => state.view);
  const grabbed = useRef<number | null>(null);
  const timeOf = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * duration;
  };
  const whole = view.span >= duration - 1e-6;
  const paint = useCallback(
    (context: CanvasRenderingContext2D): void => {
      context.clearRect(0, 0, width, height);
      for (const { time, kind } of marks) {
        context.fillStyle = colours?.kinds[kind] ?? '';
        context.fillRect(Math.round((time / duration) * width), 0, markWidth, height);
      }
    },
    [width, marks, colours, duration],
  );
  const canvas = useCanvas(width, height, paint);
  const playhead = usePlayer(({ position }) => Math.round((position / duration) * width));
  return (
    <div
      ref={strip}
      className="overview"
      style={{ height }}
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
      <div className="overview-parts" hidden={whole}>
        <div
          className="overview-thumb"
          style={{ left: `${(view.start / duration) * 100}%`, width: `${(view.span / duration) * 100}%` }}
        />
        <canvas ref={canvas} className="overview-marks" style={{ width, height }} />
        <div className="overview-playhead" style={{ transform: `translateX(${playhead}px)` }} />
      </div>
    </div>
  );
}
