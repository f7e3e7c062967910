import { describe, expect, it } from 'vitest';
import type { Citation, TextSpan } from '../../../../src-main/domain/answer.ts';
import { cutAt, emphasesIn, previewOf } from '../../../../src-renderer/lib/emphasis.ts';

const citation = (quote: string, emphasis?: TextSpan, kind: Citation['kind'] = 'said'): Citation => ({
  evidence: 1,
  video: 'v',
  kind,
  start: 0,
  end: 1,
  quote,
  ...(emphasis && { emphasis }),
});

describe('what answers', () => {
  const partsOf = (text: string, ...citations: Citation[]): string[] =>
    emphasesIn({ text, citations }).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

  it('is found in the sentence that quotes it, without the spaces around the quote', () => {
    const quote = citation('  One, two. ', { start: 7, end: 11 });
    expect(partsOf('At 0:01 someone says: “One, two.”', quote)).toEqual(['said two.']);
  });

  it('is found of several quotes in their order, and once where it is cited twice', () => {
    const late = citation('three, four', { start: 0, end: 6 }, 'written');
    const early = citation('one, two', { start: 5, end: 8 });
    expect(partsOf('“one, two” and “three, four”', late, early, late)).toEqual(['said two', 'written three,']);
  });

  it('is nowhere in a sentence that does not quote it', () => {
    const quote = citation('one, two', { start: 5, end: 8 });
    expect(partsOf('“two” is said at 0:01.', quote, citation('two'))).toEqual([]);
  });
});

describe('a text', () => {
  const text = 'one two three four';
  const emphases = [
    { start: 4, end: 7, kind: 'said' as const },
    { start: 14, end: 18, kind: 'written' as const },
  ];

  it('is cut at what is emphasised, and loses no letter', () => {
    expect(cutAt(text, emphases)).toEqual([
      { at: 0, text: 'one ', kind: null },
      { at: 4, text: 'two', kind: 'said' },
      { at: 7, text: ' three ', kind: null },
      { at: 14, text: 'four', kind: 'written' },
    ]);
    expect(cutAt(text, [])).toEqual([{ at: 0, text, kind: null }]);
  });

  it.each([
    [0, 4, ['one ']],
    [5, 16, ['*wo', ' three ', '*fo']],
    [4, 7, ['*two']],
    [7, 14, [' three ']],
    [5, 6, ['*w']],
    [3, 3, []],
  ])('from %d to %d is cut within', (from, to, pieces) => {
    const shown = cutAt(text, emphases, from, to).map((piece) => (piece.kind ? `*${piece.text}` : piece.text));
    expect(shown).toEqual(pieces);
  });
});

describe('a preview', () => {
  it('shows the quote whole where what answers comes soon, or nothing stands out', () => {
    const emphasis = { start: 5, end: 8 };
    expect(previewOf(citation('one, two', emphasis))).toEqual({
      text: 'one, two',
      emphases: [{ ...emphasis, kind: 'said' }],
    });
    expect(previewOf(citation('one, two'))).toEqual({ text: 'one, two', emphases: [] });
  });

  it('begins with what answers where that comes late', () => {
    const lead = 'and so on, '.repeat(20);
    const emphasis = { start: lead.length, end: lead.length + 7 };
    const { text, emphases } = previewOf(citation(`${lead}the end, or not`, emphasis));
    expect(text).toBe('… the end, or not');
    expect(emphases.map(({ start, end }) => text.slice(start, end))).toEqual(['the end']);
  });
});
