import { describe, expect, it } from 'vitest';
import { BytePairTokenizer } from '../../../../src-main/models/language/tokenizer.ts';

const [special, first] = [1, 257];
/** Ids of the bytes in the miniature: one more than the byte, but none for `~`. */
const idOf = (character: string): number => character.charCodeAt(0) + 1;

interface Layout {
  magic?: string;
  merges: [number, number][];
  names?: string;
  first?: number;
  single?: number;
}

/** A tokeniser file in miniature, laid out as models/tools/language_tokens.py says. */
function tokenizerFile({
  magic = 'BPE1',
  merges,
  names = '<end>\n',
  first: firstMerged = first,
  single,
}: Layout): Uint8Array {
  const header = Buffer.alloc(20);
  header.write(magic, 'latin1');
  for (const [at, value] of [special, firstMerged, merges.length, names.length].entries())
    header.writeInt32LE(value, 4 + 4 * at);
  const singles = Uint16Array.from({ length: 256 }, (_, byte) => (byte === 0x7e ? 65_535 : byte + 1));
  if (single !== undefined) singles[0] = single;
  return Buffer.concat([
    header,
    Buffer.from(singles.buffer),
    Buffer.from(Uint16Array.from(merges.flat()).buffer),
    Buffer.from(names),
  ]);
}

// "bc" is stronger than "ab"; "ab" and "abc" come after.
const merges: [number, number][] = [
  [idOf('b'), idOf('c')],
  [idOf('a'), idOf('b')],
  [first + 1, idOf('c')],
  [idOf('a'), first],
  [idOf('a'), idOf('a')],
];
const file = tokenizerFile({ merges });
const encode = (text: string) => new BytePairTokenizer(file).encode(text);

describe('BytePairTokenizer', () => {
  it('merges the strongest pair first, not the first pair', () => {
    expect(encode('abc')).toEqual([first + 3]);
    expect(encode('abd')).toEqual([first + 1, idOf('d')]);
  });

  it('merges the leftmost of equal pairs', () => {
    expect(encode('aaa')).toEqual([first + 4, idOf('a')]);
    expect(encode('aaaa')).toEqual([first + 4, first + 4]);
  });

  it('merges nothing across words, numbers and marks', () => {
    expect(encode('a bc')).toEqual([idOf('a'), idOf(' '), first]);
    expect(encode('a1b')).toEqual(['a', '1', 'b'].map(idOf));
    expect(encode('a.b')).toEqual(['a', '.', 'b'].map(idOf));
  });

  it('takes U+0085 for a space and U+FEFF not, as the original does', () => {
    // The last of several spaces stays with what follows only if it is a space itself.
    const bytes = (text: string) => [...Buffer.from(text)].map((byte) => byte + 1);
    for (const text of ['b\u0085c', 'b\ufeffc', '\u0085\u0085b']) expect(encode(text)).toEqual(bytes(text));
  });

  it('leaves out bytes that have no token', () => {
    expect(encode('b~c')).toEqual([idOf('b'), idOf('c')]);
    expect(encode('~')).toEqual([]);
    expect(encode('')).toEqual([]);
  });

  it('reads a long text without spaces', () => {
    expect(encode('a'.repeat(4000))).toHaveLength(2000);
  });

  it('gives the text of ids back, without special tokens', () => {
    const tokenizer = new BytePairTokenizer(file);
    for (const text of ['abc bc', 'Straße 1/2', '\n']) expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    expect(tokenizer.decode([0, idOf('a')])).toBe('a');
  });

  it('knows how many ids there are', () => {
    expect(new BytePairTokenizer(file).size).toBe(first + merges.length);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', tokenizerFile({ magic: 'UGT1', merges })],
    ['a cut file', file.subarray(0, -1)],
    ['a file with more behind it', Buffer.concat([file, Buffer.from('x')])],
    ['a merge of a token that comes later', tokenizerFile({ merges: [[idOf('a'), first]] })],
    ['a merge of a special token', tokenizerFile({ merges: [[0, idOf('a')]] })],
    ['a byte with the id of a merge', tokenizerFile({ merges, single: first })],
    ['a negative number', tokenizerFile({ merges, first: -5 })],
    ['more ids than fit', tokenizerFile({ merges, first: 65_535 })],
  ])('refuses %s', (_, content) => {
    expect(() => new BytePairTokenizer(content)).toThrow(expect.objectContaining({ code: 'MODEL_DAMAGED' }));
  });
});
