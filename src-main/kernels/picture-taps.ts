/** For each place along one side of a result: from which places of the picture it is made, and with what weights. */
export interface Taps {
  /** Pixels along the side of the picture, and of the result. */
  from: number;
  to: number;
  /** Weights of each place of the result; some may be 0. */
  count: number;
  weights: Float64Array;
  /** The place of the picture that the first weight belongs to; all lie inside. */
  first: Int32Array;
}

/** A stretch of one side of a picture, in pixels, which need not be whole. */
export interface Stretch {
  start: number;
  length: number;
}

/** Bilinear, place p of the result lying on place p * from / to of the picture, without a wider filter: TensorFlow's older resizing. */
export function linearTaps(from: number, to: number): Taps {
  return taps(from, to, 2, (place) => {
    const at = place * (from / to);
    const below = Math.floor(at);
    return { first: below, weights: below + 1 < from ? [1 - (at - below), at - below] : [1] };
  });
}

/** Keys' cubic with a = -0.5, as wide as a pixel of the result where that is smaller: Pillow's BICUBIC. Looks beyond the stretch at its ends. */
export function cubicTaps(from: number, to: number, stretch: Stretch = { start: 0, length: from }): Taps {
  return wideTaps(from, to, stretch, 2, cubic);
}

/** A triangle, as wide as a pixel of the result where that is smaller: Pillow's BILINEAR. */
export function triangleTaps(from: number, to: number): Taps {
  return wideTaps(from, to, { start: 0, length: from }, 1, (distance) => Math.max(0, 1 - Math.abs(distance)));
}

/** A sinc in the window of another, three times as wide: Pillow's LANCZOS. */
export function lanczosTaps(from: number, to: number): Taps {
  return wideTaps(from, to, { start: 0, length: from }, 3, (distance) =>
    Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0,
  );
}

/** Pillow resizes bytes with weights that are whole numbers of this. */
const precision = 2 ** -22;

/** @param support pixels to either side at which the filter ends, where the result is not smaller */
function wideTaps(
  from: number,
  to: number,
  { start, length }: Stretch,
  support: number,
  filter: (distance: number) => number,
): Taps {
  const step = length / to;
  const wide = Math.max(1, step);
  const reach = support * wide;
  return taps(from, to, 2 * Math.ceil(reach) + 1, (place) => {
    const centre = start + (place + 0.5) * step;
    const first = Math.max(0, Math.floor(centre - reach + 0.5));
    const end = Math.min(from, Math.floor(centre + reach + 0.5));
    const heights = Array.from({ length: end - first }, (_, at) => filter((first + at + 0.5 - centre) / wide));
    const sum = heights.reduce((total, height) => total + height, 0);
    return { first, weights: heights.map((height) => Math.round(height / sum / precision) * precision) };
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

function taps(
  from: number,
  to: number,
  most: number,
  of: (place: number) => { first: number; weights: number[] },
): Taps {
  const count = Math.min(most, from);
  const made = { from, to, count, weights: new Float64Array(to * count), first: new Int32Array(to) };
  for (let place = 0; place < to; place++) {
    const { first, weights } = of(place);
    // All places have as many weights, so that loops need not ask; at the far edge the first ones are 0.
    const inside = Math.min(first, from - count);
    made.first[place] = inside;
    made.weights.set(weights, place * count + first - inside);
  }
  return made;
}
