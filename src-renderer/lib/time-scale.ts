/** The stretch of media time that the timeline shows. */
export interface View {
  start: number;
  /** Seconds shown. */
  span: number;
}

/** Seconds below which zooming in stops: a few frames. */
export const smallestSpan = 0.25;

/** Keeps a view within the video. */
export function clampView({ start, span }: View, duration: number): View {
  const length = Math.max(duration, smallestSpan);
  const width = Math.min(Math.max(span, Math.min(smallestSpan, length)), length);
  return { start: Math.min(Math.max(0, start), length - width), span: width };
}

/** Zooms by a factor (below 1 is closer) so that the time `at` stays where it is on screen. */
export function zoomAt(view: View, factor: number, at: number, duration: number): View {
  const { span } = clampView({ start: view.start, span: view.span * factor }, duration);
  const share = view.span > 0 ? (at - view.start) / view.span : 0;
  return clampView({ start: at - share * span, span }, duration);
}

/** Turns the page when a time has left the view, and leaves the view alone otherwise. */
export function pageTo(view: View, time: number, duration: number): View {
  if (time >= view.start && time <= view.start + view.span) return view;
  return clampView({ start: time - view.span * 0.1, span: view.span }, duration);
}

export function xOf(view: View, width: number, time: number): number {
  return ((time - view.start) / view.span) * width;
}

export function timeAt(view: View, width: number, x: number): number {
  return view.start + (width > 0 ? x / width : 0) * view.span;
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

/** Ruler marks at least `gap` pixels apart; `step` is the time between two of them. */
export function ticks(view: View, width: number, gap: number): { step: number; times: number[] } {
  const smallest = (gap / Math.max(1, width)) * view.span;
  const step = steps.find((candidate) => candidate >= smallest) ?? Math.ceil(smallest / 3600) * 3600;
  const first = Math.ceil(view.start / step - 1e-9);
  const last = Math.floor((view.start + view.span) / step + 1e-9);
  return { step, times: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step) };
}
