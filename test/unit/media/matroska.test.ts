import { expect, it } from 'vitest';
import { type Block, MatroskaReader } from '../../../src-main/media/matroska.ts';

/** An element with its size in eight bytes, as ffmpeg writes those that it opens before it knows their size. */
function element(id: number[], payload: Buffer, size = payload.length): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(size) | (1n << 56n));
  return Buffer.concat([Buffer.from(id), length, payload]);
}

const segmentOfUnknownSize = Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
const cluster = (...parts: Buffer[]): Buffer => element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat(parts));
const timestamp = (milliseconds: number): Buffer => Buffer.from([0xe7, 0x82, milliseconds >> 8, milliseconds & 0xff]);

function block(relative: number, data: string): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80]);
  head.writeInt16BE(relative, 1);
  return Buffer.concat([head, Buffer.from(data)]);
}

const stream = Buffer.concat([
  element([0x1a, 0x45, 0xdf, 0xa3], Buffer.from('header')),
  segmentOfUnknownSize,
  element([0xec], Buffer.alloc(5000)),
  cluster(timestamp(500), element([0xa3], block(0, 'one')), element([0xa3], block(-20, 'two'))),
  cluster(timestamp(40_000), element([0xa0], element([0xa1], block(3, 'three')))),
]);
const expected = [
  { milliseconds: 500, data: 'one' },
  { milliseconds: 480, data: 'two' },
  { milliseconds: 40_003, data: 'three' },
];

const text = ({ milliseconds, data }: Block): object => ({ milliseconds, data: data.toString() });

it.each([1, 2, 7, 64, 1000, stream.length])('reads blocks with their times from pieces of %i bytes', (size) => {
  const reader = new MatroskaReader();
  const found: object[] = [];
  for (let at = 0; at < stream.length; at += size)
    found.push(...[...reader.push(stream.subarray(at, at + size))].map(text));
  expect(found).toEqual(expected);
});

it('stops at bytes that are no element', () => {
  expect(() => [...new MatroskaReader().push(Buffer.alloc(64))]).toThrow(RangeError);
});
