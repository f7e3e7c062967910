import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missingShare } from '../../../src-main/media/declared-length.ts';
import { box } from '../../fixtures/mp4-boxes.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightsound-length-'));
afterAll(() => rmSync(folder, { recursive: true }));

const share = async (content: Buffer, container: string): Promise<number> => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return missingShare(path, container);
};

const uint32 = (value: number, little = false): Buffer => {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
};
const riff = (declared: number, bytes: number): Buffer =>
  Buffer.concat([Buffer.from('RIFF'), uint32(declared, true), Buffer.alloc(bytes)]);

describe('an MP4 file', () => {
  const head = [box('ftyp', Buffer.from('isom\0\0\0\0isom')), box('moov', Buffer.alloc(500))];

  test('that is whole misses nothing', async () => {
    expect(await share(Buffer.concat([...head, box('mdat', Buffer.alloc(99_000))]), 'mp4')).toBe(0);
  });

  test('that was cut in its media misses the rest, also where sizes have 64 bits', async () => {
    const whole = Buffer.concat([...head, box('mdat', Buffer.alloc(100_000))]);
    expect(await share(whole.subarray(0, whole.length / 4), 'mp4')).toBeCloseTo(0.75, 3);
    const wide = Buffer.concat([uint32(1), Buffer.from('mdat'), uint32(1), uint32(0), Buffer.alloc(50_000)]);
    expect(await share(Buffer.concat([...head, wide]), 'mp4')).toBeGreaterThan(0.99);
  });

  test('that does not say, or says nonsense, is believed to be whole', async () => {
    const open = Buffer.concat([...head, uint32(0), Buffer.from('mdat'), Buffer.alloc(5000)]);
    expect(await share(open, 'mp4')).toBe(0);
    const rubbish = Buffer.concat([...head, box('mdat', Buffer.alloc(5000)), Buffer.from('TAG some words of a title')]);
    expect(await share(rubbish, 'mp4')).toBe(0);
    expect(await share(Buffer.concat([...head, uint32(3), Buffer.from('free')]), 'mp4')).toBe(0);
    expect(await share(Buffer.from('ftyp'), 'mp4')).toBe(0);
  });
});

test('a RIFF file is measured by its header, unless its writer could not go back to it', async () => {
  expect(await share(riff(10_000, 10_000), 'wav')).toBe(0);
  expect(await share(riff(10_044, 10_000), 'wav')).toBe(0);
  expect(await share(riff(40_000, 9_992), 'avi')).toBeCloseTo(0.75, 3);
  for (const unknown of [0, 0x7fff_ffff, 0xffff_ffff]) expect(await share(riff(unknown, 10_000), 'wav')).toBe(0);
});

test('other kinds of files do not say', async () => {
  expect(await share(riff(40_000, 100), 'ogg')).toBe(0);
});
