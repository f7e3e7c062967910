import { expect, test } from 'vitest';
import { isAbsent, kinds, readQuestions } from '../../evaluation/question-set.ts';

const questions = readQuestions();

test('there are questions enough, and about a third of them, of every kind, is only reported', () => {
  expect(questions.length).toBeGreaterThan(400);
  expect(questions.filter(isAbsent).length).toBeGreaterThan(80);
  for (const kind of kinds) {
    const own = questions.filter((one) => one.kind === kind);
    const reported = own.filter(({ set }) => set === 'report').length / own.length;
    expect(reported, kind).toBeGreaterThan(0.2);
    expect(reported, kind).toBeLessThan(0.5);
  }
});

test('lengths of time are asked for in English, whose wording is read', () => {
  const foreign = questions.filter(({ expect: wanted, language }) => 'seconds' in wanted && language !== undefined);
  expect(foreign).toEqual([]);
});
