import type { Cue } from '../../../domain/subtitles.ts';
import { gapsBetween, type Moment, overlap } from '../../../domain/time.ts';

/** What the speech model hears at once, in seconds, with a little to spare. */
const length = 28;
/** Stretches of the video that a track is compared in. */
const count = 4;
/** Time before the first cue of a stretch, in seconds: it may come late. */
const lead = 1;
/** A pause between cues that is no longer than this, in seconds, needs no listening to. */
const shortGap = 20;
const gapsHeard = 3;

/** Where cues are compared with what is heard: around cues that lie evenly among all, the same for the same cues; sorted, apart. */
export function stretchesAround(cues: readonly Cue[], duration: number): Moment[] {
  const chosen: Moment[] = [];
  for (let i = 0; i < count; i++) {
    const cue = cues[Math.floor(((i + 0.5) / count) * cues.length)];
    if (!cue) continue;
    const start = Math.max(0, Math.min(cue.start - lead, duration - length));
    const stretch = { start, end: Math.min(duration, start + length) };
    if (chosen.every((other) => overlap(other, stretch) === 0)) chosen.push(stretch);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The longest times without a cue, at most three, with the middle of each, which tells whether anyone speaks there. */
export function gapsOf(cues: readonly Cue[], duration: number): { gap: Moment; middle: Moment }[] {
  return gapsBetween(cues, { start: 0, end: duration })
    .filter(({ start, end }) => end - start > shortGap)
    .map(({ start, end }) => ({ start, end: Math.min(end, duration) }))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, gapsHeard)
    .map((gap) => {
      const start = Math.max(gap.start, (gap.start + gap.end - length) / 2);
      return { gap, middle: { start, end: Math.min(gap.end, start + length) } };
    });
}
