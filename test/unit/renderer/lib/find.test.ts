import { describe, expect, it } from 'vitest';
import { etaParts } from '../../../../src-renderer/lib/eta.ts';
import { indicesOf, piecesOf } from '../../../../src-renderer/lib/find.ts';
import { coveredTo, kindsOf } from '../../../../src-renderer/lib/kinds.ts';
import { sampleVideo, statusOf } from '../../../window/harness/videos.ts';

describe('find', () => {
  it('marks every place, whatever the case, and loses no letter', () => {
    const pieces = piecesOf('Dog, dog and DOGS', 'dog');
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Dog', 'dog', 'DOG']);
    expect(pieces.map(({ text }) => text).join('')).toBe('Dog, dog and DOGS');
    expect(pieces.map(({ at }) => at)).toEqual([0, 3, 5, 8, 13, 16]);
  });

  it('finds nothing for blanks, and survives letters that grow in lower case', () => {
    expect(piecesOf('abc', '  ')).toEqual([{ at: 0, text: 'abc', found: false }]);
    expect(
      piecesOf('İstanbul', 'stan')
        .map(({ text }) => text)
        .join(''),
    ).toBe('İstanbul');
    expect(indicesOf([{ text: 'one' }, { text: 'Two' }], 'TWO')).toEqual([1]);
  });

  it('finds lines by who says them, too', () => {
    const lines = [
      { text: 'Ask Anna', by: 'Ben' },
      { text: 'Yes?', by: 'Anna' },
      { text: 'Nothing', by: 'Ben' },
    ];
    expect(indicesOf(lines, 'anna', ({ by }) => by)).toEqual([0, 1]);
    expect(indicesOf(lines, ' ', ({ by }) => by)).toEqual([]);
  });
});

describe('remaining time', () => {
  it.each([
    [null, null],
    [Number.NaN, null],
    [0.4, { unit: 'seconds', count: 5 }],
    [41, { unit: 'seconds', count: 45 }],
    [61, { unit: 'minutes', count: 1 }],
    [1000, { unit: 'minutes', count: 17 }],
    [6000, { unit: 'hours', count: 1.5 }],
  ])('%j', (seconds, parts) => {
    expect(etaParts(seconds)).toEqual(parts);
  });
});

describe('kinds and coverage', () => {
  it('shows lanes for what can be found in a video, and no others', () => {
    expect(kindsOf(true)).toEqual(['said', 'written', 'seen', 'heard']);
    expect(kindsOf(false)).toEqual(['said', 'heard']);
  });

  it('knows how far each kind is', () => {
    const { stages } = statusOf(sampleVideo, 'running', 20);
    expect(coveredTo('said', stages, 52)).toBe(20);
    const behind = stages.map((each) => (each.stage === 'scenes' ? { ...each, doneTo: 8 } : each));
    expect(coveredTo('seen', behind, 52)).toBe(8);
    const alone = stages.filter(({ stage }) => stage !== 'scenes');
    expect(coveredTo('seen', alone, 52)).toBe(0);
    expect(coveredTo('heard', statusOf(sampleVideo, 'absent').stages, 52)).toBe(52);
  });
});
