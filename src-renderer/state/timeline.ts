import { create } from 'zustand';
import type { EvidenceId } from '../../src-main/domain/evidence.ts';
import { clampView, pageTo, zoomAt, type View } from '../lib/time-scale.ts';
import { usePlayer } from './player.ts';

interface TimelineState {
  view: View;
  /** Whether the view turns the page with the playhead; a person who looks elsewhere is left alone. */
  following: boolean;
  /** The lane item that a citation has just pointed to; `count` tells one flash from the next. */
  flash: { evidence: EvidenceId; count: number } | null;
}

/** Which stretch of the video the timeline shows. */
export const useTimeline = create<TimelineState>()(() => ({
  view: { start: 0, span: 1 },
  following: true,
  flash: null,
}));

const zoomStep = 1.6;

export function showWhole(duration = usePlayer.getState().duration): void {
  useTimeline.setState({ view: clampView({ start: 0, span: duration }, duration), following: true });
}

/** Zooms around a time, the playhead when none is given. */
export function zoom(factor: number, at = usePlayer.getState().position): void {
  const { duration } = usePlayer.getState();
  useTimeline.setState(({ view }) => ({ view: zoomAt(view, factor, at, duration) }));
}

export function zoomIn(): void {
  zoom(1 / zoomStep);
}

export function zoomOut(): void {
  zoom(zoomStep);
}

export function moveView(start: number): void {
  const { duration } = usePlayer.getState();
  useTimeline.setState(({ view }) => ({ view: clampView({ start, span: view.span }, duration), following: false }));
}

/** Shows a time that the person has gone to. */
export function bringIntoView(time: number): void {
  const { duration } = usePlayer.getState();
  useTimeline.setState(({ view }) => ({ view: pageTo(view, time, duration), following: true }));
}

/** Turns the page when the playhead runs out of the view. */
export function followPlayhead(time: number): void {
  const { view, following } = useTimeline.getState();
  const inView = time >= view.start && time <= view.start + view.span;
  if (inView && !following) useTimeline.setState({ following: true });
  if (!inView && following) bringIntoView(time);
}

/** Points at one lane item for a moment. */
export function flashEvidence(evidence: EvidenceId): void {
  useTimeline.setState(({ flash }) => ({ flash: { evidence, count: (flash?.count ?? 0) + 1 } }));
}
