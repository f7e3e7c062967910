import { formatTime } from './time.ts';

/** The name of a file without its extension. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** A media time for the name of a file, which may hold no colon: `1-02-03`. */
export function timeInName(seconds: number): string {
  return formatTime(seconds).replaceAll(':', '-');
}
