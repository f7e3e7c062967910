import { expect, test } from 'vitest';
import type { VoicedLine } from '../../../src-main/domain/speaker.ts';
import { normalise } from '../../../src-main/kernels/vector.ts';
import { whoSpeaks } from '../../../src-main/pipeline/indexing/who-speaks.ts';
import { random } from '../../store/sample-values.ts';

const next = random(9);
/** A voice like all others that are called by this number. */
const voiceOf = (speaker: number): Float32Array =>
  normalise(Float32Array.from({ length: 32 }, (_, at) => (at === speaker ? 1 : 0) + (next() - 0.5) * 0.2));
const line = (at: number, speaker?: number, seconds = 3): VoicedLine => ({
  evidence: at + 1,
  start: at * 4,
  end: at * 4 + seconds,
  ...(speaker !== undefined && { voice: voiceOf(speaker) }),
});
const numbers = (lines: readonly VoicedLine[]): (number | undefined)[] => {
  const found = new Map(whoSpeaks(lines).lines.map(({ evidence, number }) => [evidence, number]));
  return lines.map(({ evidence }) => found.get(evidence));
};

test('speakers are numbered by first appearance, as many as there are', () => {
  expect(numbers([7, 3, 7, 9, 3, 1, 2, 5].map((speaker, at) => line(at, speaker)))).toEqual([1, 2, 1, 3, 2, 4, 5, 6]);
  expect(whoSpeaks([])).toEqual({ lines: [], named: [] });
});

test('a short line makes no speaker: it belongs to the nearest voice, or to nobody', () => {
  expect(numbers([line(0, 7), line(1, 3), line(2, 7, 1), line(3, 20, 1)])).toEqual([1, 2, 1, undefined]);
});

test('a line without a voice belongs to who speaks before and after it', () => {
  expect(numbers([line(0, 7), line(1, undefined, 0.5), line(2, 7), line(3), line(4, 3)])).toEqual([
    1,
    undefined,
    1,
    undefined,
    2,
  ]);
  const close = [line(0, 7), { ...line(1), start: 3.5, end: 3.9 }, line(1, 7)].map((one, at) => ({
    ...one,
    evidence: at,
  }));
  expect(numbers(close)).toEqual([1, 1, 1]);
});

test('a name goes to who sounds like it, and two of one name are one', () => {
  const lines = [3, 7, 9, 3, 9].map((speaker, at) => line(at, speaker));
  const named = [
    { number: 1, name: 'Anna', voice: voiceOf(9) },
    { number: 2, name: 'Anna', voice: voiceOf(3) },
    { number: 3, name: 'Gone', voice: voiceOf(30) },
  ];
  const found = whoSpeaks(lines, named);
  expect(found.lines.map(({ number }) => number)).toEqual([1, 2, 1, 1, 1]);
  expect(found.named.map(({ number, name }) => [number, name])).toEqual([[1, 'Anna']]);
  for (const { likeness } of found.lines) expect(likeness).toBeGreaterThan(0.5);
});
