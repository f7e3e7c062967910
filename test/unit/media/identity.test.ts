import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fullHash, identify } from '../../../src-main/media/identity.ts';
import { clipPath } from '../../fixtures/media.ts';

const mebibyte = 1024 * 1024;
let folder = '';
let large = '';
const content = randomBytes(10 * mebibyte);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-identity-'));
  large = join(folder, 'large.mp4');
  await writeFile(large, content);
});
afterAll(() => rm(folder, { recursive: true }));

/** Identity of the large file with one byte changed. */
async function changedAt(position: number): Promise<string> {
  const path = join(folder, `changed-${position}.mp4`);
  await copyFile(large, path);
  const file = await open(path, 'r+');
  await file.write(Buffer.from([(content[position] ?? 0) ^ 1]), 0, 1, position);
  await file.close();
  return identify(path);
}

it('is the same under another name and in another place', async () => {
  const path = join(folder, 'copy.mov');
  await copyFile(clipPath('video/friday.mp4'), path);
  const id = await identify(path);
  expect(id).toBe(await identify(clipPath('video/friday.mp4')));
  await rename(path, join(folder, 'moved.mov'));
  expect(await identify(join(folder, 'moved.mov'))).toBe(id);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
});

it('changes with the head, the middle, the tail and the length', async () => {
  const ids = [
    await identify(large),
    await changedAt(0),
    await changedAt(5 * mebibyte),
    await changedAt(content.length - 1),
  ];
  const longer = join(folder, 'longer.mp4');
  await writeFile(longer, Buffer.concat([content, Buffer.from('x')]));
  expect(new Set([...ids, await identify(longer)]).size).toBe(5);
});

it('sees every change in a file of up to three samples', async () => {
  const path = join(folder, 'small.mp4');
  const small = Buffer.from(content.subarray(0, 3 * mebibyte));
  await writeFile(path, small);
  const id = await identify(path);
  small[mebibyte + 5] = (small[mebibyte + 5] ?? 0) ^ 1;
  await writeFile(path, small);
  expect(await identify(path)).not.toBe(id);
});

it('reads samples only, where the full hash reads everything', async () => {
  const between = 2 * mebibyte;
  expect(await changedAt(between)).toBe(await identify(large));
  const whole = await fullHash(large);
  expect(whole).toBe(createHash('sha256').update(content).digest('hex'));
  expect(await fullHash(join(folder, `changed-${between}.mp4`))).not.toBe(whole);
});

it('takes no longer for a file of 20 GB', async () => {
  const path = join(folder, 'sparse.mp4');
  const file = await open(path, 'w');
  await file.truncate(20 * 1024 * mebibyte);
  await file.close();
  const begun = performance.now();
  await identify(path);
  expect(performance.now() - begun).toBeLessThan(2000);
});

it('says what is wrong, and stops when cancelled', async () => {
  for (const hash of [identify, fullHash]) {
    await expect(hash(join(folder, 'nowhere.mp4'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(hash(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(hash(large, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  }
  const stop = new AbortController();
  const running = fullHash(large, { signal: stop.signal });
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
});
