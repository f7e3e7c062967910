import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../../src-main/cli/cues.ts';
import type { Word } from '../../../src-main/domain/evidence.ts';

/** A line whose words take half a second each, with pauses after the named ones. */
function line(text: string, words = text.split(' '), pausesAfter: string[] = []) {
  let at = 10;
  const timed: Word[] = words.map((word) => {
    const spoken = { text: word, start: at, end: at + 0.5, confidence: 1 };
    at += pausesAfter.includes(word) ? 2 : 0.5;
    return spoken;
  });
  return { text, start: 10, end: timed.at(-1)?.end ?? 12, words: timed };
}

describe('a line of speech', () => {
  test('that can be read at once stays whole', () => {
    expect(cuesOf(line('And so, my fellow Americans.'))).toEqual([
      { start: 10, end: 12.5, text: 'And so, my fellow Americans.' },
    ]);
  });

  test('that is long is cut at words, and no word is lost or doubled', () => {
    const text =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen';
    const cues = cuesOf(line(text));
    expect(cues.length).toBeGreaterThan(1);
    expect(
      cues
        .map((cue) => cue.text)
        .join(' ')
        .replaceAll('\n', ' '),
    ).toBe(text);
    for (const cue of cues) {
      expect(cue.end - cue.start).toBeLessThanOrEqual(7);
      expect(cue.text.split('\n').length).toBeLessThanOrEqual(2);
      for (const row of cue.text.split('\n')) expect(row.length).toBeLessThanOrEqual(50);
    }
    cues.slice(1).forEach((cue, i) => expect(cue.start).toBeGreaterThanOrEqual(cues[i]!.end));
  });

  test('is cut where the speaker pauses', () => {
    expect(cuesOf(line('Stop. Go on.', ['Stop.', 'Go', 'on.'], ['Stop.']))).toEqual([
      { start: 10, end: 10.5, text: 'Stop.' },
      { start: 12, end: 13, text: 'Go on.' },
    ]);
  });

  test('without spaces keeps its letters together and is broken by their width', () => {
    const text = 'これはとても長い一つの文であり、一行では収まらないので二行に分けて表示します';
    const cues = cuesOf(
      line(text, [
        'これは',
        'とても',
        '長い',
        '一つの',
        '文であり、',
        '一行では',
        '収まらないので',
        '二行に',
        '分けて',
        '表示します',
      ]),
    );
    expect(cues.map((cue) => cue.text.replaceAll('\n', '')).join('')).toBe(text);
    expect(cues[0]!.text.split('\n')).toHaveLength(2);
  });

  test('whose words are not known, or not those of the text, stays in one piece', () => {
    expect(cuesOf({ start: 1, end: 2, text: 'no words' })).toEqual([{ start: 1, end: 2, text: 'no words' }]);
    expect(cuesOf({ ...line('other words', ['something', 'else']), text: 'other words' })).toEqual([
      { start: 10, end: 11, text: 'other words' },
    ]);
  });

  test('has no empty rows, which would end a subtitle', () => {
    expect(cuesOf({ start: 1, end: 2, text: ' a\n\nb ' })).toEqual([{ start: 1, end: 2, text: 'a b' }]);
  });
});
