import { formatTime, type Moment } from '../../domain/time.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)!}`;
}

/** `0:13`, or `0:13–0:18` where the player's clock moves between start and end by more than a second. */
export function rangeOf({ start, end }: Moment): string {
  const last = formatTime(end);
  return Math.floor(end) - Math.floor(start) <= 1 ? formatTime(start) : `${formatTime(start)}–${last}`;
}

/** `1 time`, `2 times`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A length of time for people: `4.5 seconds`, `32 seconds`, `2:04 minutes`, `1:02:00 hours`. */
export function lengthOf(seconds: number): string {
  const rounded = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
  if (rounded < 60) return counted(rounded, 'second');
  return `${formatTime(rounded)} ${rounded < 3600 ? 'minutes' : 'hours'}`;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of many places a sentence names, and cites, the first ones. */
export function shownOf<T>(places: readonly T[]): readonly T[] {
  return places.slice(0, 8);
}

/** Places in a sentence: `at 0:13, 0:30–0:33 and 0:52`; of many, the first ones. */
export function placesOf(moments: readonly Moment[]): string {
  const shown = shownOf(moments).map(rangeOf);
  return moments.length > shown.length ? `first at ${listOf(shown)}` : `at ${listOf(shown)}`;
}
