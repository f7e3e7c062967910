import { describe, expect, test } from 'vitest';
import { addLines, addVectors, newLibrary } from './sample-library.ts';
import { random, said, seen, unitVector } from './sample-values.ts';

const vector = (seed: number): Float32Array => unitVector(random(seed));
const words = (library: ReturnType<typeof newLibrary>, term: string): string[] =>
  library.search.words({ terms: [term], match: 'any', limit: 5 }).map(({ evidence }) => evidence.text);

describe('a line that a person has changed', () => {
  test('is found by its new words and meaning only, and keeps what was recognised', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['The sent of roses']);
    addVectors(library, 'a', [{ evidence: line!.id, vector: vector(1) }]);
    const edited = library.lines.setText(line!.id, 'The scent of roses', vector(2));
    expect(edited).toEqual({ ...line, text: 'The scent of roses', original: 'The sent of roses' });
    expect(library.evidence.list({ video: 'a' })).toEqual([edited]);
    expect([words(library, 'scent'), words(library, 'sent')]).toEqual([['The scent of roses'], []]);
    expect(library.search.nearest(vector(2), { k: 1 })[0]).toMatchObject({
      similarity: expect.closeTo(1, 5) as number,
    });
    expect(library.check().problems).toEqual([]);
  });

  test('is as it was when the recognised text comes back, and after two changes too', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['The sent of roses']);
    library.lines.setText(line!.id, 'Scent', vector(2));
    expect(library.lines.setText(line!.id, 'The scent', vector(3)).original).toBe('The sent of roses');
    expect(library.lines.setText(line!.id, 'The sent of roses', vector(4))).toEqual(line);
    expect([words(library, 'scent'), words(library, 'sent')]).toEqual([[], ['The sent of roses']]);
  });

  test('has words with times that fit its new text', () => {
    const library = newLibrary();
    const recognised = [
      { start: 0, end: 0.5, text: ' The', confidence: 0.9 },
      { start: 0.5, end: 1, text: ' sent', confidence: 0.4 },
    ];
    const [line] = addLines(library, 'a', [said(0, 'The sent', { words: recognised })]);
    expect(library.lines.setText(line!.id, 'The scent', vector(1)).words).toEqual([
      { start: 0, end: 0.5, text: 'The', confidence: 0.9 },
      { start: 0.5, end: 2, text: 'scent', confidence: 1 },
    ]);
    expect(library.lines.setText(line!.id, 'The sent', vector(1)).words).toEqual(recognised);
  });

  test('must be a spoken line of the library', () => {
    const library = newLibrary();
    const [dog] = addLines(library, 'a', [seen(1, 'dog', 2)]);
    for (const id of [dog!.id, 99])
      expect(() => library.lines.setText(id, 'cat', vector(1))).toThrow(
        expect.objectContaining({ code: 'LINE_UNKNOWN' }),
      );
    expect(library.evidence.list({ video: 'a' })).toEqual([dog]);
  });

  test('does not get back the meaning of the text before from a stage that was at work', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['before']);
    library.stages.begin('a', 'embeddings', '1');
    library.lines.setText(line!.id, 'after', vector(2));
    const late = [{ evidence: line!.id, vector: vector(1), text: 'before' }];
    library.stages.commit('a', { stage: 'embeddings', doneTo: 10, seconds: 0, vectors: late });
    expect(library.search.nearest(vector(2), { k: 1 })[0]?.similarity).toBeCloseTo(1, 5);
  });

  test('is not stored again by a stage that goes on from before it', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['before']);
    const edited = library.lines.setText(line!.id, 'after', vector(2));
    library.stages.commit('a', { stage: 'speech', doneTo: 10, seconds: 0, evidence: [said(0, 'before')] });
    expect(library.evidence.list({ video: 'a' })).toEqual([edited]);
  });
});

describe('when speech is recognised anew', () => {
  test('what a person wrote is taken over by the line at the same time; the rest is kept aside', () => {
    const library = newLibrary();
    const lines = addLines(library, 'a', ['one', 'two', 'three']);
    for (const [line, text] of [
      [lines[0], 'First'],
      [lines[1], 'Second'],
      [lines[2], 'Third'],
    ] as const)
      library.lines.setText(line!.id, text, vector(1));
    library.stages.begin('a', 'speech', '2');
    expect(library.lines.setAside('a').map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
    const fresh = [said(0.4, 'won'), said(11.5, 'too'), said(20, 'Third')];
    const stored = library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 1, evidence: fresh });
    expect(stored.map(({ text, original }) => [text, original])).toEqual([
      ['First', 'won'],
      ['too', undefined],
      ['Third', undefined],
    ]);
    expect(words(library, 'first')).toEqual(['First']);
    const aside = library.lines.setAside('a');
    expect(aside).toEqual([{ id: aside[0]!.id, start: 10, end: 12, text: 'Second', original: 'two' }]);
    library.lines.dropSetAside(aside[0]!.id);
    expect(library.lines.setAside('a')).toEqual([]);
  });

  test('the same chunk twice stores nothing twice', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['one']);
    library.lines.setText(line!.id, 'First', vector(1));
    library.stages.begin('a', 'speech', '2');
    const chunk = { stage: 'speech' as const, doneTo: 60, seconds: 1, evidence: [said(0, 'won')] };
    expect(library.stages.commit('a', chunk)).toHaveLength(1);
    expect(library.stages.commit('a', chunk)).toEqual([]);
    expect(library.evidence.list({ video: 'a' }).map(({ text }) => text)).toEqual(['First']);
  });
});

test('nothing that a person wrote is left of a video that is erased', () => {
  const library = newLibrary();
  const lines = addLines(library, 'a', ['one', 'two']);
  library.lines.setText(lines[0]!.id, 'First', vector(1));
  library.stages.begin('a', 'speech', '2');
  const [again] = library.stages.commit('a', { stage: 'speech', doneTo: 9, seconds: 1, evidence: [said(20, 'x')] });
  library.lines.setText(again!.id, 'Other', vector(1));
  expect(library.lines.setAside('a')).toHaveLength(1);
  library.videos.erase('a');
  expect(library.lines.setAside('a')).toEqual([]);
  expect(words(library, 'other')).toEqual([]);
  expect(library.check().problems).toEqual([]);
});
