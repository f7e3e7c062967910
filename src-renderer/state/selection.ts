import { create } from 'zustand';
import type { Moment } from '../../src-main/domain/time.ts';

/** The range between the in and the out point; null when nothing is selected. */
export const useSelection = create<{ range: Moment | null }>()(() => ({ range: null }));

/** Shortest range that is kept: a single frame of fast video. */
const shortest = 0.01;

/** Selects from one time to another, whichever comes first. */
export function select(from: number, to: number): void {
  const range = { start: Math.min(from, to), end: Math.max(from, to) };
  useSelection.setState({ range: range.end - range.start < shortest ? null : range });
}

export function clearSelection(): void {
  useSelection.setState({ range: null });
}

/** Sets the in point; without an out point behind it the range runs to the end. */
export function setIn(time: number, duration: number): void {
  const end = useSelection.getState().range?.end ?? duration;
  select(time, end > time ? end : duration);
}

/** Sets the out point; without an in point before it the range runs from the beginning. */
export function setOut(time: number): void {
  const start = useSelection.getState().range?.start ?? 0;
  select(start < time ? start : 0, time);
}
