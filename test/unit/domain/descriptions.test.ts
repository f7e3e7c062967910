import { describe, expect, test } from 'vitest';
import {
  planDescriptions,
  secondsToSay,
  type Described,
  type DescribedVideo,
} from '../../../src-main/domain/descriptions.ts';
import type { Evidence, EvidenceKind } from '../../../src-main/domain/evidence.ts';
import { overlap } from '../../../src-main/domain/time.ts';

let lastId = 0;
function item(kind: EvidenceKind, text: string, start: number, end: number, more: Partial<Evidence> = {}): Evidence {
  lastId += 1;
  return { id: lastId, video: 'a', kind, text, start, end, score: 0.8, model: 'm', ...more };
}

function video(items: readonly Evidence[], shots: readonly number[] = [0], knownTo = 120): DescribedVideo {
  const of = (kind: EvidenceKind): Evidence[] => items.filter((one) => one.kind === kind);
  return {
    evidence: { said: of('said'), written: of('written'), seen: of('seen'), heard: of('heard') },
    shots,
    knownTo,
  };
}

const wordsFor = ({ newShot, things, words }: Described): string =>
  [
    newShot ? 'New shot.' : '',
    ...things.map(({ name, count }) => (count > 1 ? `${name} x${count}.` : `${name}.`)),
    ...words.map((text) => `“${text}”`),
  ]
    .filter((part) => part !== '')
    .join(' ');
const plan = (described: DescribedVideo, mayWait = false) => planDescriptions(described, { wordsFor, mayWait });
const told = (described: DescribedVideo, mayWait = false): [number, string][] =>
  plan(described, mayWait).map(({ start, text }) => [Math.round(start * 10) / 10, text]);

describe('what is told', () => {
  test('things and words that come into view, those of a while together, the surest first', () => {
    const items = [
      item('seen', 'dog', 1, 20, { score: 0.6 }),
      item('seen', 'ball', 1.5, 4, { score: 0.9, count: 3 }),
      item('written', 'EXIT', 2, 9),
      item('seen', 'cat', 10, 12),
    ];
    expect(told(video(items))).toEqual([
      [1, 'ball x3. dog. “EXIT”'],
      [10, 'cat.'],
    ]);
  });

  test('a shot that begins with something new', () => {
    expect(told(video([item('seen', 'dog', 8.1, 20)], [0, 8]))).toEqual([[8.1, 'New shot. dog.']]);
    const apart = [item('seen', 'dog', 7.5, 9), item('seen', 'cat', 8, 20)];
    expect(told(video(apart, [0, 8]))).toEqual([
      [7.5, 'dog.'],
      [10.2, 'New shot. cat.'],
    ]);
  });

  test('nothing twice within a while, but again after it', () => {
    const dogs = [1, 10, 25, 70].map((start) => item('seen', 'dog', start, start + 5));
    expect(told(video(dogs))).toEqual([
      [1, 'dog.'],
      [70, 'dog.'],
    ]);
  });

  test('no subtitles: what is said need not be read', () => {
    const items = [
      item('said', 'Where is the dragon?', 2, 4),
      item('written', 'WHERE IS THE DRAGON', 2, 5),
      item('written', 'Ishtar', 2, 9),
    ];
    expect(told(video(items))).toEqual([[4.3, '“Ishtar”']]);
  });

  test('at most three things, and long text cut', () => {
    const items = ['a', 'b', 'c', 'd'].map((name, at) => item('seen', name, 1, 9, { score: 0.9 - at / 10 }));
    expect(told(video([...items, item('written', 'x'.repeat(90), 1, 9)]))[0]![1]).toBe(`a. b. c. “${'x'.repeat(59)}…”`);
  });
});

describe('when it is told', () => {
  test('never over speech: in the next gap that is long enough, while the thing is there', () => {
    const speech = [item('said', 'one', 0, 3), item('said', 'two', 3.5, 5)];
    expect(told(video([...speech, item('seen', 'dog', 1, 20)]))).toEqual([[5.3, 'dog.']]);
    expect(told(video([...speech, item('seen', 'dog', 1, 4)]))).toEqual([]);
  });

  test('between the words of a line that pauses', () => {
    const word = (text: string, start: number, end: number) => ({ text, start, end, confidence: 1 });
    const line = item('said', 'well then', 0, 9, { words: [word('well', 0, 1), word('then', 8, 9)] });
    expect(told(video([line, item('seen', 'dog', 0.5, 20)]))).toEqual([[1.3, 'dog.']]);
  });

  test('not over voices of which no word is understood, but in the pauses of those of which some are', () => {
    const voices = (start: number, end: number): Evidence => item('heard', 'Speech', start, end, { label: '/m/09x0r' });
    expect(told(video([voices(0, 4), item('seen', 'dog', 1, 20)]))).toEqual([[4.3, 'dog.']]);
    expect(told(video([voices(0, 30), item('said', 'one', 0, 2), item('seen', 'dog', 1, 20)]))).toEqual([
      [2.3, 'dog.'],
    ]);
  });

  test('with less where there is less room', () => {
    const items = [
      item('said', 'one', 5, 30),
      item('seen', 'a wide rolling landscape', 3, 20, { score: 0.7 }),
      item('seen', 'dog', 3, 20),
    ];
    expect(told(video(items))).toEqual([[3, 'dog.']]);
  });

  test('the video waits where there is no room, if it may', () => {
    const items = [item('said', 'on and on', 0, 60), item('seen', 'dog', 10, 20)];
    expect(told(video(items))).toEqual([]);
    expect(plan(video(items), true)).toEqual([{ start: 10, end: 10, text: 'dog.', waits: true }]);
  });

  test('nothing beyond what is known, for there somebody may speak', () => {
    expect(told(video([item('seen', 'dog', 9.5, 20), item('seen', 'cat', 12, 20)], [0], 10))).toEqual([]);
  });

  test('cues follow one another with a pause, and the same evidence gives the same plan', () => {
    const items = Array.from({ length: 40 }, (_, at) => item('seen', `thing ${at}`, at * 2, at * 2 + 5));
    const speech = Array.from({ length: 20 }, (_, at) => item('said', 'words', at * 5, at * 5 + 2));
    const described = video([...items, ...speech]);
    const cues = plan(described);
    expect(cues.length).toBeGreaterThan(5);
    for (const [at, cue] of cues.entries()) {
      expect(cue.start).toBeGreaterThanOrEqual((cues[at - 1]?.end ?? -2) + 2);
      expect(cue.end - cue.start).toBeCloseTo(secondsToSay(cue.text), 6);
      expect(speech.every((line) => overlap(line, cue) === 0)).toBe(true);
    }
    expect(plan(described)).toEqual(cues);
  });
});
