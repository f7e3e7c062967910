import { describe, expect, test } from 'vitest';
import { parseLimit, parseTime } from '../../../src-main/cli/arguments.ts';
import { describeStep } from '../../../src-main/cli/progress.ts';
import { formatMoment } from '../../../src-main/domain/time.ts';
import { answerJson } from '../../../src-main/results/answer-json.ts';
import { answerText } from '../../../src-main/results/answer-text.ts';
import { evidenceLine } from '../../../src-main/results/evidence-line.ts';
import { answer, emphasisedAnswer, refusal, unsureAnswer } from '../../store/sample-answer.ts';

describe('a time', () => {
  test.each([
    ['0', 0],
    ['90', 90],
    ['90.5', 90.5],
    ['1:30', 90],
    ['01:02:03.25', 3723.25],
  ])('written %s is %d seconds', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
  });

  test.each(['', '-1', '1:', ':30', '1:2:3:4', 'abc', '1e3', '0x10', '1,5', ' 1'])('is not written %j', (text) => {
    expect(() => parseTime(text)).toThrow('Write a time');
  });
});

test.each([
  ['1', 1],
  ['1000', 1000],
])('a limit of %s is taken', (text, limit) => {
  expect(parseLimit(text)).toBe(limit);
});

test.each(['0', '1001', '-3', '2.5', 'ten', ''])('a limit of %j is refused', (text) => {
  expect(() => parseLimit(text)).toThrow('from 1 to 1000');
});

test('moments are written as the player shows them', () => {
  expect(formatMoment({ start: 41.2, end: 44.9 })).toBe('0:41–0:44');
  expect(formatMoment({ start: 41.2, end: 41.9 })).toBe('0:41');
  expect(formatMoment({ start: 3599, end: 3601 })).toBe('59:59–1:00:01');
  expect(evidenceLine('said', { start: 1, end: 2 }, 'hello')).toBe('0:01–0:02    said     “hello”');
  expect(evidenceLine('heard', { start: 1, end: 1 }, 'Bark')).toBe('0:01         heard    Bark');
});

test('an answer lists its citations by the numbers in its text, then what came closest', async () => {
  expect((await answerText(answer('a'))).split('\n')).toEqual([
    'A dog barks at 0:41 [1]. Nobody minds.',
    '[1]  0:41–0:43    said     “secreta”',
    '[2]  0:41–0:43    heard    Bark',
    '  ?  0:41–0:43    said     “the dog”',
    '(heard to 0:50 of 1:40)',
  ]);
});

test('an unsure answer lists where it may be, marked as no evidence, and says so to programs', async () => {
  expect((await answerText(unsureAnswer('a'))).split('\n')).toEqual([
    'I cannot say for sure. Perhaps a dog barking is heard at 0:41.',
    '  ~  0:41–0:43    heard    Bark',
    '(heard to 0:50 of 1:40)',
  ]);
  const perhaps = [{ kind: 'heard', start: 41, end: 43, label: 'Bark' }];
  expect(answerJson(unsureAnswer('a'))).toMatchObject({ refused: false, claims: [], perhaps });
  expect(answerJson(answer('a'))).not.toHaveProperty('perhaps');
});

test('programs are told of what kind a refusal is', () => {
  for (const kind of ['not-found', 'cannot-tell'] as const)
    expect(answerJson(refusal('a', kind))).toMatchObject({ refused: true, refusal: kind });
  expect(answerJson(answer('a'))).not.toHaveProperty('refusal');
});

test('what is cited is called as the language of the answer calls it', async () => {
  const lines = (await answerText({ ...answer('a'), language: 'de' })).split('\n');
  expect(lines).toContain('[2]  0:41–0:43    zu hören  Hundegebell');
  expect(lines).toContain('  ?  0:41–0:43    gesagt   “the dog”');
});

test('the emphasised part of a quote is in the object for programs, and nowhere in the text', async () => {
  const [plain, emphasised] = [answer('a'), emphasisedAnswer('a')];
  const quoted = { kind: 'said', start: 41, end: 43, quote: 'secreta' };
  const bark = { kind: 'heard', start: 41, end: 43, quote: 'Bark' };
  expect(answerJson(emphasised)).toMatchObject({
    claims: [{ citations: [{ ...quoted, emphasis: { start: 0, end: 6 } }, bark] }, { citations: [] }],
  });
  expect(JSON.stringify(answerJson(plain))).not.toContain('emphasis');
  expect(await answerText(emphasised)).toBe(await answerText(plain));
});

test('progress names the stage, its share, and the time that is left for the video and for its batch', () => {
  const step = { stage: 'speech', stageFraction: 0.419, fraction: 0.5, etaSeconds: 19.2 } as const;
  expect(describeStep(step)).toBe('speech to 41 %, 0:20 left');
  expect(describeStep({ ...step, etaSeconds: null }, { position: 2, count: 5, etaSeconds: null })).toBe(
    'speech to 41 %; 2 of 5',
  );
  expect(describeStep(step, { position: 2, count: 5, etaSeconds: 3700 })).toBe(
    'speech to 41 %, 0:20 left; 2 of 5, 1:01:40 left for all',
  );
});
