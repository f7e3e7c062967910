import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnswerLine, explainedFalls, type Falls, fallsOf } from '../../evaluation/falls.ts';
import { leavable } from '../../evaluation/library.ts';
import { kinds, sets } from '../../evaluation/question-set.ts';

const line = (name: string, cited: string[], more: Partial<AnswerLine> = {}): AnswerLine => ({
  name,
  set: 'work',
  citations: cited.map((kind) => `${kind} 0.00-1.00 a word`),
  ...more,
});
const wrong = { faults: ['nothing is cited'] };

describe('answers that fall without some evidence', () => {
  const whole = [
    line('a/bark', ['said', 'heard']),
    line('a/dog', ['seen']),
    line('a/absent', [], { set: 'report' }),
    line('a/never', ['heard'], wrong),
  ];

  it('rest on it, or do not', () => {
    const without = whole.map((one) => ({ ...one, ...wrong }));
    expect(fallsOf('heard', whole, without)).toEqual({ resting: 1, othersOfReport: 1, others: ['a/dog'] });
    expect(fallsOf(undefined, whole, without)).toEqual({ resting: 0, othersOfReport: 1, others: ['a/bark', 'a/dog'] });
  });

  it('are none where all that was right stays right', () => {
    expect(fallsOf('heard', whole, whole)).toEqual({ resting: 0, othersOfReport: 0, others: [] });
  });
});

describe('the ablation that was measured', () => {
  const root = join(import.meta.dirname, '../../..');
  const measured = JSON.parse(readFileSync(join(root, 'test/golden/evaluation/without.json'), 'utf8')) as Record<
    string,
    { figures: Record<string, number>; right: Record<string, number | null>; falls?: Falls }
  >;
  const page = readFileSync(join(root, 'docs/evaluation.md'), 'utf8');

  it('is of everything that can be left out', () => {
    expect(Object.keys(measured)).toEqual(['nothing', ...leavable]);
    for (const { right } of Object.values(measured)) expect(Object.keys(right)).toEqual([...sets, ...kinds]);
  });

  it.each(leavable)('without %s only answers fall that rest on it, or of which it is known why', (left) => {
    const { others, othersOfReport } = measured[left]!.falls!;
    expect(others).toEqual(Object.keys(explainedFalls[left] ?? {}));
    expect(othersOfReport).toBe(0);
  });

  it('is the same without the embedded LLaMA: no answer uses it', () => {
    const { falls, ...rest } = measured['llama']!;
    expect(rest).toEqual(measured['nothing']);
    expect(falls!.resting).toBe(0);
  });

  it.each([
    ['speech', 'said'],
    ['text', 'written'],
    ['sounds', 'sounds'],
    ['pictures', 'objects'],
  ])('without %s no question on what is %s is answered', (left, kind) => {
    expect(measured['nothing']!.right[kind]).toBeGreaterThan(0.25);
    expect(measured[left]!.right[kind]).toBe(0);
  });

  it.each(Object.entries(measured))('without %s is told in docs/evaluation.md', (left, { figures, falls }) => {
    const shares = ['right', 'citationRecall', 'refusalRecall', 'hitAt5'].map((name) => {
      const percent = (figures[name]! * 100).toFixed(1);
      return percent === '100.0' ? '100 %' : `${percent} %`;
    });
    const fallen = falls ? [`${falls.resting}, ${falls.others.length + falls.othersOfReport}`] : [''];
    expect(page).toContain(`| ${[left, ...shares, ...fallen].join(' | ').trimEnd()} |`);
  });
});
