/** A place in a picture, in pixels from its upper left. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle at any angle. */
export interface TurnedRectangle {
  centre: Point;
  /** Direction of the sides that `length` measures, of length 1. */
  along: Point;
  length: number;
  breadth: number;
}

/** The corners of a shape of four sides, clockwise from the upper left. */
export type Corners = readonly [Point, Point, Point, Point];

/** The rectangle of least area around points. One of its sides lies on a side of their hull. */
export function leastRectangle(points: readonly Point[]): TurnedRectangle {
  const hull = convexHull(points);
  let least: TurnedRectangle | undefined;
  for (const [at, from] of hull.entries()) {
    const to = hull[(at + 1) % hull.length]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const along = length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 1, y: 0 };
    const rectangle = rectangleAlong(hull, along);
    if (!least || rectangle.length * rectangle.breadth < least.length * least.breadth) least = rectangle;
  }
  return least ?? { centre: { x: 0, y: 0 }, along: { x: 1, y: 0 }, length: 0, breadth: 0 };
}

/**
 * The rectangle of least area around a rectangle that was grown by `distance` on all sides with round corners: that lies along it, for at any
 * other angle both sides are longer.
 */
export function grown(rectangle: TurnedRectangle, distance: number): TurnedRectangle {
  return {
    ...rectangle,
    length: rectangle.length + 2 * distance,
    breadth: rectangle.breadth + 2 * distance,
  };
}

/** The corners of a rectangle that stands upright, or nearly. */
export function cornersOf({ centre, along, length, breadth }: TurnedRectangle): Corners {
  const [a, b] = [length / 2, breadth / 2];
  const corner = (alongSide: number, across: number): Point => ({
    x: centre.x + alongSide * a * along.x - across * b * along.y,
    y: centre.y + alongSide * a * along.y + across * b * along.x,
  });
  return clockwise([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]);
}

/** The same corners from the upper left: the two leftmost are the left ones. */
function clockwise(corners: readonly Point[]): Corners {
  const [first, second, third, fourth] = corners.toSorted((a, b) => a.x - b.x) as [Point, Point, Point, Point];
  const [upperLeft, lowerLeft] = first.y <= second.y ? [first, second] : [second, first];
  const [upperRight, lowerRight] = third.y <= fourth.y ? [third, fourth] : [fourth, third];
  return [upperLeft, upperRight, lowerRight, lowerLeft];
}

/** The corners of the smallest convex shape around points (Andrew's monotone chain), without those on a straight side. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

function rectangleAlong(hull: readonly Point[], along: Point): TurnedRectangle {
  let [nearest, farthest, highest, lowest] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of hull) {
    const forth = x * along.x + y * along.y;
    const across = y * along.x - x * along.y;
    nearest = Math.min(nearest, forth);
    farthest = Math.max(farthest, forth);
    highest = Math.min(highest, across);
    lowest = Math.max(lowest, across);
  }
  const [forth, across] = [(nearest + farthest) / 2, (highest + lowest) / 2];
  return {
    centre: { x: forth * along.x - across * along.y, y: forth * along.y + across * along.x },
    along,
    length: farthest - nearest,
    breadth: lowest - highest,
  };
}
