/** A place that the edge of a chapter is drawn to. */
export interface Snap {
  /** Media time in seconds. */
  time: number;
  to: 'shot' | 'line';
}

/** Media times in seconds, in any order: where shots begin, and where what is said begins and ends. */
export interface SnapPlaces {
  shots: ArrayLike<number>;
  lines: readonly ArrayLike<number>[];
}

/** The place nearest to a time, at most so many seconds away. Where both are as near, a cut is what is seen. */
export function snapTo(places: SnapPlaces, time: number, within: number): Snap | undefined {
  return nearest(places, (place) => Math.abs(place - time), within);
}

/** Times closer together than this, in seconds, are one place: less than a frame. */
const samePlace = 0.005;

/** The next place after a time, or before it. @param step 1 for later, -1 for earlier */
export function nextSnap(places: SnapPlaces, time: number, step: 1 | -1): Snap | undefined {
  return nearest(places, (place) => ((place - time) * step > samePlace ? (place - time) * step : Infinity), Infinity);
}

/** @param distanceTo of a place, in seconds; infinite where it is out of the question */
function nearest({ shots, lines }: SnapPlaces, distanceTo: (time: number) => number, within: number): Snap | undefined {
  let best: Snap | undefined;
  let least = within;
  const look = (times: ArrayLike<number>, to: Snap['to']): void => {
    for (let index = 0; index < times.length; index += 1) {
      const distance = distanceTo(times[index]!);
      if (distance === Infinity || distance > least || (distance === least && best)) continue;
      best = { time: times[index]!, to };
      least = distance;
    }
  };
  look(shots, 'shot');
  for (const times of lines) look(times, 'line');
  return best;
}
