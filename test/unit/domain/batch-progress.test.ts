import { expect, test } from 'vitest';
import { BatchProgress } from '../../../src-main/domain/batch-progress.ts';
import { stageNames, type StageProgress, type StageState } from '../../../src-main/domain/stage.ts';
import { sampleVideo } from '../../store/sample-values.ts';

/** Every stage in one state, run up to so many seconds. */
const stages = (state: StageState, doneTo = 0): StageProgress[] =>
  stageNames.map((stage) => ({ stage, version: '1', state, doneTo, seconds: 0 }));

/** A video of so many seconds, of which all, nothing or the first `doneTo` are done. */
function video(id: string, duration: number, state: StageState = 'waiting', doneTo = 0) {
  const sample = sampleVideo(id);
  return { video: { ...sample, media: { ...sample.media, duration } }, stages: stages(state, doneTo) };
}

test('a long video counts for more than a short one, and a finished one is finished from the start', () => {
  const progress = new BatchProgress([video('film', 5400), video('clip', 600), video('known', 4000, 'done')]);
  expect(progress.fraction).toBe(0.4);
  progress.update('clip', 1);
  expect(progress.fraction).toBe(0.46);
  progress.update('film', 0.5);
  expect(progress.fraction).toBe(0.73);
});

test('what is left is told by the speed on what was done in this run', () => {
  let now = 0;
  const progress = new BatchProgress([video('a', 100), video('b', 300), video('known', 600, 'done')], () => now);
  expect(progress.update('a', 0)).toBeNull();
  now = 50_000;
  // 100 seconds of media took 50 seconds, so the other 300 take 150.
  expect(progress.update('a', 1)).toBeCloseTo(150, 6);
});

test('a video that failed is not waited for', () => {
  const progress = new BatchProgress([video('a', 100), video('b', 300)]);
  progress.update('a', 0.5);
  progress.drop('b');
  expect(progress.fraction).toBe(0.5);
  expect(new BatchProgress([]).fraction).toBe(1);
});

test('what an earlier run has done is no speed of this one', () => {
  let now = 0;
  const progress = new BatchProgress([video('a', 100), video('b', 100, 'running', 50)], () => now);
  expect(progress.fraction).toBe(0.25);
  progress.update('a', 0);
  now = 100_000;
  progress.update('a', 1);
  // Half of b is left, and a took 100 seconds.
  expect(progress.update('b', 0.5)).toBeCloseTo(50, 6);
});
