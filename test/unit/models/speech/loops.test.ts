import { expect, it } from 'vitest';
import { endsInLoop } from '../../../../src-main/models/speech/loops.ts';

const repeated = (passage: number[], times: number): number[] => Array.from({ length: times }, () => passage).flat();

it.each([
  ['one token', repeated([7], 24)],
  ['a phrase', [1, 2, 3, ...repeated([4, 5, 6], 8)]],
  ['a sentence', repeated([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)],
  ['a phrase that is being written again', [...repeated([4, 5, 6, 7, 8], 5), 4, 5]],
])('%s over and over is a loop', (_, text) => {
  expect(endsInLoop(text)).toBe(true);
});

it.each([
  ['nothing', []],
  ['what people do repeat', [1, 2, ...repeated([7], 12)]],
  ['a refrain', repeated([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3)],
  ['a loop that the text has left', [...repeated([4, 5, 6], 10), 9]],
  ['a passage with a difference', [...repeated([4, 5, 6], 4), 8, ...repeated([4, 5, 6], 4)]],
  ['ordinary text', Array.from({ length: 200 }, (_, at) => (at * 7919) % 503)],
])('%s is none', (_, text) => {
  expect(endsInLoop(text)).toBe(false);
});
