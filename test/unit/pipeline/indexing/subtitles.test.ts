import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../src-main/domain/subtitles.ts';
import type { Moment } from '../../../../src-main/domain/time.ts';
import { comparedWords } from '../../../../src-main/pipeline/indexing/subtitles/comparison.ts';
import { cueLines } from '../../../../src-main/pipeline/indexing/subtitles/cue-lines.ts';
import { type Heard, judgeTracks } from '../../../../src-main/pipeline/indexing/subtitles/judge.ts';
import { gapsOf, stretchesAround } from '../../../../src-main/pipeline/indexing/subtitles/stretches.ts';

/** A talk of 600 s: a sentence of eight words of its own every five seconds. */
const duration = 600;
const cues: Cue[] = Array.from({ length: 120 }, (_, i) => ({
  start: i * 5,
  end: i * 5 + 4,
  text: Array.from({ length: 8 }, (__, word) => `w${i}x${word}`).join(' '),
}));
const shifted = (by: number): Cue[] => cues.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

/** Hears exactly what the cues say, and remembers where it was asked to listen. */
function listener(spoken: readonly Cue[] = cues, language = 'en') {
  const asked: Moment[] = [];
  const listen = async (stretch: Moment): Promise<Heard> => {
    asked.push(stretch);
    const words = spoken.flatMap(({ start, end, text }) =>
      text.split(' ').map((word, at, all) => ({ text: word, start: start + ((end - start) * at) / all.length })),
    );
    const inside = words.filter(({ start }) => start >= stretch.start && start < stretch.end);
    return { language, words: inside.map((word) => ({ ...word, end: word.start + 0.3, confidence: 1 })) };
  };
  return { asked, listen };
}

describe('where it is listened', () => {
  test('four stretches lie evenly among the cues, apart and within the video', () => {
    const stretches = stretchesAround(cues, duration);
    expect(stretches.map(({ start }) => start)).toEqual([74, 224, 374, 524]);
    expect(stretchesAround(cues.slice(0, 3), 20)).toEqual([{ start: 0, end: 20 }]);
    expect(stretchesAround([], duration)).toEqual([]);
  });

  test('the longest gaps are listened to in their middle', () => {
    const sparse = cues.filter(({ start }) => start < 100 || start >= 300);
    expect(gapsOf(sparse, duration)).toEqual([{ gap: { start: 99, end: 300 }, middle: { start: 185.5, end: 213.5 } }]);
  });
});

describe('a track', () => {
  test('that says what is said stands for it, after four stretches', async () => {
    const { asked, listen } = listener();
    const { of, language } = await judgeTracks([{ source: 'a.srt', cues }], duration, listen);
    expect(of.get('a.srt')).toEqual({ verdict: 'speech', agreement: 1, offset: 0 });
    expect(language).toBe('en');
    expect(asked).toHaveLength(4);
  });

  test.each([
    ['late', shifted(3), 'shifted', -3],
    ['early', shifted(-2), 'shifted', 2],
    ['a little late', shifted(0.8), 'speech', -0.8],
  ])('that comes %s is %s', async (_, moved, verdict, offset) => {
    const { of } = await judgeTracks([{ source: 'a.srt', cues: moved }], duration, listener().listen);
    expect(of.get('a.srt')).toMatchObject({ verdict, offset: expect.closeTo(offset, 5) as number });
  });

  test('of other words is different, and in another language where it says so', async () => {
    const other = cues.map((cue) => ({ ...cue, text: 'etwas ganz anderes wird hier gesagt' }));
    const { of } = await judgeTracks(
      [
        { source: 'a.srt', cues: other },
        { source: 'a.de.srt', language: 'ger', cues: other },
        { source: 'a.en.srt', language: 'eng', cues: other },
      ],
      duration,
      listener().listen,
    );
    expect([...of].map(([source, { verdict }]) => [source, verdict])).toEqual([
      ['a.srt', 'different'],
      ['a.de.srt', 'other-language'],
      ['a.en.srt', 'different'],
    ]);
  });

  test('that is silent where someone speaks is incomplete, and not where nobody does', async () => {
    const half = cues.filter(({ start }) => start < 300);
    const spoken = await judgeTracks([{ source: 'a.srt', cues: half }], duration, listener().listen);
    expect(spoken.of.get('a.srt')?.verdict).toBe('incomplete');
    const { asked, listen } = listener(half);
    const silent = await judgeTracks([{ source: 'a.srt', cues: half }], duration, listen);
    expect(silent.of.get('a.srt')?.verdict).toBe('speech');
    expect(asked).toHaveLength(5);
  });

  test('nothing can be said of where nobody speaks', async () => {
    const { of } = await judgeTracks([{ source: 'a.srt', cues }], duration, listener([]).listen);
    expect(of.get('a.srt')).toEqual({ verdict: 'unheard' });
  });

  test('of two that are right, the better one stands', async () => {
    const worse = cues.map((cue, i) => (i % 4 === 0 ? { ...cue, text: 'x y z' } : cue));
    const candidates = [
      { source: 'worse.srt', cues: worse },
      { source: 'better.srt', cues },
    ];
    const { of } = await judgeTracks(candidates, duration, listener().listen);
    expect([of.get('worse.srt')?.verdict, of.get('better.srt')?.verdict]).toEqual(['surpassed', 'speech']);
  });
});

test('words are compared without marks, names of speakers and sounds, letter by letter in Chinese', () => {
  expect(comparedWords('JOHN: It’s [door slams] “fine” (sighs) ♪\n- Ja, Ärger!')).toEqual([
    'its',
    'fine',
    'ja',
    'ärger',
  ]);
  expect(comparedWords('你好，世界 ok')).toEqual(['你', '好', '世', '界', 'ok']);
});

test('a sentence over several cues is one line with the cues as its parts; what nobody says is left out', () => {
  const made = { model: 'subtitles: a.srt', score: 0.9, language: 'en' };
  const lines = cueLines(
    [
      { start: 1, end: 3, text: '- Ask not what\nyour country' },
      { start: 3.2, end: 5, text: 'can do for you.' },
      { start: 5.1, end: 6, text: '[applause] ♪' },
      { start: 6, end: 7, text: 'Yes' },
      { start: 9, end: 10, text: 'and no.' },
    ],
    made,
  );
  expect(lines.map(({ start, end, text }) => [start, end, text])).toEqual([
    [1, 5, 'Ask not what your country can do for you.'],
    [6, 7, 'Yes'],
    [9, 10, 'and no.'],
  ]);
  expect(lines[0]).toMatchObject({
    ...made,
    kind: 'said',
    words: [
      { start: 1, end: 3, text: 'Ask not what your country', confidence: 0.9 },
      { start: 3.2, end: 5, text: 'can do for you.', confidence: 0.9 },
    ],
  });
});
