import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PartWriter } from '../../../../src-main/models/packs/download/part-writer.ts';
import { bytesOf, emptyFolder } from './sample-pack.ts';

test('pieces that come faster than they are written lie in their order, after what was there', async () => {
  const path = join(emptyFolder(), 'part');
  const content = bytesOf(2_000_000, 3);
  const handle = await open(path, 'w');
  await handle.write(content.subarray(0, 1000));
  const reached: number[] = [];
  const writer = new PartWriter(handle, 1000, (bytes) => reached.push(bytes));
  for (let at = 1000; at < content.length; at += 777) {
    // Every seventh piece is waited for, the others come while it is written.
    const adding = writer.add(content.subarray(at, Math.min(at + 777, content.length)));
    if (at % 7 === 0) await adding;
  }
  expect(writer.end).toBe(content.length);
  await writer.settled();
  await handle.close();
  expect((await readFile(path)).equals(content)).toBe(true);
  expect(reached.at(-1)).toBe(content.length);
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  expect(reached.length).toBeLessThan(2_000_000 / 777 / 2);
});

test.skipIf(process.platform !== 'linux')(
  'a disk that is full is told of with the piece that follows, or at the end',
  async () => {
    const handle = await open('/dev/full', 'w');
    const writer = new PartWriter(handle, 0, () => undefined);
    const full = expect.objectContaining({ code: 'DISK_FULL' });
    await writer.add(bytesOf(10, 1)).catch(() => undefined);
    await expect(writer.settled()).rejects.toEqual(full);
    await expect(writer.add(bytesOf(10, 1))).rejects.toEqual(full);
    await handle.close();
  },
);
