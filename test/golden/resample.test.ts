import { describe, expect, it } from 'vitest';
import { medianFilter } from '../../src-main/kernels/median-filter.ts';
import { Resampler } from '../../src-main/kernels/resample.ts';
import { hannFilter, kaiserFilter } from '../../src-main/kernels/resample-filters.ts';
import { timeWarp } from '../../src-main/kernels/time-warp.ts';
import { farthest, type Place, Reference } from './support/reference.ts';

describe.each([
  ['scipy', 'resample', kaiserFilter, 1e-6],
  // It computes in 32 bits where the weights of its filter lie.
  ['torchaudio', 'video-llama/resample', hannFilter, 2e-5],
] as const)('resampling as %s does it', (_, name, filter, close) => {
  const reference = new Reference<{ cases: { from: number; to: number; input: Place; output: Place }[] }>(name);

  it.each(reference.index.cases)('$from Hz to $to Hz', ({ from, to, input, output }) => {
    const samples = reference.values(input);
    const resampler = new Resampler(from, to, filter);
    const half = samples.length / 2;
    const pieces = [
      resampler.push(samples.subarray(0, half)),
      resampler.push(samples.subarray(half)),
      resampler.flush(),
    ];
    const resampled = pieces.flatMap((piece) => [...piece]);
    expect(farthest(resampled, reference.values(output))).toBeLessThan(close);
  });
});

describe('word alignment as openai-whisper does it', () => {
  const reference = new Reference<{ scores: Place; filtered: Place; cost: Place; rows: number[]; columns: number[] }>(
    'warp',
  );
  const { scores, filtered, cost, rows, columns } = reference.index;

  it('median filter', () => {
    const output = new Float32Array(3 * 12 * 60);
    medianFilter(reference.values(scores), 36, 60, 7, output);
    expect(farthest(output, reference.values(filtered))).toBe(0);
  });

  it('dynamic time warping', () => {
    const entered = Array.from({ length: 12 }, (_, row) => columns[rows.indexOf(row)]!);
    expect([...timeWarp(reference.values(cost), 12, 60)]).toEqual(entered);
  });
});
