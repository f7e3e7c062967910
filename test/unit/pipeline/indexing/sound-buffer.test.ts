import { expect, test } from 'vitest';
import { SoundBuffer } from '../../../../src-main/pipeline/indexing/sound-buffer.ts';
import { sampleRate, type SoundBlock } from '../../../../src-main/pipeline/indexing/stage-run.ts';

/** A block whose samples are their own sample numbers on the media clock. */
function numbered(start: number, seconds: number): SoundBlock {
  const first = Math.round(start * sampleRate);
  return { start, samples: Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => first + i) };
}

test('keeps the samples of a stretch whatever the block borders are', () => {
  const buffer = new SoundBuffer(1);
  for (let at = 0; at < 30; at += 0.7) buffer.append(numbered(at, 0.7));
  const piece = buffer.between(20, 20.5);
  expect(piece.length).toBe(sampleRate / 2);
  expect(piece[0]).toBe(20 * sampleRate);
  expect(piece.at(-1)).toBe(20.5 * sampleRate - 1);
});

test('skips what lies before its start', () => {
  const buffer = new SoundBuffer(5);
  expect(buffer.append(numbered(0, 4)).length).toBe(0);
  expect(buffer.append(numbered(4, 2)).length).toBe(sampleRate);
  expect(buffer.start).toBe(5);
  expect(buffer.end).toBe(6);
});

test('forgets the front and goes on', () => {
  const buffer = new SoundBuffer(0);
  buffer.append(numbered(0, 10));
  buffer.dropBefore(9.25);
  buffer.append(numbered(10, 1));
  expect(buffer.start).toBeCloseTo(9.25, 6);
  expect(buffer.between(9.25, 11)[0]).toBe(9.25 * sampleRate);
  expect(buffer.between(9.25, 11).length).toBe(1.75 * sampleRate);
});

test('has the same clock when it is begun where another one was cut', () => {
  const cut = new SoundBuffer(0);
  for (let at = 0; at < 100; at += 10) cut.append(numbered(at, 10));
  for (const time of [14.13, 28.4, 42.53, 71.09]) {
    cut.dropBefore(time);
    const begun = new SoundBuffer(time);
    expect(begun.start).toBe(cut.start);
  }
});
