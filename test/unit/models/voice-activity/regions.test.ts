import { describe, expect, it } from 'vitest';
import { secondsPerProbability, voiceRegions } from '../../../../src-main/models/voice-activity/regions.ts';

/** Probabilities: each pair is a value and for how many frames it lasts. */
const frames = (...parts: [number, number][]) =>
  parts.flatMap(([probability, count]) => Array<number>(count).fill(probability));
const inFrames = (probabilities: number[], options = {}) =>
  voiceRegions(probabilities, { padding: 0, ...options }).map(({ start, end }) => [
    Math.round(start / secondsPerProbability),
    Math.round(end / secondsPerProbability),
  ]);

describe('voiceRegions', () => {
  it('finds nothing in silence and all of a long voice', () => {
    expect(inFrames(frames([0.1, 100]))).toEqual([]);
    expect(inFrames(frames([0.9, 100]))).toEqual([[0, 100]]);
    expect(voiceRegions([])).toEqual([]);
  });

  it('begins at the higher threshold and ends at the lower one', () => {
    expect(inFrames(frames([0.3, 10], [0.6, 10], [0.3, 10], [0.1, 20]))).toEqual([[10, 30]]);
  });

  it('joins over short pauses only', () => {
    expect(inFrames(frames([0.9, 10], [0, 9], [0.9, 10]))).toEqual([[0, 29]]);
    expect(inFrames(frames([0.9, 10], [0, 10], [0.9, 10]))).toEqual([
      [0, 10],
      [20, 30],
    ]);
  });

  it('drops clicks', () => {
    expect(inFrames(frames([0, 10], [0.9, 7], [0, 20], [0.9, 8], [0, 20]))).toEqual([[37, 45]]);
  });

  it('pads, but not beyond the sound or into a neighbour', () => {
    const regions = voiceRegions(frames([0, 3], [0.9, 20], [0, 10], [0.9, 20], [0, 2]), { padding: 0.2 });
    expect(regions[0]!.start).toBe(0);
    expect(regions[0]!.end).toBeCloseTo(28 * secondsPerProbability);
    expect(regions[1]!.start).toBeCloseTo(28 * secondsPerProbability);
    expect(regions[1]!.end).toBeCloseTo(55 * secondsPerProbability);
  });
});
