import { describe, expect, it } from 'vitest';
import { soundGlimpses } from '../../../../src-main/models/sounds/glimpsed.ts';
import { SoundLabels } from '../../../../src-main/models/sounds/labels.ts';
import { segmentSound, soundRanges } from '../../../../src-main/models/sounds/ranges.ts';
import { specificClasses } from '../../../../src-main/models/sounds/specific.ts';

const label = (index: number, name: string, ancestors: string[] = [], groups: string[] = []) => ({
  index,
  mid: name,
  name,
  ancestors,
  groups,
});
const labels = new SoundLabels([
  label(0, 'Speech', [], ['Human voice']),
  label(1, 'Animal'),
  label(2, 'Dog', ['Animal']),
  label(3, 'Bark', ['Dog', 'Animal']),
  label(4, 'Music'),
  label(5, 'Guitar', ['Music']),
  label(6, 'Silence'),
  label(7, 'Inside, small room', [], ['Acoustic environment']),
  label(8, 'Clock'),
  label(9, 'Tick', ['Clock']),
  label(10, 'Tick-tock', ['Clock']),
]);

/** Steps of half a second; each row gives the scores of one class over time. */
function tags(scores: Record<string, number[]>) {
  const length = Math.max(...Object.values(scores).map((row) => row.length));
  return Array.from({ length }, (_, at) => ({
    start: at / 2,
    end: (at + 1) / 2,
    scores: Float32Array.from(labels.all, ({ name }) => scores[name]?.[at] ?? 0),
  }));
}
const ranges = (scores: Record<string, number[]>) =>
  soundRanges(tags(scores), labels).map(({ name, start, end, score }) => [name, start, end, +score.toFixed(2)]);

describe('soundGlimpses', () => {
  it('keeps the likeliest classes of each two steps, not silence and not the room', () => {
    const scores = {
      Dog: [0.1, 0.2, 0, 0.02],
      Bark: [0, 0, 0.05],
      Silence: [1, 1, 1],
      'Inside, small room': [1, 1, 1],
    };
    expect(
      soundGlimpses(tags(scores), labels).map((one) => [one.label, one.start, one.end, +one.score.toFixed(2)]),
    ).toEqual([
      ['Dog', 0, 1, 0.2],
      ['Bark', 1, 2, 0.05],
    ]);
  });
});

describe('specificClasses', () => {
  it('drops what a more specific class explains, and the room', () => {
    expect(specificClasses([1, 2, 3, 7], labels)).toEqual([3]);
    expect(specificClasses([1, 2], labels)).toEqual([2]);
    expect(specificClasses([1], labels)).toEqual([1]);
  });

  it('keeps music beside its instrument', () => {
    expect(specificClasses([4, 5], labels)).toEqual([4, 5]);
  });
});

describe('soundRanges', () => {
  it('names the wider sound where the narrower one is too brief to be told', () => {
    expect(ranges({ Dog: [0.6, 0], Bark: [0.45, 0] })).toEqual([['Dog', 0, 0.5, 0.6]]);
    expect(ranges({ Dog: [0.6, 0], Bark: [0.55, 0] })).toEqual([['Bark', 0, 0.5, 0.55]]);
  });

  it('takes the classes of one sound together, where none of them is sure alone', () => {
    expect(ranges({ Dog: [0.35, 0], Bark: [0.35, 0] })).toEqual([['Bark', 0, 0.5, 0.6]]);
    expect(ranges({ Dog: [0.55, 0], Bark: [0.35, 0] })).toEqual([['Bark', 0, 0.5, 0.6]]);
    expect(ranges({ Dog: [0.25, 0], Bark: [0.25, 0] })).toEqual([]);
    expect(ranges({ Animal: [0.35, 0], Dog: [0.35, 0] })).toEqual([]);
  });

  it('hears a clock that ticks on, of which only some ticks are told', () => {
    const none = [0, 0, 0, 0, 0];
    const ticks = { Tick: [0.08, ...none, 0.1], 'Tick-tock': [0.06, ...none, 0.08] };
    expect(ranges(ticks)).toEqual([['Tick-tock', 0, 3.5, 0.18]]);
    expect(ranges({ Tick: [0.08, ...none, ...none, 0.1], 'Tick-tock': [0.06, ...none, ...none, 0.08] })).toEqual([]);
    expect(ranges({ Tick: [0.14] })).toEqual([]);
  });

  it('begins high, goes on low, and keeps the highest score', () => {
    expect(ranges({ Dog: [0.1, 0.2, 0.9, 0.2, 0.1, 0.2] })).toEqual([['Dog', 0.5, 2, 0.9]]);
  });

  it('wants more of a sound that only one step hears, and of speech', () => {
    expect(ranges({ Dog: [0.4], Speech: [0.4, 0.4, 0.4] })).toEqual([]);
    expect(ranges({ Dog: [0.4, 0.4], Speech: [0.4, 0.6, 0.4] })).toEqual([
      ['Speech', 0, 1.5, 0.6],
      ['Dog', 0, 1, 0.4],
    ]);
  });

  it('joins over a short pause and not over a longer one', () => {
    expect(ranges({ Dog: [0.9, 0, 0.9] })).toEqual([['Dog', 0, 1.5, 0.9]]);
    expect(ranges({ Dog: [0.9, 0, 0, 0.9] })).toEqual([
      ['Dog', 0, 0.5, 0.9],
      ['Dog', 1.5, 2, 0.9],
    ]);
  });

  it('does not name the animal around the bark, but one that is heard alone', () => {
    const none = [0, 0, 0, 0, 0, 0];
    expect(
      ranges({
        Animal: [0.9, 0.9, 0.9, 0.9, ...none, 0.8, 0.8],
        Dog: [0, 0.9, 0.9, 0, ...none],
        Bark: [0, 0.6, 0, 0, ...none],
      }),
    ).toEqual([
      ['Bark', 0.5, 1, 0.6],
      ['Animal', 5, 6, 0.8],
    ]);
  });

  it('is sorted by time', () => {
    const starts = soundRanges(tags({ Speech: [0, 0, 0.9], Music: [0, 0.9, 0.9], Guitar: [0.9] }), labels).map(
      ({ start }) => start,
    );
    expect(starts).toEqual([0, 0.5, 1]);
  });

  it('finds nothing in no steps', () => {
    expect(soundRanges([], labels)).toEqual([]);
  });
});

describe('segmentSound', () => {
  it('lets speech and music overlap', () => {
    expect(segmentSound(tags({ Speech: [0.9, 0.9, 0], Music: [0, 0.9, 0.9], Silence: [0, 0, 0, 1] }), labels)).toEqual({
      speech: [{ start: 0, end: 1 }],
      music: [{ start: 0.5, end: 1.5 }],
      silence: [{ start: 1.5, end: 2 }],
    });
  });
});

describe('SoundLabels', () => {
  it('refuses a list without speech, music and silence, or out of order', () => {
    expect(() => new SoundLabels(labels.all.slice(1))).toThrow('sound classes');
    expect(() => new SoundLabels(labels.all.toReversed())).toThrow('sound classes');
  });
});
