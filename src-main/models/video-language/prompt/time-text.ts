/** Seconds as Python prints `round(seconds, 1)`: one decimal, of two that are as near the even one. */
export function tenths(seconds: number): string {
  // Only odd quarters lie exactly half way between two tenths.
  const isHalfWay = (seconds * 4) % 2 === 1;
  const tenth = seconds * 10;
  return isHalfWay ? (2 * Math.round(tenth / 2) * 0.1).toFixed(1) : seconds.toFixed(1);
}

/** Whole seconds as Python prints a duration: `H:MM:SS`. */
export function hoursMinutesSeconds(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 3600)}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
}

/** Whole seconds as `MM:SS`; minutes go on after 59. */
export function minutesSeconds(seconds: number): string {
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(Math.floor(seconds % 60))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
