import { expect, test } from 'vitest';
import type { HitReason } from '../../../../src-main/domain/answer.ts';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { fuse } from '../../../../src-main/pipeline/search/fuse.ts';
import { whyOf } from '../../../../src-main/pipeline/search/hit.ts';

const line = (id: number): Evidence => ({
  id,
  video: 'v',
  kind: 'said',
  start: 10 - id,
  end: 11 - id,
  text: `line ${id}`,
  score: 1,
  model: 'm',
});
const ranked = (reason: HitReason, ...ids: number[]) => ids.map((id) => ({ evidence: line(id), reason }));

test('what two rankings agree on comes before what one puts first', () => {
  const words: HitReason = { by: 'words', words: ['dog'] };
  const meaning: HitReason = { by: 'meaning', rank: 1 };
  const fused = fuse([ranked(words, 1, 2), ranked(meaning, 3, 2)]);
  expect(fused.map(({ evidence }) => evidence.id)).toEqual([2, 3, 1]);
  expect(fused[0]!.reasons).toEqual([words, meaning]);
  expect(fused[0]!.score).toBeCloseTo(2 / 62, 12);
  // Equal scores are in the order of time.
  expect(fused[1]!.score).toBe(fused[2]!.score);
});

test('says why in one short phrase', () => {
  const reasons: HitReason[] = [
    { by: 'words', words: ['dog', 'bark'] },
    { by: 'meaning', rank: 2 },
  ];
  expect(whyOf('said', reasons)).toBe('said “dog”, “bark”; close in meaning');
  expect(whyOf('heard', [{ by: 'label', label: 'Bark' }])).toBe('heard: Bark');
});
