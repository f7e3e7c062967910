import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Speaker } from '../../src-main/domain/speaker.ts';
import { clock } from './time.ts';

/** Lines of speech with their times, one below the other, for the clipboard: `0:41  Anna: And so …`. */
export function withTimes(
  lines: readonly Pick<Evidence, 'start' | 'text' | 'speaker'>[],
  nameOf: (speaker: Speaker) => string,
): string {
  const clocks = lines.map(({ start }) => clock(start));
  const width = Math.max(0, ...clocks.map(({ length }) => length));
  const several = new Set(lines.flatMap(({ speaker }) => speaker?.number ?? [])).size > 1;
  return lines
    .map(({ text, speaker }, at) => {
      const named = speaker && (several || speaker.name !== undefined) ? `${nameOf(speaker)}: ` : '';
      return `${clocks[at]!.padStart(width)}  ${named}${text}`;
    })
    .join('\n');
}
