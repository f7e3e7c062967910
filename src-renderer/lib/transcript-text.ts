import type { Evidence } from '../../src-main/domain/evidence.ts';
import { clock } from './time.ts';

/** Lines of speech with their times, one below the other, for the clipboard: `0:41  And so …`. */
export function withTimes(lines: readonly Pick<Evidence, 'start' | 'text'>[]): string {
  const clocks = lines.map(({ start }) => clock(start));
  const width = Math.max(0, ...clocks.map(({ length }) => length));
  return lines.map(({ text }, at) => `${clocks[at]!.padStart(width)}  ${text}`).join('\n');
}
