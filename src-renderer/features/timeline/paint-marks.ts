import { marksWithin, type Mark } from '../../lib/marks.ts';
import { xOf } from '../../lib/time-scale.ts';
import { rulerHeight } from './layout.ts';
import type { Scene } from './paint.ts';

const size = 6;
/** Marks that lie closer than this, in pixels, are drawn as one. */
const gap = 3;

/** Draws the marks along the lower edge of the ruler: what an answer cites as a wedge, what a search has found as a dot. */
export function paintMarks(context: CanvasRenderingContext2D, { view, width, marks, colours }: Scene): void {
  const slack = (size / Math.max(1, width)) * view.span;
  const last: Record<Mark['from'], number> = { answer: -Infinity, search: -Infinity };
  for (const { time, kind, from } of marksWithin(marks, view.start - slack, view.start + view.span + slack)) {
    const x = Math.round(xOf(view, width, time));
    if (x - last[from] < gap) continue;
    last[from] = x;
    context.fillStyle = colours.kinds[kind];
    context.beginPath();
    if (from === 'answer') {
      context.moveTo(x - size / 2 - 0.5, rulerHeight - size);
      context.lineTo(x + size / 2 + 1.5, rulerHeight - size);
      context.lineTo(x + 0.5, rulerHeight);
    } else context.arc(x + 0.5, rulerHeight - size / 2, size / 2 - 0.5, 0, 2 * Math.PI);
    context.fill();
  }
}
