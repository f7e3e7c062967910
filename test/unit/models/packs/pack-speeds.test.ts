import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../../../src-main/inference/session.ts';
import type { PackStatus } from '../../../../src-main/domain/packs.ts';
import { PackSpeeds } from '../../../../src-main/models/packs/pack-speeds.ts';
import { emptyFolder } from './sample-pack.ts';

const status = { pack: 'a', state: 'installed' } as PackStatus;

test('the speed of a pack is that of its last questions on what it ran on last', async () => {
  const library = join(emptyFolder(), 'library');
  const speeds = new PackSpeeds(library);
  const runsOn = (provider: string) => speeds.opened('a', { provider } as Session);
  expect(await speeds.with([status])).toEqual([status]);
  await speeds.add('a', { tokens: 10, seconds: { encode: 8, answer: 10 } });
  runsOn('cuda');
  await speeds.add('a', { tokens: 100, seconds: { encode: 1, answer: 2 } });
  await speeds.add('a', { tokens: 20, seconds: { encode: null, answer: 1 } });
  // Another program of the same library reads what was kept.
  const [found] = await new PackSpeeds(library).with([status]);
  expect(found!.speed).toEqual({ provider: 'cuda', runs: 2, tokensPerSecond: 40, encodeSeconds: 1 });
  runsOn('cpu');
  for (let run = 0; run < 5; run++) await speeds.add('a', { tokens: 0, seconds: { encode: null, answer: 1 } });
  const [later, absent] = await speeds.with([status, { ...status, state: 'absent' }]);
  expect(later!.speed).toEqual({ provider: 'cpu', runs: 5, tokensPerSecond: null, encodeSeconds: null });
  expect(absent!.speed).toBeUndefined();
});
