import { expect, test } from 'vitest';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { readLabelWords } from '../../evaluation/label-words.ts';
import { unsupported } from '../../evaluation/support.ts';
import { citing, evidence } from './made.ts';

const labels = await readLabelWords();
/** Of evidence 3: two things, one mostly red, from 14 s on. */
const parts = new Map([[3, [{ start: 14, end: 16, count: 2, colours: [{ name: 'red' as const, share: 0.6 }] }]]]);

/** Why the sentence is not supported by all of the evidence. */
function fault(text: string, pieces: readonly Evidence[], language = 'en'): string | undefined {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  return unsupported(
    { text, citations: pieces.map((piece) => citing(piece)) },
    { evidence: known, parts },
    labels,
    language,
  );
}

const bark = evidence(1);
const line = evidence(2, { kind: 'said', text: 'Press one to accept this recording.', start: 20, end: 24 });

test('sentences that say what they cite are supported', () => {
  expect(fault('A dog barking is heard at 0:10–0:12 [1].', [bark])).toBeUndefined();
  expect(fault('At 0:20 someone says: “Press one to accept this recording.” [1]', [line])).toBeUndefined();
  expect(fault('“one” is said 1 time: at 0:20.', [line])).toBeUndefined();
  expect(fault('A dog barking is heard for 2 seconds.', [bark])).toBeUndefined();
  expect(
    fault('3 people are seen at once.', [evidence(3, { kind: 'seen', text: 'person', count: 3 })]),
  ).toBeUndefined();
});

test('everything else is not', () => {
  expect(fault('A dog barking is heard.', [])).toBe('cites nothing');
  expect(fault('At 0:20 someone says: “Press two.”', [line])).toContain('quotes “press two”');
  expect(fault('A dog barking is heard at 0:14.', [bark])).toContain('0:14');
  expect(fault('A dog barking is heard 5 times.', [bark])).toContain('says 5');
  expect(fault('A dog barking is heard for 9 seconds.', [bark])).toContain('says 9');
  expect(fault('A cat is heard at 0:10.', [bark])).toContain('“cat”');
  expect(fault('The man is angry about the recording.', [line])).toContain('“man”');
});

test('numbers and colours are those of the time cited', () => {
  const cars = evidence(3, { kind: 'seen', text: 'car', start: 10, end: 20, count: 4 });
  const say = (text: string, start: number, end: number): string | undefined =>
    unsupported(
      { text, citations: [citing(cars, { start, end })] },
      { evidence: new Map([[3, cars]]), parts },
      labels,
      'en',
    );
  expect(say('In the picture a car is mostly red, at 0:14.', 14, 15.5)).toBeUndefined();
  expect(say('In the picture a car is mostly blue, at 0:14.', 14, 15.5)).toContain('“blue”');
  expect(say('In the picture a car is mostly red, at 0:17.', 17, 18)).toContain('“red”');
  expect(say('2 cars are seen at once at 0:14.', 14, 15.5)).toBeUndefined();
  expect(say('3 cars are seen at once at 0:14.', 14, 15.5)).toContain('says 3');
});

test('citations must be in the library, and lie within their evidence', () => {
  const claim = { text: 'A dog is heard.', citations: [citing(bark, { end: 19 })] };
  expect(unsupported(claim, { evidence: new Map([[bark.id, bark]]), parts }, labels, 'en')).toContain('outside');
  expect(unsupported(claim, { evidence: new Map(), parts }, labels, 'en')).toContain('not in the library');
});
