import { describe, expect, it } from 'vitest';
import { UnigramTokenizer } from '../../../../src-main/models/text-embedding/tokenizer.ts';

/** A tokeniser file in miniature, laid out as models/tools/text_embedding.py says. */
function tokenizerFile(pieces: [string, number][], normal: Record<string, string>): Uint8Array {
  const encoded = pieces.map(([piece]) => Buffer.from(piece));
  const blob = Buffer.concat(encoded);
  const padded = Buffer.concat([blob, Buffer.alloc((4 - (blob.length % 4)) % 4)]);
  const points = (text: string) => Array.from(text, (character) => character.codePointAt(0)!);
  const mapped = Object.entries(normal)
    .map(([from, to]) => [points(from)[0]!, points(to)] as const)
    .sort(([a], [b]) => a - b);
  const offsets = (lengths: number[]) => {
    const sums = [0];
    for (const length of lengths) sums.push(sums.at(-1)! + length);
    return sums;
  };
  const words = (values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
  return Buffer.concat([
    Buffer.from('UGT1'),
    words([
      pieces.length,
      0,
      2,
      1,
      3,
      padded.length,
      mapped.length,
      mapped.reduce((sum, [, to]) => sum + to.length, 0),
    ]),
    words(offsets(encoded.map(({ length }) => length))),
    Buffer.from(Float32Array.from(pieces, ([, score]) => score).buffer),
    words(mapped.map(([from]) => from)),
    words(offsets(mapped.map(([, to]) => to.length))),
    words(mapped.flatMap(([, to]) => to)),
    padded,
  ]);
}

const pieces: [string, number][] = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁', -4],
  ['▁dog', -5],
  ['▁do', -4],
  ['g', -3],
  ['s', -3],
  ['▁dogs', -9],
  ['犬', -6],
  ['é', -6],
];
const file = tokenizerFile(pieces, { Ｄ: 'D', '\t': ' ', '\u00a0': ' ', '²': '2', '\u200b': '' });
const encode = (text: string, limit = 64) => new UnigramTokenizer(file).encode(text, limit);

describe('UnigramTokenizer', () => {
  it('takes the most likely split, not the longest pieces', () => {
    // "▁dog" + "s" scores -8, "▁dogs" -9, "▁do" + "g" + "s" -10.
    expect(encode('dogs')).toEqual([0, 5, 8, 2]);
  });

  it('puts a space in front, joins runs of spaces, and replaces characters', () => {
    expect(encode('dog dog')).toEqual([0, 5, 5, 2]);
    expect(encode('  dog \t\u00a0dog')).toEqual([0, 5, 5, 2]);
    expect(encode('do\u200bg')).toEqual([0, 5, 2]);
    expect(encode('')).toEqual([0, 4, 2]);
  });

  it('splits characters of several bytes and marks unknown ones', () => {
    expect(encode('犬é')).toEqual([0, 4, 10, 11, 2]);
    expect(encode('😀g')).toEqual([0, 4, 3, 7, 2]);
    expect(encode('\uD800g')).toEqual([0, 4, 3, 7, 2]);
  });

  it('keeps within the limit', () => {
    expect(encode('dog dog dog', 4)).toEqual([0, 5, 5, 2]);
  });

  it('stops at a zero character', () => {
    expect(encode('dog\u0000dog')).toEqual([0, 5, 2]);
  });

  it('refuses what is no tokeniser file', () => {
    for (const bytes of [
      new Uint8Array(0),
      Buffer.from('UGT1'),
      Buffer.from('no tokeniser at all, just text'),
      file.subarray(0, file.length - 5),
    ]) {
      expect(() => new UnigramTokenizer(bytes)).toThrow(expect.objectContaining({ code: 'MODEL_DAMAGED' }));
    }
  });
});
