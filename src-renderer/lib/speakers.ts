import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Speaker } from '../../src-main/domain/speaker.ts';

/** Everyone who says one of the lines, by number. */
export function speakersOf(lines: readonly Pick<Evidence, 'speaker'>[]): Speaker[] {
  const byNumber = new Map<number, Speaker>();
  for (const { speaker } of lines) if (speaker) byNumber.set(speaker.number, speaker);
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}
