import { describe, expect, it } from 'vitest';
import { ClipFeatures } from '../../../src-main/kernels/clip-features.ts';

const samples = 32_000;
const frames = 204;
const silence = -1.27756;
const padding = 0.46706;

function featuresOf(sound: Float32Array): Float32Array {
  const features = new Float32Array(128 * frames);
  new ClipFeatures().compute(sound, features);
  return features;
}

const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

// Expected values: an implementation in float64 that is not ours (numpy).
describe('the features of a clip of sound', () => {
  it('of a tone', () => {
    const tone = Float32Array.from({ length: samples }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 440 * n) / 16_000));
    const features = featuresOf(tone);
    const at = (band: number, frame: number) => features[band * frames + frame]!;
    expect(at(0, 0)).toBeCloseTo(-1.07919, 3);
    expect(at(10, 50)).toBeCloseTo(-0.59564, 3);
    expect(at(127, 197)).toBeCloseTo(silence, 3);
    expect(at(5, 200)).toBeCloseTo(padding, 3);
    const column = Array.from({ length: 128 }, (_, band) => at(band, 100));
    expect(column.indexOf(Math.max(...column))).toBe(23);
    expect(at(23, 100)).toBeCloseTo(0.89481, 3);
    expect(meanOf(features)).toBeCloseTo(-0.94872, 3);
  });

  it('of noise', () => {
    let state = 12_345n;
    const noise = Float32Array.from({ length: samples }, () => {
      state = (1_103_515_245n * state + 12_345n) & 0x7fff_ffffn;
      return 0.1 * ((2 * Number(state)) / 0x7fff_ffff - 1);
    });
    const features = featuresOf(noise);
    expect(features[0]).toBeCloseTo(-0.37962, 3);
    expect(features[64 * frames + 100]).toBeCloseTo(0.32752, 3);
    expect(features[127 * frames + 197]).toBeCloseTo(0.691, 3);
    const mean = meanOf(features);
    expect(mean).toBeCloseTo(0.25473, 3);
    expect(Math.sqrt(meanOf(features.map((value) => (value - mean) ** 2)))).toBeCloseTo(0.37497, 3);
  });

  it('are those of silence where there is none, and padding behind the end', () => {
    const features = featuresOf(new Float32Array(400 + 160));
    for (let band = 0; band < 128; band++) {
      expect(features[band * frames + 1]).toBeCloseTo(silence, 4);
      expect(features[band * frames + 2]).toBeCloseTo(padding, 4);
    }
  });

  it('have one band without any bin', () => {
    const loud = Float32Array.from({ length: samples }, (_, n) => Math.sin(n * n));
    const row = featuresOf(loud).subarray(3 * frames, 3 * frames + 198);
    expect(Math.max(...row)).toBeCloseTo(silence, 4);
    expect(Math.min(...row)).toBeCloseTo(silence, 4);
  });

  it('do not depend on a constant in the sound, and end with the last of 204 frames', () => {
    const sound = Float32Array.from({ length: 60_000 }, (_, n) => 0.3 * Math.sin(n * n));
    const features = featuresOf(sound);
    const lifted = featuresOf(sound.map((sample) => sample + 0.25));
    expect(Math.max(...features.map((value, at) => Math.abs(value - lifted[at]!)))).toBeLessThan(0.01);
    expect(features[127 * frames + 203]).not.toBeCloseTo(padding, 2);
  });

  it('are refused for less than a frame', () => {
    expect(() => featuresOf(new Float32Array(399))).toThrow(RangeError);
  });
});
