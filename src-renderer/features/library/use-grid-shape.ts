import { useEffect, useState, type RefObject } from 'react';
import { useIsLow } from '../../ui/use-is-low.ts';

/** Narrower posters show too little. In low windows they are smaller, so that they are seen whole. */
const leastWidth = { roomy: 196, low: 132 };
export const gap = 16;
/** Of the text under a poster, in pixels. */
const textHeight = 54;
/** On either side of the rows. */
const edge = 20;

export interface GridShape {
  columns: number;
  /** Of a card, in pixels. */
  width: number;
  /** From one row to the next. */
  rowHeight: number;
  /** Rows that are in sight at once. */
  page: number;
}

/** How many posters fit into a row, and how large they are; follows the size of the scroller. */
export function useGridShape(scroller: RefObject<HTMLElement | null>): GridShape {
  const [size, setSize] = useState({ width: 800, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const least = leastWidth[useIsLow() ? 'low' : 'roomy'];
  const room = size.width - 2 * edge;
  const columns = Math.max(1, Math.floor((room + gap) / (least + gap)));
  const width = Math.floor((room - (columns - 1) * gap) / columns);
  const rowHeight = Math.ceil((width * 9) / 16) + textHeight + gap;
  return { columns, width, rowHeight, page: Math.max(1, Math.floor(size.height / rowHeight)) };
}
