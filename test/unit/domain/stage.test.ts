import { expect, test } from 'vitest';
import { finishedShare, isFinished, stageNames, type StageState } from '../../../src-main/domain/stage.ts';

const stages = (state: StageState, doneTo = 0) =>
  stageNames.map((stage) => ({ stage, version: '1', state, doneTo, seconds: 0 }));

test('a video is finished when every stage there is is through it or has nothing in it', () => {
  expect(isFinished([])).toBe(false);
  expect(isFinished(stages('done'))).toBe(true);
  expect(isFinished([...stages('done').slice(1), ...stages('absent').slice(0, 1)])).toBe(true);
  expect(isFinished(stages('done').slice(1))).toBe(false);
  for (const state of ['waiting', 'running', 'failed'] as const)
    expect(isFinished([...stages('done').slice(1), ...stages(state).slice(0, 1)])).toBe(false);
});

test('the finished share counts every stage alike, and one that has not begun as nothing', () => {
  expect(finishedShare([], 60)).toBe(0);
  expect(finishedShare(stages('running', 15), 60)).toBeCloseTo(0.25, 9);
  expect(finishedShare(stages('done').slice(0, 1), 60)).toBeCloseTo(1 / stageNames.length, 9);
  expect(finishedShare(stages('running', 5), 0)).toBe(0);
});
