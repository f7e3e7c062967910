import { useEffect, useMemo, useRef, useState } from 'react';
import { withEnds, type ListedChapter } from '../../../src-main/domain/chapters.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { edited, moved } from '../../lib/chapter-edits.ts';
import { snapTo, type Snap } from '../../lib/snap.ts';
import { xOf } from '../../lib/time-scale.ts';
import { changeChapters, useChapters } from '../../state/chapters.ts';
import { usePlayer } from '../../state/player.ts';
import { snapPlaces } from '../../state/snap-places.ts';
import { goToChapter } from '../../state/step-places.ts';
import { useTimeline } from '../../state/timeline.ts';
import { chapterFlag } from './layout.ts';

/** Where the beginning of a chapter is being dragged. */
export interface DraggedChapter {
  at: number;
  /** Media time in seconds. */
  start: number;
  snappedTo: Snap['to'] | null;
}

interface Grabbed {
  at: number;
  x: number;
  /** What was there when it was grabbed; another list would have other places. */
  chapters: readonly ListedChapter[];
  /** Where it was dragged to; null where it did not move yet. */
  to: DraggedChapter | null;
}

/** Pixels around a flag that still grab it, and from which an edge is drawn to a place. */
const flagSlack = 4;
const snapSlack = 8;
/** Pixels that a press may move and still be a click. */
const clickSlack = 3;

/**
 * Drags where chapters begin by their flags. An edge is drawn to shots and to the edges of what is said, not while Alt is held.
 * Escape leaves it where it was; a press that does not move goes there.
 */
export function useChapterDrag(video: VideoId, chapters: readonly ListedChapter[], width: number) {
  const duration = usePlayer((state) => state.duration);
  const canChange = useChapters((state) => state.video === video && state.list !== null);
  const grabbed = useRef<Grabbed | null>(null);
  const [dragged, setDragged] = useState<DraggedChapter | null>(null);
  const shown = useMemo(
    () => (dragged ? withEnds(moved(chapters, dragged.at, dragged.start), duration) : chapters),
    [chapters, dragged, duration],
  );
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !grabbed.current) return;
      event.preventDefault();
      event.stopPropagation();
      grabbed.current = null;
      setDragged(null);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDragging]);

  /** The chapter whose flag is at a place. */
  const flagAt = (x: number, y: number): number | undefined => {
    if (!canChange || y > chapterFlag + flagSlack) return undefined;
    const { view } = useTimeline.getState();
    const away = (at: number): number => x - xOf(view, width, chapters[at]!.start);
    const near = [...chapters.keys()].filter((at) => away(at) >= -flagSlack && away(at) <= chapterFlag + flagSlack);
    return near.length > 0
      ? near.reduce((best, at) => (Math.abs(away(at)) < Math.abs(away(best)) ? at : best))
      : undefined;
  };
  const grab = (at: number, x: number): void => {
    grabbed.current = { at, x, chapters, to: null };
  };
  /** @param isFree whether it stays where it is dragged, whatever is near */
  const dragTo = (x: number, time: number, isFree: boolean): void => {
    const now = grabbed.current;
    if (!now) return;
    if (now.chapters !== chapters) return cancel();
    if (!now.to && Math.abs(x - now.x) <= clickSlack) return;
    const within = (snapSlack / Math.max(1, width)) * useTimeline.getState().view.span;
    const snap = isFree ? undefined : snapTo(snapPlaces(), time, within);
    const { start } = moved(chapters, now.at, snap?.time ?? time)[now.at]!;
    now.to = { at: now.at, start, snappedTo: snap?.time === start ? snap.to : null };
    setDragged(now.to);
  };
  const drop = async (): Promise<void> => {
    const now = grabbed.current;
    grabbed.current = null;
    if (!now || now.chapters !== chapters) return;
    const { start, title = '' } = chapters[now.at]!;
    if (!now.to) return goToChapter(start);
    const wanted = edited(chapters, now.at, { title, start: now.to.start });
    // It stays where it was dropped until it is kept.
    if (wanted) await changeChapters(wanted);
    setDragged((shownNow) => (shownNow === now.to ? null : shownNow));
  };
  const cancel = (): void => {
    grabbed.current = null;
    setDragged(null);
  };
  return { shown, dragged, isGrabbed: () => grabbed.current !== null, flagAt, grab, dragTo, drop, cancel };
}

export type ChapterDrag = ReturnType<typeof useChapterDrag>;
