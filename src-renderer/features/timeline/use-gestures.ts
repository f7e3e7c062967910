import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { itemAt } from '../../lib/lane.ts';
import { markNear, type Mark } from '../../lib/marks.ts';
import { timeAt, xOf } from '../../lib/time-scale.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useEvidence } from '../../state/evidence.ts';
import { goToThe } from '../../state/marks.ts';
import { jump, seek, usePlayer } from '../../state/player.ts';
import { select, useSelection } from '../../state/selection.ts';
import { useSession } from '../../state/session.ts';
import { flashEvidence, moveView, useTimeline, zoom } from '../../state/timeline.ts';
import { bandAt, rulerHeight, type Band } from './layout.ts';
import type { ChapterDrag } from './use-chapter-drag.ts';

/** A place on the surface, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** What the pointer rests on. */
export interface Hover extends Point {
  time: number;
  item: Evidence | undefined;
  /** A mark on the ruler. */
  mark: Mark | undefined;
  /** The chapter whose flag it is; a drag would move where it begins. */
  chapter: number | undefined;
  /** True beside an edge of the selection, which a drag would move. */
  atEdge: boolean;
}

type Drag = { kind: 'press' | 'select'; from: number; x: number } | { kind: 'scrub' } | { kind: 'edge'; fixed: number };

/** Pixels that a press may move and still be a click. */
const clickSlack = 4;
/** Pixels beside an edge of the selection that still grab it, and beside a lane item that still hit it. */
const grabSlack = 5;
const wheelZoom = 0.0022;

/** Mouse, pen and wheel on the timeline: click seeks, drag selects, a drag on the ruler scrubs or moves a chapter, wheel pans, Ctrl+wheel zooms. */
export function useGestures(
  surface: RefObject<HTMLElement | null>,
  width: number,
  bands: readonly Band[],
  marks: readonly Mark[],
  chapters: ChapterDrag,
) {
  const drag = useRef<Drag | null>(null);
  const [pointer, setPointer] = useState<Point | null>(null);

  const lookAt = ({ x, y }: Point): Hover => {
    const { view } = useTimeline.getState();
    const time = Math.min(usePlayer.getState().duration, Math.max(0, timeAt(view, width, x)));
    const hit = bandAt(bands, y);
    const tolerance = (grabSlack / Math.max(1, width)) * view.span;
    const item = hit && itemAt(useEvidence.getState().lanes[hit.band.kind], time, hit.row, tolerance);
    const mark = y < rulerHeight ? markNear(marks, time, tolerance) : undefined;
    return { x, y, time, item, mark, chapter: chapters.flagAt(x, y), atEdge: edgeNear(x, width) !== undefined };
  };
  const pointAt = (event: MouseEvent): Hover => {
    const box = event.currentTarget.getBoundingClientRect();
    return lookAt({ x: event.clientX - box.left, y: event.clientY - box.top });
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y, time, mark, chapter } = pointAt(event);
    const edge = edgeNear(x, width);
    const { video } = useSession.getState();
    if (chapter !== undefined) chapters.grab(chapter, x);
    else if (mark && video !== null) goToThe(mark, video);
    else if (edge) drag.current = { kind: 'edge', fixed: edge.fixed };
    else if (y < rulerHeight) {
      drag.current = { kind: 'scrub' };
      jump(time);
    } else drag.current = { kind: 'press', from: time, x };
  };

  const onPointerMove = (event: PointerEvent): void => {
    const point = pointAt(event);
    setPointer(point);
    if (chapters.isGrabbed()) return chapters.dragTo(point.x, point.time, event.altKey);
    const now = drag.current;
    if (!now) return;
    if (now.kind === 'scrub') seek(point.time);
    else if (now.kind === 'edge') select(now.fixed, point.time);
    else if (now.kind === 'select' || Math.abs(point.x - now.x) > clickSlack) {
      drag.current = { ...now, kind: 'select' };
      select(now.from, point.time);
    }
  };

  const onPointerUp = (event: PointerEvent): void => {
    const now = drag.current;
    drag.current = null;
    if (chapters.isGrabbed()) void chapters.drop();
    if (now?.kind !== 'press') return;
    const { item } = pointAt(event);
    jump(item ? item.start : now.from);
    if (item) flashEvidence(item.id);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const { item } = pointAt(event);
    if (item) select(item.start, item.end);
  };

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const { time, item } = pointAt(event);
    void openClipMenu({ time, ...(item ? { moment: { start: item.start, end: item.end }, quote: item.text } : {}) });
  };

  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { view } = useTimeline.getState();
      if (event.ctrlKey || event.metaKey) {
        const x = event.clientX - element.getBoundingClientRect().left;
        return zoom(Math.exp(event.deltaY * wheelZoom), timeAt(view, width, x));
      }
      const pixels = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      moveView(view.start + (pixels / Math.max(1, width)) * view.span);
    };
    // A passive listener could not keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [surface, width]);

  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: chapters.cancel,
    onPointerLeave: () => setPointer(null),
    onDoubleClick,
    onContextMenu,
  };
  // What lies there changes with the view, also while the pointer rests.
  return { hover: pointer && lookAt(pointer), handlers };
}

/** The edge of the selection near a place, with the time of the edge that stays. */
function edgeNear(x: number, width: number): { fixed: number } | undefined {
  const { range } = useSelection.getState();
  if (!range) return undefined;
  const { view } = useTimeline.getState();
  if (Math.abs(x - xOf(view, width, range.start)) <= grabSlack) return { fixed: range.end };
  if (Math.abs(x - xOf(view, width, range.end)) <= grabSlack) return { fixed: range.start };
  return undefined;
}
