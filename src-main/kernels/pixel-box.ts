import type { Point } from './least-rectangle.ts';

/** A part of a picture in pixels. */
export interface PixelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function area({ width, height }: PixelBox): number {
  return width * height;
}

/** Pixels that both have. */
export function sharedArea(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Share of what either covers that both do, 0..1. */
export function overlapShare(a: PixelBox, b: PixelBox): number {
  const shared = sharedArea(a, b);
  return shared / (area(a) + area(b) - shared);
}

/** True for boxes that share a pixel or an edge. */
export function meet(a: PixelBox, b: PixelBox): boolean {
  return (
    a.left <= b.left + b.width && b.left <= a.left + a.width && a.top <= b.top + b.height && b.top <= a.top + a.height
  );
}

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): PixelBox {
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const right = Math.max(...points.map(({ x }) => x));
  const bottom = Math.max(...points.map(({ y }) => y));
  return { left, top, width: right - left, height: bottom - top };
}

/** The smallest box around two. */
export function boxAroundBoth(a: PixelBox, b: PixelBox): PixelBox {
  const ends = [a, b].flatMap(({ left, top, width, height }) => [
    { x: left, y: top },
    { x: left + width, y: top + height },
  ]);
  return boxAround(ends);
}
