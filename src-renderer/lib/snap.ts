/** A place that a dragged edge is drawn to. */
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
export function snapTo({ shots, lines }: SnapPlaces, time: number, within: number): Snap | undefined {
  let best: Snap | undefined;
  let least = within;
  const look = (times: ArrayLike<number>, to: Snap['to']): void => {
    for (let index = 0; index < times.length; index += 1) {
      const distance = Math.abs(times[index]! - time);
      if (distance > least || (distance === least && best)) continue;
      best = { time: times[index]!, to };
      least = distance;
    }
  };
  look(shots, 'shot');
  for (const times of lines) look(times, 'line');
  return best;
}
