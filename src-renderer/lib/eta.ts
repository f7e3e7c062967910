/** A remaining time in the unit that people would say it in. */
export interface Eta {
  unit: 'seconds' | 'minutes' | 'hours';
  count: number;
}

/** Rounds a remaining time so that it does not flicker: to 5 s, then to minutes, then to half hours. */
export function etaParts(seconds: number | null): Eta | null {
  if (seconds === null || !Number.isFinite(seconds)) return null;
  if (seconds < 55) return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) };
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: 'hours', count: Math.round(seconds / 1800) / 2 };
}
