import type { Moment } from '../../domain/time.ts';

/** Samples at 16 kHz that one probability stands for. */
export const samplesPerProbability = 512;
/** Seconds that one probability stands for. */
export const secondsPerProbability = samplesPerProbability / 16_000;

export interface RegionOptions {
  /** A voice begins at this probability … */
  begin?: number;
  /** … and goes on until it falls below this one. */
  end?: number;
  /** Shorter stretches of voice are dropped, in seconds. */
  shortestVoice?: number;
  /** Shorter pauses do not end a region, in seconds. */
  shortestPause?: number;
  /** Added on both sides, in seconds: the first and last sounds of speech are faint. */
  padding?: number;
}

/**
 * Where someone speaks, from the probabilities of consecutive frames: sorted moments that do not touch, in seconds from the first frame.
 * A voice that still goes on at the end makes a region up to the end.
 *
 * The thresholds lie below Silero's own .5 and .35: with those, lines spoken over film music are cut or lost. What is no speech after all
 * is sorted out later (models/speech/gate.ts).
 */
export function voiceRegions(probabilities: ArrayLike<number>, options: RegionOptions = {}): Moment[] {
  const { begin = 0.35, end = 0.2, shortestVoice = 0.25, shortestPause = 0.3, padding = 0.4 } = options;
  const regions: Moment[] = [];
  let first = -1;
  let last = -1;
  const close = () => {
    const region = { start: first * secondsPerProbability, end: (last + 1) * secondsPerProbability };
    if (first >= 0 && region.end - region.start >= shortestVoice) regions.push(region);
  };
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!;
    if (probability >= begin) {
      // A pause that is too short to count is part of the region.
      if (first < 0 || (at - last - 1) * secondsPerProbability >= shortestPause) {
        close();
        first = at;
      }
      last = at;
    } else if (probability >= end && first >= 0 && last === at - 1) last = at;
  }
  close();
  return padded(regions, padding, probabilities.length * secondsPerProbability);
}

/** Widens the regions; two that would meet share the pause between them. */
function padded(regions: readonly Moment[], padding: number, duration: number): Moment[] {
  return regions.map(({ start, end }, at) => {
    const before = at === 0 ? 2 * start : start - regions[at - 1]!.end;
    const after = at === regions.length - 1 ? 2 * (duration - end) : regions[at + 1]!.start - end;
    return { start: start - Math.min(padding, before / 2), end: end + Math.min(padding, after / 2) };
  });
}
