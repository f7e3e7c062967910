import { describe, expect, it } from 'vitest';
import { Resampler } from '../../../src-main/kernels/resample.ts';

const signal = Float32Array.from({ length: 2000 }, (_, n) => 0.5 * Math.sin(n * 0.05) + 0.3 * Math.sin(n * n * 1e-5));

/** The whole signal through the resampler in pieces of the given sizes, repeated. */
function resample(samples: Float32Array, from: number, to: number, pieces: number[]): Float32Array {
  const resampler = new Resampler(from, to);
  const output: number[] = [];
  for (let at = 0, turn = 0; at < samples.length; turn++) {
    const size = pieces[turn % pieces.length]!;
    output.push(...resampler.push(samples.subarray(at, at + size)));
    at += size;
  }
  output.push(...resampler.flush());
  return Float32Array.from(output);
}

// Reference: scipy 1.17 signal.resample_poly(signal, 16000 // g, from // g), six samples from the start, the middle and the end.
const reference = [
  [
    44_100,
    726,
    [0.0060711383, 0.0677443206, 0.1364142064, 0.2008924874, 0.2623528527, 0.3184713116],
    [-0.2845362943, -0.2301798583, -0.1743605658, -0.1183364467, -0.0633624013, -0.0106221499],
    [-0.1847734071, -0.1671544063, -0.1456129403, -0.1173435049, -0.0884246987, -0.0481135147],
  ],
  [
    48_000,
    667,
    [0.0067835826, 0.0737231647, 0.148151736, 0.2175381422, 0.282907088, 0.3415115303],
    [-0.3133880763, -0.255582981, -0.1953453968, -0.134294023, -0.0740530292, -0.0162145225],
    [-0.1917076056, -0.175702978, -0.154273836, -0.12551798, -0.0942885149, -0.0528512314],
  ],
  [
    8000,
    4000,
    [0, 0.0101221162, 0.0250055181, 0.0384249908, 0.0499545465, 0.0615936214],
    [-0.2945460882, -0.2846737175, -0.2752619988, -0.2652343039, -0.2556480954, -0.2454948478],
    [-0.068944014, -0.0601415485, -0.05618994, -0.0541290718, -0.0430833232, -0.0202744315],
  ],
  [
    11_025,
    2903,
    [0, 0.0155169319, 0.0354206906, 0.0514547018, 0.0682125942, 0.0860615277],
    [-0.2977299513, -0.2843625732, -0.2710385952, -0.2576726791, -0.2438554316, -0.2300667409],
    [-0.0794259535, -0.070686048, -0.0589695778, -0.0554322219, -0.044138409, -0.0126808898],
  ],
  [
    96_000,
    334,
    [0.0149639219, 0.1461366004, 0.2837152794, 0.3926453798, 0.4684265566, 0.5017821095],
    [-0.2556992687, -0.1343115034, -0.0161368133, 0.0864256836, 0.1626218663, 0.204330487],
    [-0.1667977161, -0.1963947227, -0.2014982352, -0.1744052656, -0.1291488388, -0.0474571916],
  ],
] as const;

describe('Resampler', () => {
  it.each(reference)('equals scipy from %d Hz, ends included', (from, length, head, middle, tail) => {
    const output = resample(signal, from, 16_000, [2000]);
    expect(output).toHaveLength(length);
    const half = Math.floor(length / 2);
    for (let at = 0; at < 6; at++) {
      expect(Math.abs(output[at]! - head[at]!)).toBeLessThan(1e-6);
      expect(Math.abs(output[half + at]! - middle[at]!)).toBeLessThan(1e-6);
      expect(Math.abs(output[length - 6 + at]! - tail[at]!)).toBeLessThan(1e-6);
    }
  });

  it.each([44_100, 48_000, 8000, 22_050, 44_056])('gives the same from %d Hz however the signal is cut', (from) => {
    const whole = resample(signal, from, 16_000, [2000]);
    expect(resample(signal, from, 16_000, [1])).toEqual(whole);
    expect(resample(signal, from, 16_000, [441, 7, 100])).toEqual(whole);
  });

  it('passes a signal of the same rate through', () => {
    expect(resample(signal, 16_000, 16_000, [333])).toEqual(signal);
  });

  it('keeps the place of a click', () => {
    const click = new Float32Array(44_100);
    click[22_050] = 1;
    const output = resample(click, 44_100, 16_000, [1000]);
    expect(output.indexOf(Math.max(...output))).toBe(8000);
  });

  it('gives nothing for nothing', () => {
    expect(new Resampler(44_100, 16_000).flush()).toHaveLength(0);
  });

  it.each([0, -1, 44_100.5, Number.NaN, 1e9])('refuses a rate of %d', (rate) => {
    expect(() => new Resampler(rate, 16_000)).toThrow(RangeError);
  });
});
