import { expect, test } from 'vitest';
import { parseCues } from '../../../src-main/media/subtitle-cues.ts';
import { decodeText } from '../../../src-main/media/text-encoding.ts';

const cue = (number: number, times: string, text: string): string => `${number}\n${times}\n${text}\n\n`;

test('cues are sorted, and those without text or length, or before the start, are left out', () => {
  const text = [
    cue(1, '00:00:05,000 --> 00:00:06,500', 'second\nof two lines'),
    cue(2, '00:00:01,000 --> 00:00:02,000', 'first'),
    cue(3, '00:00:03,000 --> 00:00:03,000', 'no length'),
    cue(4, '00:00:09,000 --> 00:00:08,000', 'backwards'),
    cue(5, '00:00:10,000 --> 00:00:11,000', ' \u200e'),
    cue(6, '00:00:10,000 --> 00:00:11,000', ''),
    cue(7, '36:00:00,000 --> 36:00:01,250', 'after a day and a half'),
  ].join('');
  expect(parseCues(text, false)).toEqual([
    { start: 1, end: 2, text: 'first' },
    { start: 5, end: 6.5, text: 'second\nof two lines' },
    { start: 10, end: 11, text: '\u200e' },
    { start: 129_600, end: 129_601.25, text: 'after a day and a half' },
  ]);
});

test('a blank line and a number in a text do not end it', () => {
  const text =
    cue(1, '00:00:01,000 --> 00:00:02,000', 'one\n\n42\n\ntwo') + cue(2, '00:00:03,000 --> 00:00:04,000', 'three');
  expect(parseCues(text, false).map((each) => each.text)).toEqual(['one\n42\ntwo', 'three']);
});

test('times of a stream are brought to the player’s clock', () => {
  const text = cue(1, '00:00:10,500 --> 00:00:12,000', 'here') + cue(2, '00:00:09,000 --> 00:00:09,900', 'too early');
  expect(parseCues(text, false, 10)).toEqual([{ start: 0.5, end: 2, text: 'here' }]);
});

test('drawings, remarks and what could command a terminal are not shown', () => {
  const text = [
    cue(1, '00:00:01,000 --> 00:00:02,000', 'm 0 0 l 100 0 100 100 0 100'),
    cue(2, '00:00:02,000 --> 00:00:03,000', '{note}so\\hit is\u001b[31m \u202ered'),
    cue(3, '00:00:04,000 --> 00:00:05,000', '<img src=x onerror=alert(1)>'),
  ].join('');
  expect(parseCues(text, true).map((each) => each.text)).toEqual(['so it is[31m red', '<img src=x onerror=alert(1)>']);
});

test('texts are cut where nobody could read them in time', () => {
  expect(parseCues(cue(1, '00:00:01,000 --> 00:00:02,000', 'x'.repeat(1_000_000)), false)[0]!.text).toHaveLength(500);
});

test.each([
  ['UTF-8', Buffer.from('Grüße, 字幕', 'utf8')],
  ['UTF-8 with a mark', Buffer.from('\ufeffGrüße, 字幕', 'utf8')],
  ['UTF-16 little-endian', Buffer.from('\ufeffGrüße, 字幕', 'utf16le')],
  ['UTF-16 big-endian', Buffer.from('\ufeffGrüße, 字幕', 'utf16le').swap16()],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Grüße, 字幕');
});

test.each([
  ['windows-1251', 'Где здесь ближайшая станция метро? Я приехал вчера вечером.', cyrillic],
  ['Latin 1', 'Où est la gare? C’est déjà l’été, après la fête à Orléans.'.replaceAll('’', "'"), latin],
])('a file in %s is read', (_, text, encode) => {
  expect(decodeText(encode(text))).toBe(text);
});

test('what is no text is none', () => {
  expect(decodeText(new Uint8Array([1, 0, 2, 0, 3, 0]))).toBeUndefined();
});

/** Letters from А to я lie side by side in this code page, as in Unicode. */
function cyrillic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
