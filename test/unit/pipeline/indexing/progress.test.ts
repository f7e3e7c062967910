import { describe, expect, test } from 'vitest';
import type { StageProgress } from '../../../../src-main/domain/stage.ts';
import { indexedFraction } from '../../../../src-main/pipeline/indexing/progress.ts';

const stage = (name: StageProgress['stage'], state: StageProgress['state'], doneTo: number): StageProgress => ({
  stage: name,
  version: '1',
  state,
  doneTo,
  seconds: 0,
});

describe('the finished share', () => {
  test('goes from nothing to all', () => {
    expect(indexedFraction([stage('speech', 'running', 0), stage('sounds', 'running', 0)], 100)).toBe(0);
    expect(indexedFraction([stage('speech', 'done', 100), stage('sounds', 'absent', 0)], 100)).toBe(1);
  });

  test('counts the slow stage for more', () => {
    const fast = indexedFraction([stage('speech', 'running', 0), stage('sounds', 'done', 100)], 100);
    const slow = indexedFraction([stage('speech', 'running', 50), stage('sounds', 'running', 0)], 100);
    expect(fast).toBeLessThan(slow);
  });
});
