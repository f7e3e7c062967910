import { describe, expect, it } from 'vitest';
import { patchHopSamples, patchSamples, SoundPatches } from '../../../src-main/kernels/sound-patches.ts';
import { SpeechFeatures, speechWindowSamples } from '../../../src-main/kernels/speech-features.ts';

const tone = (length: number, hertz: number) =>
  Float32Array.from({ length }, (_, n) => 0.5 * Math.sin((2 * Math.PI * hertz * n) / 16_000));

describe('SpeechFeatures', () => {
  const speech = new SpeechFeatures();
  const compute = (samples: Float32Array) => {
    const features = new Float32Array(80 * 3000);
    speech.compute(samples, features);
    return features;
  };

  it('gives the same for a short sound as for the same sound filled up with silence', () => {
    for (const length of [1, 160, 399, 16_000, speechWindowSamples - 100]) {
      const sound = tone(length, 440);
      const filled = new Float32Array(speechWindowSamples);
      filled.set(sound);
      expect(compute(sound)).toEqual(compute(filled));
    }
  });

  it('is flat for silence and spans at most two units otherwise', () => {
    expect(new Set(compute(new Float32Array(1000)))).toEqual(new Set([-1.5]));
    const features = compute(tone(32_000, 1000));
    const [lowest, highest] = [features.reduce((a, b) => Math.min(a, b)), features.reduce((a, b) => Math.max(a, b))];
    expect(highest - lowest).toBeCloseTo(2, 5);
  });

  it('puts a tone into the band of its frequency', () => {
    const features = compute(tone(16_000, 500));
    const column = Array.from({ length: 80 }, (_, band) => features[band * 3000 + 50]!);
    expect(column.indexOf(Math.max(...column))).toBe(13);
  });

  it('refuses more than a window', () => {
    expect(() => compute(new Float32Array(speechWindowSamples + 1))).toThrow(RangeError);
  });
});

describe('SoundPatches', () => {
  const patches = (samples: Float32Array, piece: number) => {
    const stream = new SoundPatches();
    const found: Float32Array[] = [];
    for (let at = 0; at < samples.length; at += piece)
      stream.push(samples.subarray(at, at + piece), (patch) => found.push(patch.slice()));
    stream.flush((patch) => found.push(patch.slice()));
    return found;
  };

  it('gives the same patches however the sound is cut', () => {
    const sound = tone(50_000, 700).map((value, n) => value * Math.sin(n / 5000));
    const whole = patches(sound, sound.length);
    expect(whole).toHaveLength(1 + Math.ceil((sound.length - patchSamples) / patchHopSamples));
    expect(patches(sound, 160)).toEqual(whole);
    expect(patches(sound, 997)).toEqual(whole);
  });

  it('covers a sound shorter than a patch, and exactly one patch, with one', () => {
    expect(patches(tone(100, 700), 100)).toHaveLength(1);
    expect(patches(tone(patchSamples, 700), 4000)).toHaveLength(1);
    expect(patches(tone(patchSamples + 1, 700), 4000)).toHaveLength(2);
    expect(patches(new Float32Array(0), 1)).toHaveLength(0);
  });

  it('repeats the second half of a patch as the first half of the next', () => {
    const [first, second] = patches(
      tone(40_000, 300).map((value, n) => (value * n) / 40_000),
      5000,
    );
    expect(second!.subarray(0, 48 * 64)).toEqual(first!.subarray(48 * 64));
  });
});
