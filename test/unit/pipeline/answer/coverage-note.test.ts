import { expect, test } from 'vitest';
import type { StageName, StageProgress, StageState } from '../../../../src-main/domain/stage.ts';
import { coverageNote as noteOf, isEmpty, isThroughAll } from '../../../../src-main/pipeline/answer/coverage-note.ts';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';

const english = await wordingOf('en');
const coverageNote = (stages: StageProgress[], duration: number, cutShort?: number): string =>
  noteOf(stages, duration, english, cutShort);

const stage = (name: StageName, state: StageState, doneTo = 0): StageProgress => ({
  stage: name,
  version: '1',
  state,
  doneTo,
  seconds: 1,
});
const blind = [stage('objects', 'absent'), stage('scenes', 'absent'), stage('text', 'absent')];
const mute = [stage('sounds', 'absent'), stage('speech', 'absent')];

test('says how far the video is looked through, as the player counts', () => {
  const listened = [stage('sounds', 'done', 7440), stage('speech', 'running', 70)];
  expect(coverageNote([...listened, ...blind], 7440)).toBe('So far: sounds to the end, speech to 1:10 of 2:04:00.');
  expect(isThroughAll([...listened, ...blind])).toBe(false);
  const looked = [stage('objects', 'running', 70), stage('scenes', 'running', 70), stage('text', 'waiting')];
  expect(coverageNote([...listened, ...looked], 7440)).toBe(
    'So far: sounds to the end, speech, things and scenes to 1:10 of 2:04:00, text not yet.',
  );
});

test('says when nothing is found yet, and where a stage failed', () => {
  expect(coverageNote([], 60)).toBe('So far: sounds, speech, things, scenes and text not yet.');
  expect(coverageNote([stage('sounds', 'done', 60), stage('speech', 'failed', 30), ...blind], 60)).toBe(
    'So far: sounds to the end, speech to 0:30 of 1:00 (it failed there).',
  );
});

test('a video without a sound track, or without a picture, has nothing left to hear or see', () => {
  const looked = [stage('objects', 'done'), stage('scenes', 'done'), stage('text', 'done')];
  const listened = [stage('sounds', 'done'), stage('speech', 'done')];
  expect(coverageNote([...mute, ...looked], 60)).toBe('All of it was looked at; it has no sound.');
  expect(coverageNote([...listened, ...blind], 60)).toBe('All of it was listened to.');
  expect(coverageNote([...listened, ...looked], 60)).toBe('All of it was listened to and looked at.');
  expect(coverageNote([...listened, ...looked], 60, 40.2)).toBe(
    'To 0:40 of 1:00, where the file is cut short, it was listened to and looked at.',
  );
  expect(coverageNote([...listened, ...blind], 40.3, 40.2)).toBe(
    'To 0:40, where the file is cut short, it was listened to.',
  );
  expect(isEmpty([...mute, ...looked])).toBe(false);
  expect(isEmpty([...mute, ...blind])).toBe(true);
  expect(coverageNote([...mute, ...blind], 60)).toBe('This video has neither sound nor picture.');
  expect(isThroughAll([...mute, ...blind])).toBe(true);
});
