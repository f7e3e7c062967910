import { expect, test } from 'vitest';
import { changesSince, dropsSince } from '../../evaluation/accepted.ts';
import { figuresOf, scoreOf, type Scored } from '../../evaluation/figures.ts';
import { reportOf } from '../../evaluation/report.ts';
import { answer, citing, evidence, question } from './made.ts';

const bark = citing(evidence(1));
const hit = { ...bark, path: '', text: 'Bark', score: 1, reasons: [], why: '' };

function scored(id: string, isRight: boolean, milliseconds = 10): Scored {
  const asked = { question: question({ id }), answer: answer(isRight ? 'A dog is heard.' : undefined, [bark]) };
  return scoreOf({ ...asked, hits: isRight ? [hit] : [], milliseconds }, []);
}
const absent = (isRefused: boolean): Scored =>
  scoreOf(
    {
      question: question({ id: 'cat', expect: { refusal: true } }),
      answer: answer(isRefused ? undefined : 'A cat is heard.', [bark]),
      hits: [],
      milliseconds: 10,
    },
    isRefused ? [] : ['says “cat”'],
  );

test('figures are shares of what was asked', () => {
  const figures = figuresOf([scored('a', true), scored('b', false), absent(true), absent(false)]);
  expect(figures).toMatchObject({
    questions: 4,
    right: 0.5,
    citationPrecision: 0.5,
    citationRecall: 0.5,
    refusalPrecision: 0.5,
    refusalRecall: 0.5,
    unsupported: 0.5,
    hitAt5: 0.5,
    timeErrorMedian: 0,
  });
});

test('an unsure answer is no refusal; one that points at no place that answers counts against refusals', () => {
  const unsure = (one: Scored, start: number): Scored => ({
    ...one,
    answer: { ...answer(undefined), refused: false, perhaps: [{ ...hit, start, end: start + 1 }] },
  });
  const [right, astray] = [unsure(scored('b', false), 10), unsure(scored('c', false), 30)];
  const figures = figuresOf([right, astray, unsure(absent(true), 10), absent(true)]);
  expect(figures).toMatchObject({ unsure: 3, unsureRight: 1, unsureAbsent: 1 });
  expect(figures).toMatchObject({ refusalRecall: 0.5, refusalPrecision: 0.3333 });
});

test('refusals are told apart by what they claim', () => {
  const of = (one: Scored, refusal: 'not-found' | 'cannot-tell'): Scored => ({
    ...one,
    answer: { ...one.answer, refusal },
  });
  const figures = figuresOf([
    of(absent(true), 'not-found'),
    of(scored('a', false), 'not-found'),
    of(scored('b', false), 'not-found'),
    of(absent(true), 'cannot-tell'),
    scored('c', true),
  ]);
  expect(figures).toMatchObject({ notFound: 3, notFoundPrecision: 0.3333, cannotTell: 1, cannotTellAbsent: 1 });
  expect(figures).toMatchObject({ refusalPrecision: 0.5, refusalRecall: 1 });
});

test('a figure that the report before has not is no drop', () => {
  const told = reportOf([scored('a', true), absent(true)]);
  const { notFoundPrecision: _untold, ...before } = told.sets.work;
  const untold = { ...told, sets: { ...told.sets, work: before as typeof told.sets.work } };
  expect(dropsSince(untold, told)).toEqual([]);
});

test('a report that is worse is told so, in which figure and by which question', () => {
  const before = reportOf([scored('a', true), scored('b', true), absent(true)]);
  const after = reportOf([scored('a', true), scored('b', false), absent(true)]);
  expect(dropsSince(before, after)).toContain('work: right was 1 and is 0.6667');
  expect(changesSince(before, after)).toEqual({ lost: ['yard/b'], won: [] });
  expect(dropsSince(after, before)).toEqual([]);
});

test('how long answers take is not compared', () => {
  expect(dropsSince(reportOf([scored('a', true, 10)]), reportOf([scored('a', true, 900)]))).toEqual([]);
});
