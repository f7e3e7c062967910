import { describe, expect, it } from 'vitest';
import { TypeAhead } from '../../../../src-renderer/lib/type-ahead.ts';

const names = ['Anna', 'Ben', 'bar', 'Émile', 'Bea Smith', 'Bea Jones'];

/** Presses keys 100 ms after each other on a fresh list, and tells where each leads. */
function typing(keys: string, from: number, pause = 100): (number | undefined)[] {
  const ahead = new TypeAhead();
  let current = from;
  return keys.split('').map((key, at) => {
    const plain = { key, ctrlKey: false, metaKey: false, altKey: false, timeStamp: 1000 + at * pause };
    const to = ahead.press(plain, names, current);
    current = to ?? current;
    return to;
  });
}

describe('typing on a list', () => {
  it('goes to the next item that begins with the letter, again and again, and round', () => {
    expect(typing('bbbbb', 0)).toEqual([1, 2, 4, 5, 1]);
  });

  it('goes by whole words, with spaces, whatever the case and the accents', () => {
    expect(typing('bea j', 0)).toEqual([1, 1, 4, 4, 5]);
    expect(typing('E', 0)).toEqual([3]);
  });

  it('begins a new word after a pause', () => {
    expect(typing('ba', 0, 900)).toEqual([1, 0]);
  });

  it('leaves alone what begins no name, the space bar, and keys with Ctrl', () => {
    expect(typing('k ', 0)).toEqual([undefined, undefined]);
    const copy = { key: 'b', ctrlKey: true, metaKey: false, altKey: false, timeStamp: 0 };
    expect(new TypeAhead().press(copy, names, 0)).toBeUndefined();
  });

  it('takes a wrong letter in the middle of a word, which must not be a key of the window', () => {
    expect(typing('bk', 0)).toEqual([1, 1]);
  });
});
