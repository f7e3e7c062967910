import { describe, expect, test } from 'vitest';
import { isPointedAt, pointingOf } from '../../evaluation/citations.ts';
import { faultsOf } from '../../evaluation/grade.ts';
import { answer, citing, evidence, question } from './made.ts';

const bark = citing(evidence(1));
const elsewhere = (id: number) => citing(evidence(id, { start: 30 + id, end: 31 + id }));

describe('a right answer', () => {
  test('cites a place that answers', () => {
    expect(faultsOf(question(), answer('A dog barking is heard at 0:10.', [bark]))).toEqual([]);
    expect(faultsOf(question(), answer('A dog barking is heard at 0:32.', [elsewhere(2)]))).toEqual([
      'cites 0 of 1 places',
    ]);
  });

  test('cites each place where all are asked for', () => {
    const asked = question({
      evidence: [
        [10, 12],
        [40, 41],
      ],
      expect: { moments: 'all' },
    });
    expect(faultsOf(asked, answer('It is heard.', [bark]))).toEqual(['cites 1 of 2 places']);
  });

  test('is no list of everything', () => {
    const all = [bark, elsewhere(2), elsewhere(4)];
    expect(faultsOf(question(), answer('Much is heard.', all))).toEqual(['cites 2 other places of 3']);
  });

  test('rests on what can be noticed in that way', () => {
    const moo = question({ kind: 'sounds', expect: { present: true } });
    expect(faultsOf(moo, answer('Yes: a cow is seen.', [citing(evidence(1, { kind: 'seen' }))]))).toEqual([
      'cites 0 of 1 places',
    ]);
    expect(faultsOf(moo, answer('Yes: a cow is heard.', [bark]))).toEqual([]);
  });

  test('says the words in one of their ways, whole', () => {
    const asked = question({ expect: { words: [['red'], ['bottle*']] } });
    expect(faultsOf(asked, answer('Three RED bottles.', [bark]))).toEqual([]);
    expect(faultsOf(asked, answer('A reduced bottle.', [bark]))).toEqual(['does not say “red”']);
  });

  test('names one thing before the others', () => {
    const asked = question({ expect: { first: ['dog'], later: ['baby'] } });
    expect(faultsOf(asked, answer('The dog, then the baby.', [bark]))).toEqual([]);
    expect(faultsOf(asked, answer('The dog.', [bark]))).toEqual([]);
    expect(faultsOf(asked, answer('The baby, then the dog.', [bark]))).toEqual(['names the later one first']);
  });

  test('counts and measures', () => {
    const counted = question({ expect: { count: [2, 2] } });
    expect(faultsOf(counted, answer('“Press 5” is said 2 times: at 0:10 and 0:11 [1].', [bark]))).toEqual([]);
    expect(faultsOf(counted, answer('It is heard 3 times.', [bark]))).toEqual(['says 3, not 2']);
    expect(faultsOf(counted, answer('One may say that there are 2.', [bark]))).toEqual([]);
    expect(faultsOf(counted, answer('No more than two are seen at 0:05.', [bark]))).toEqual([]);
    const measured = question({ expect: { seconds: [60, 70] } });
    expect(faultsOf(measured, answer('It is heard for 1:05 minutes.', [bark]))).toEqual([]);
    expect(faultsOf(measured, answer('It is heard for 4.5 seconds.', [bark]))).toEqual(['says 4.5 s, not 60 to 70']);
    expect(faultsOf(measured, answer('It is heard at 0:10.', [bark]))).toEqual(['says no number']);
  });

  test('refuses what is absent, and only that', () => {
    const absent = question({ expect: { refusal: true } });
    expect(faultsOf(absent, answer(undefined))).toEqual([]);
    expect(faultsOf(absent, answer('A dog is heard.', [bark]))).toEqual(['answers what is not there']);
    expect(faultsOf(question(), answer(undefined))).toEqual(['refuses what is there']);
  });
});

test('an unsure answer is never right, and points at a place where most of its moments do', () => {
  const unsure = { ...answer(undefined), refused: false, perhaps: [] };
  expect(faultsOf(question(), unsure)).toEqual(['is unsure of what is there']);
  expect(faultsOf(question({ expect: { refusal: true } }), unsure)).toEqual(['is unsure of what is not there']);
  expect(isPointedAt(question(), [bark])).toBe(true);
  expect(isPointedAt(question(), [bark, elsewhere(2), elsewhere(4)])).toBe(false);
});

test('the error of a time is that of the citation that begins nearest', () => {
  const late = citing(evidence(1), { start: 11.5 });
  const early = citing(evidence(2, { start: 9.2 }));
  const { timeErrors, inPlace, cited } = pointingOf(question(), answer('It is heard.', [late, early, early]));
  expect(timeErrors).toEqual([expect.closeTo(0.8)]);
  expect([inPlace, cited]).toEqual([2, 2]);
});
