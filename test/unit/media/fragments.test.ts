import { expect, it } from 'vitest';
import { splitFragments } from '../../../src-main/media/fragments.ts';

const box = (type: string, length = 4): Buffer => {
  const bytes = Buffer.alloc(8 + length, type);
  bytes.writeUInt32BE(8 + length);
  bytes.write(type, 4, 'latin1');
  return bytes;
};
async function* pieces(stream: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < stream.length; at += size) yield stream.subarray(at, at + size);
}

const [header, first, second] = [
  [box('ftyp'), box('moov', 300)],
  [box('moof', 90), box('mdat', 1000)],
  [box('moof', 90), box('mdat', 0)],
].map((boxes) => Buffer.concat(boxes)) as [Buffer, Buffer, Buffer];
const stream = Buffer.concat([header, first, second, box('mfra')]);

it.each([1, 7, 100, 5000])('each fragment comes with the header, whatever the pieces: %d bytes', async (size) => {
  const found = await Array.fromAsync(splitFragments(pieces(stream, size)));
  expect(found).toEqual([Buffer.concat([header, first]), Buffer.concat([header, second])]);
});

it('a stream that is cut short ends with its last whole fragment', async () => {
  const cut = stream.subarray(0, header.length + first.length + 50);
  expect(await Array.fromAsync(splitFragments(pieces(cut, 64)))).toHaveLength(1);
});

it('what is no MP4 is refused', async () => {
  const found = Array.fromAsync(splitFragments(pieces(Buffer.alloc(64), 16)));
  await expect(found).rejects.toMatchObject({ code: 'FFMPEG_FAILED' });
});
