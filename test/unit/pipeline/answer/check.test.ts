import { beforeEach, describe, expect, test } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { type Checked, ClaimCheck } from '../../../../src-main/pipeline/answer/check.ts';
import { cite, type Draft, type Fact, labelled, quoted } from '../../../../src-main/pipeline/answer/draft.ts';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';
import { Retriever } from '../../../../src-main/pipeline/search/retriever.ts';
import type { Library } from '../../../../src-main/store/library.ts';
import { heard, said, searchParts, smallLibrary } from '../search/small-library.ts';

const english = await wordingOf('en');

let library: Library;
let labels: Checked['labels'];
let line: Evidence;
let bark: Evidence;

beforeEach(async () => {
  library = await smallLibrary([
    { id: 'v', duration: 60, evidence: [said(12, 16, 'Ask not what your country can do.'), heard(41, 43, 'Bark')] },
    { id: 'other', duration: 60, evidence: [said(1, 2, 'Another video.')] },
  ]);
  labels = await new Retriever(searchParts(library)).names();
  [line, bark] = library.evidence.list({ video: 'v' }) as [Evidence, Evidence];
});

const quotes = (text: string): Fact[] => quoted([text], english);
const named = (...names: string[]): Fact[] => labelled({ kind: 'heard', names }, english);

const faultOf = (draft: Draft, within = { start: 0, end: 60 }): string | undefined =>
  new ClaimCheck({ library, labels, parts: new Map([['v', within]]) }).fault(draft);

describe('a sentence holds', () => {
  test('when its quote and its times are those of what it cites', () => {
    expect(
      faultOf({
        text: 'At 0:12 someone says: “Ask not what your country can do.”',
        citations: [cite(line)],
        facts: quotes('Ask not what your country can do.'),
      }),
    ).toBeUndefined();
    expect(faultOf({ text: 'A dog barking is heard at 0:41–0:43.', citations: [cite(bark)] })).toBeUndefined();
  });

  test('when it names a wider kind of what it cites', () => {
    const draft = { text: 'An animal is heard at 0:41.', citations: [cite(bark)], facts: named('Animal') };
    expect(faultOf(draft)).toBeUndefined();
  });

  test('when its figure is what the query gives again', () => {
    const draft = (written: string): Draft => ({
      text: `A dog barking is heard ${written}: at 0:41–0:43.`,
      citations: [cite(bark)],
      facts: [{ of: 'figure', written, again: () => '1 time' }],
    });
    expect(faultOf(draft('1 time'))).toBeUndefined();
    expect(faultOf(draft('2 times'))).toMatch('does not give 2 times');
  });

  test('when a colon stands behind its figure, which is part of no time', () => {
    const draft = (text: string): Draft => ({
      text,
      citations: [cite(bark)],
      facts: [{ of: 'figure', written: '2', again: () => '2' }],
    });
    expect(faultOf(draft('Одновременно слышно не больше 2: в 0:41–0:43.'))).toBeUndefined();
    expect(faultOf(draft('Слышно в 2:41.'))).toMatch('does not say 2');
  });
});

describe('a sentence fails', () => {
  test.each([
    ['without a citation', (): Draft => ({ text: 'Somebody speaks.', citations: [] }), 'nothing is cited'],
    [
      'with words that are not cited',
      () => ({
        text: 'At 0:12 someone says: “Ask what your country can do.”',
        citations: [cite(line)],
        facts: quotes('Ask what your country can do.'),
      }),
      'is not in what is cited',
    ],
    [
      'with a quote that is none of its facts',
      () => ({ text: 'At 0:12 someone says: “Ask not.”', citations: [cite(line)] }),
      'quoted that is not cited',
    ],
    [
      'with another quote than its facts have',
      () => ({ text: 'At 0:12 someone says: “Ask what.”', citations: [cite(line)], facts: quotes('Ask not') }),
      'does not say “Ask not”',
    ],
    [
      'with a label of which there is no evidence',
      () => ({ text: 'A cow mooing is heard at 0:41.', citations: [cite(bark)], facts: named('Moo') }),
      'no evidence is of Moo',
    ],
    [
      'with another label than its facts have',
      () => ({ text: 'A cow mooing is heard at 0:41.', citations: [cite(bark)], facts: named('Bark') }),
      'does not say a dog barking',
    ],
    [
      'with a longer number than its figure',
      () => ({
        text: 'A dog barking is heard 21 times: at 0:41.',
        citations: [cite(bark)],
        facts: [{ of: 'figure' as const, written: '1 times', again: () => '1 times' }],
      }),
      'does not say 1 times',
    ],
    [
      'with a changed quote in a citation',
      () => ({ text: 'At 0:12 someone speaks.', citations: [cite(line, { quote: 'Ask what' })] }),
      'quote is not in the evidence',
    ],
    [
      'with a time that is not cited',
      () => ({ text: 'A dog barking is heard at 0:40.', citations: [cite(bark)] }),
      '0:40 is no time',
    ],
    [
      'with a number that no query gave',
      () => ({ text: 'Some 3 dogs are heard at 0:41.', citations: [cite(bark)] }),
      'nothing gives the number 3',
    ],
    [
      'with a moment beyond the evidence',
      () => ({ text: 'A dog barking is heard at 0:39.', citations: [cite(bark, { start: 39 })] }),
      'time is not that of the evidence',
    ],
  ])('%s', (_, draft, fault) => {
    expect(faultOf(draft())).toMatch(fault);
  });

  test('with evidence of another video, or that is gone', () => {
    const [other] = library.evidence.list({ video: 'other' });
    expect(faultOf({ text: 'Someone speaks.', citations: [cite(other!)] })).toMatch('not in the video');
    expect(faultOf({ text: 'Someone speaks.', citations: [cite({ ...line, id: 9999 })] })).toMatch('not in the video');
  });

  test('with evidence outside the part that is asked about', () => {
    const draft = { text: 'A dog barking is heard at 0:41.', citations: [cite(bark)] };
    expect(faultOf(draft, { start: 0, end: 20 })).toMatch('outside the part');
  });
});

describe('a sentence on one of several videos', () => {
  const parts = new Map(['v', 'other'].map((id) => [id, { start: 0, end: 60 }]));
  const names = new Map([
    ['v', 'take 2.mp4'],
    ['other', 'b.mp4'],
  ]);
  const fault = (text: string): string | undefined =>
    new ClaimCheck({ library, labels, parts, names }).fault({ text, citations: [cite(bark)] });

  test('must name it, and only its name may hold numbers', () => {
    expect(fault('In take 2.mp4 a dog barking is heard at 0:41.')).toBeUndefined();
    expect(fault('In b.mp4 a dog barking is heard at 0:41.')).toMatch('not named');
    expect(fault('In take 2.mp4 some 2 dogs are heard at 0:41.')).toMatch('nothing gives the number 2');
  });
});

test('failing sentences are left out', () => {
  const check = new ClaimCheck({ library, labels, parts: new Map([['v', { start: 0, end: 60 }]]) });
  const good = { text: 'A dog barking is heard at 0:41.', citations: [cite(bark)] };
  expect(check.passing([{ text: 'No.', citations: [] }, good])).toEqual([good]);
});
