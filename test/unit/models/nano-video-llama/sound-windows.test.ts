import { describe, expect, it } from 'vitest';
import { soundValues, timeSteps } from '../../../../src-main/models/nano-video-llama/clip-features.ts';
import { type HeardPatch, soundWindows } from '../../../../src-main/models/nano-video-llama/sound-windows.ts';

const patch = (value: number, loudness: number): HeardPatch => ({
  embedding: new Float32Array(soundValues).fill(value),
  loudness,
});
const firstOf = (windows: Float32Array) => Array.from({ length: timeSteps }, (_, step) => windows[step * soundValues]!);

describe('sound windows', () => {
  it('are the means of the patches that fall into them', () => {
    const patches = Array.from({ length: 16 }, (_, at) => patch(at, 0.1));
    expect(firstOf(soundWindows(patches))).toEqual([0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5]);
  });

  it('of a short sound are the same patch several times', () => {
    expect(firstOf(soundWindows([patch(1, 0.1), patch(2, 0.1)]))).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('leave silence out, and are zero where there is nothing else', () => {
    const patches = Array.from({ length: 8 }, (_, at) => patch(1, at < 4 ? 0.5 : 0.0004));
    expect(firstOf(soundWindows(patches))).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
    expect(firstOf(soundWindows([]))).toEqual(Array.from({ length: timeSteps }, () => 0));
  });
});
