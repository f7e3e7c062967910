import { expect, test } from 'vitest';
import type { StageName, StageProgress, StageState } from '../../../../src-main/domain/stage.ts';
import { coverageNote, isHeardOut, isMute } from '../../../../src-main/pipeline/answer/coverage-note.ts';

const stage = (name: StageName, state: StageState, doneTo: number): StageProgress => ({
  stage: name,
  version: '1',
  state,
  doneTo,
  seconds: 1,
});

test('says how far the video is heard, as the player counts', () => {
  const stages = [stage('sounds', 'done', 7440), stage('speech', 'running', 70)];
  expect(coverageNote(stages, 7440)).toBe('So far: sounds to the end, speech to 1:10 of 2:04:00.');
  expect(isHeardOut(stages)).toBe(false);
});

test('says when nothing is heard yet, and where a stage failed', () => {
  expect(coverageNote([], 60)).toBe('So far: sounds not yet, speech not yet.');
  expect(coverageNote([stage('sounds', 'done', 60), stage('speech', 'failed', 30)], 60)).toBe(
    'So far: sounds to the end, speech to 0:30 of 1:00 (it failed there).',
  );
});

test('a video without a sound track has nothing left to hear', () => {
  const stages = [stage('sounds', 'absent', 0), stage('speech', 'absent', 0)];
  expect(coverageNote(stages, 60)).toBe('This video has no sound.');
  expect(isMute(stages)).toBe(true);
  expect(isHeardOut(stages)).toBe(true);
});
