import { describe, expect, it } from 'vitest';
import { applyMel, htkFilters, type MelFilters, slaneyFilters } from '../../../src-main/kernels/mel.ts';

/** One band of the filters with its zeros. */
function band(filters: MelFilters, at: number, bins: number): number[] {
  return Array.from({ length: bins }, (_, bin) => {
    const spectrum = new Float64Array(bins);
    const energies = new Float64Array(filters.bands);
    spectrum[bin] = 1;
    applyMel(filters, spectrum, energies);
    return energies[at]!;
  });
}

describe('slaneyFilters', () => {
  const filters = slaneyFilters(80, 400, 16_000);

  // Reference: librosa.filters.mel(sr=16000, n_fft=400, n_mels=80), as stored with the original Whisper.
  it('equals librosa in the linear part', () => {
    const [first, second] = [band(filters, 0, 201), band(filters, 1, 201)];
    expect(first[0]).toBe(0);
    expect(first[1]).toBeCloseTo(0.02486259490251541, 8);
    expect(first[2]).toBe(0);
    expect(second[1]).toBeCloseTo(0.001990821911022067, 8);
    expect(second[2]).toBeCloseTo(0.022871771827340126, 8);
  });

  it('has area one in every wide band', () => {
    for (const at of [60, 70, 79]) {
      const area = band(filters, at, 201).reduce((sum, weight) => sum + weight, 0) * 40;
      expect(area).toBeGreaterThan(0.97);
      expect(area).toBeLessThan(1.03);
    }
  });
});

describe('htkFilters', () => {
  const filters = htkFilters(64, 512, 16_000, 125, 7500);

  it('leaves out the constant bin and all beyond the limits', () => {
    for (let at = 0; at < 64; at++) {
      const weights = band(filters, at, 257);
      expect(weights[0]).toBe(0);
      expect(weights.slice(0, 4).every((weight) => weight === 0)).toBe(true);
      expect(weights.slice(241).every((weight) => weight === 0)).toBe(true);
    }
  });

  it('shares each bin between two neighbours so that the weights add up to one', () => {
    const energies = new Float64Array(64);
    for (const bin of [20, 60, 128, 200]) {
      const spectrum = new Float64Array(257);
      spectrum[bin] = 1;
      applyMel(filters, spectrum, energies);
      expect(energies.reduce((sum, energy) => sum + energy, 0)).toBeCloseTo(1, 12);
    }
  });
});
