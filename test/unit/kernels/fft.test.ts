import { describe, expect, it } from 'vitest';
import { RealFft } from '../../../src-main/kernels/fft.ts';

function slowPower(signal: Float64Array): Float64Array {
  return Float64Array.from({ length: signal.length / 2 + 1 }, (_, k) => {
    let re = 0;
    let im = 0;
    for (const [n, value] of signal.entries()) {
      re += value * Math.cos((2 * Math.PI * k * n) / signal.length);
      im -= value * Math.sin((2 * Math.PI * k * n) / signal.length);
    }
    return re * re + im * im;
  });
}

describe('RealFft', () => {
  it.each([4, 8, 10, 20, 32, 50, 100, 160, 256, 400, 512])('equals the definition for %d samples', (size) => {
    const signal = Float64Array.from({ length: size }, (_, n) => Math.sin(n * n * 0.37) + 0.25 * Math.cos(n));
    const fft = new RealFft(size);
    const power = new Float64Array(fft.bins);
    fft.power(signal, power);
    const expected = slowPower(signal);
    const scale = Math.max(...expected);
    for (const [k, value] of power.entries()) expect(Math.abs(value - expected[k]!) / scale).toBeLessThan(1e-12);
  });

  it('gives the same spectrum again after another signal', () => {
    const fft = new RealFft(400);
    const first = Float64Array.from({ length: 400 }, (_, n) => Math.cos(n));
    const [once, between, again] = [new Float64Array(201), new Float64Array(201), new Float64Array(201)];
    fft.power(first, once);
    fft.power(
      first.map((value) => value * value + 1),
      between,
    );
    fft.power(first, again);
    expect(again).toEqual(once);
    expect(between).not.toEqual(once);
  });

  it.each([3, 5, 2.5, 2, 14, 22])('refuses %d samples', (size) => {
    expect(() => new RealFft(size)).toThrow(RangeError);
  });
});
