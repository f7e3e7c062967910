import { describe, expect, it } from 'vitest';
import { keyName, type KeyPress } from '../../../../src-renderer/lib/key-name.ts';
import { nextRate, nextShuttle, playbackRates } from '../../../../src-renderer/lib/shuttle.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('key names', () => {
  it.each([
    [press('k'), 'K'],
    [press('K', { shiftKey: true }), 'Shift+K'],
    [press(' '), 'Space'],
    [press('?', { shiftKey: true }), '?'],
    [press('<', { shiftKey: true }), '<'],
    [press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft'],
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('k', { metaKey: true }), 'Mod+K'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('ㅏ', { code: 'KeyK' }), 'K'],
    [press('л', { code: 'KeyK' }), 'K'],
    [press('Л', { code: 'KeyK', shiftKey: true }), 'Shift+K'],
    [press('л', { code: 'KeyK', ctrlKey: true }), 'Mod+K'],
    [press('لا', { code: 'KeyB' }), 'B'],
    [press('क्ष', { code: 'Digit7', shiftKey: true }), '7'],
    [press('٥', { code: 'Digit5' }), '5'],
    [press('ю', { code: 'Period' }), '.'],
    [press('Б', { code: 'Comma', shiftKey: true }), '<'],
    [press('˚', { code: 'KeyK', altKey: true }), 'Alt+K'],
    [press('Dead', { code: 'Quote' }), "'"],
    [press('Process', { code: 'KeyJ' }), 'J'],
    [press('ö', { code: 'Semicolon' }), 'Ö'],
    [press('q', { code: 'KeyA' }), 'Q'],
    [press('3', { code: 'Digit3', shiftKey: true }), '3'],
    [press('5'), '5'],
  ])('%j is %s', (event, name) => {
    expect(keyName(event)).toBe(name);
  });
});

describe('shuttle', () => {
  it('goes 1, 2, 4, 8 and stays there', () => {
    const speeds = [0];
    for (let count = 0; count < 5; count += 1) speeds.push(nextShuttle(speeds.at(-1) ?? 0, 1));
    expect(speeds).toEqual([0, 1, 2, 4, 8, 8]);
  });

  it('turns around at normal speed', () => {
    expect(nextShuttle(4, -1)).toBe(-1);
    expect(nextShuttle(-1, -1)).toBe(-2);
    expect(nextShuttle(-8, 1)).toBe(1);
  });

  it('starts from a chosen playback rate that is no shuttle speed', () => {
    expect(nextShuttle(1.25, 1)).toBe(1);
  });
});

describe('playback rates', () => {
  it('go up and down the list and stop at its ends', () => {
    expect(nextRate(1, 1)).toBe(1.25);
    expect(nextRate(1, -1)).toBe(0.75);
    expect(nextRate(0.25, -1)).toBe(0.25);
    expect(nextRate(4, 1)).toBe(4);
    expect(playbackRates).toContain(1);
  });
});
