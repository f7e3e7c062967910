/** Speeds of the shuttle keys: J goes down the list, L up, K stops. Below zero is backwards. */
const speeds = [-8, -4, -2, -1, 0, 1, 2, 4, 8];

/** Speed after a shuttle key. From rest, or against the direction of travel, one press starts at normal speed. */
export function nextShuttle(speed: number, direction: 1 | -1): number {
  if (speed * direction <= 0) return direction;
  const index = speeds.indexOf(speed);
  if (index < 0) return direction;
  return speeds[Math.min(speeds.length - 1, Math.max(0, index + direction))] ?? direction;
}

const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
export const playbackRates: readonly number[] = rates;

/** The next faster or slower playback rate on the list. */
export function nextRate(rate: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? rates.find((candidate) => candidate > rate + 1e-6)
      : rates.findLast((candidate) => candidate < rate - 1e-6);
  return next ?? rate;
}

/** A playback rate times a factor, kept within the ends of the list. */
export function multipliedRate(rate: number, factor: number): number {
  const [slowest = rate, fastest = rate] = [rates[0], rates.at(-1)];
  // Up and down again ends where it began.
  const rounded = Math.round(rate * factor * 1000) / 1000;
  return Math.min(fastest, Math.max(slowest, Math.abs(rounded - 1) < 0.01 ? 1 : rounded));
}
