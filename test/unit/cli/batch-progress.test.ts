import { expect, test } from 'vitest';
import { BatchProgress, isFinished } from '../../../src-main/cli/batch/batch-progress.ts';
import type { StageProgress, StageState } from '../../../src-main/domain/stage.ts';
import { sampleVideo } from '../../store/sample-values.ts';

const stage = (state: StageState): StageProgress => ({ stage: 'speech', version: '1', state, doneTo: 0, seconds: 0 });

/** A video of so many seconds, of which nothing or all is done. */
function video(id: string, duration: number, state: StageState = 'waiting') {
  const sample = sampleVideo(id);
  return { video: { ...sample, media: { ...sample.media, duration } }, stages: [stage(state)] };
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

test('a video is finished when every stage is through it or has nothing in it', () => {
  expect(isFinished({ stages: [] })).toBe(false);
  expect(isFinished({ stages: [stage('done'), stage('absent')] })).toBe(true);
  for (const state of ['waiting', 'running', 'failed'] as const)
    expect(isFinished({ stages: [stage('done'), stage(state)] })).toBe(false);
});
