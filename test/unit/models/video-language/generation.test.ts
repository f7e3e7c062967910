import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/kernels/random.ts';
import { AnswerText } from '../../../../src-main/models/video-language/generation/answer-text.ts';
import { BeamSearch, continuations } from '../../../../src-main/models/video-language/generation/beams.ts';
import { nextToken } from '../../../../src-main/models/video-language/generation/next-token.ts';
import { ownWords } from '../../../../src-main/models/video-language/generation/own-words.ts';
import type { GenerationSettings } from '../../../../src-main/models/video-language/generation/settings.ts';
import { TokenStops } from '../../../../src-main/models/video-language/generation/token-stops.ts';
import { idsOf, letters } from './letters.ts';

const settings = (change: Partial<GenerationSettings> = {}): GenerationSettings => ({
  sample: false,
  temperature: 1,
  topK: 50,
  topP: 0.9,
  repetitionPenalty: 1,
  beams: 1,
  lengthPenalty: 1,
  leastNewTokens: 0,
  mostNewTokens: 20,
  seed: 1,
  ...change,
});
const none = new TokenStops([]);

describe('the next token', () => {
  const scores = () => Float32Array.from([2, 1.9, 0, -1]);

  it('is the likeliest, where none is drawn', () => {
    expect(nextToken(scores(), [], settings(), none, Math.random)).toBe(0);
    expect(nextToken(scores(), [0], settings({ repetitionPenalty: 1.2 }), none, Math.random)).toBe(1);
  });

  it('does not end an answer before its time', () => {
    const stops = new TokenStops([[0], [1, 2]]);
    expect(nextToken(scores(), [], settings({ leastNewTokens: 1 }), stops, Math.random)).toBe(1);
    expect(nextToken(scores(), [3], settings({ leastNewTokens: 1 }), stops, Math.random)).toBe(0);
  });

  it('is drawn from the likeliest, the same for a seed', () => {
    const drawn = (seed: number, change: Partial<GenerationSettings>) => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () =>
        nextToken(scores(), [], settings({ sample: true, ...change }), none, random),
      );
    };
    expect(new Set(drawn(1, { topP: 1 })).size).toBeGreaterThan(2);
    expect(new Set(drawn(1, { topK: 2, topP: 1 }))).toEqual(new Set([0, 1]));
    expect(new Set(drawn(1, { topP: 0.3 }))).toEqual(new Set([0]));
    expect(new Set(drawn(1, { temperature: 0.01 }))).toEqual(new Set([0]));
    expect(drawn(1, {})).toEqual(drawn(1, {}));
    expect(drawn(1, {})).not.toEqual(drawn(2, {}));
  });
});

describe('what is done to scores before a token is drawn', () => {
  // Rows on which every other order than that of transformers keeps other tokens; expected: its processors, one after the other.
  it.each([
    [[1.8, 0.9, -0.3, -3.7, -0.6, 0.9, -0.4, 1.1, 1.6, 2.2, 0.3, -1.2], { 5: 1.2857, 8: 2.2857, 9: 3.1429 }],
    [[3, -1.6, -0.5, -0.1, -1.8, -0.8, 2.3, 0.5, -0.1, 1.6, -0.7, 1.3], { 6: 3.2857, 9: 2.2857 }],
  ])('is done in the order of transformers: %j', (row, kept) => {
    const chosen = settings({
      sample: true,
      repetitionPenalty: 1.4,
      leastNewTokens: 9,
      temperature: 0.7,
      topK: 5,
      topP: 0.8,
    });
    const stops = new TokenStops([[0]]);
    const random = seededRandom(11);
    const draws = 20_000;
    const counts = new Map<number, number>();
    for (let at = 0; at < draws; at++) {
      const id = nextToken(Float32Array.from(row), [3, 7], chosen, stops, random);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const sum = Object.values(kept).reduce((total, score) => total + Math.exp(score), 0);
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual(Object.keys(kept).map(Number));
    for (const [id, score] of Object.entries(kept))
      expect(counts.get(Number(id))! / draws).toBeCloseTo(Math.exp(score) / sum, 1);
  });
});

describe('TokenStops', () => {
  it('knows single tokens and sequences', () => {
    const stops = new TokenStops([[7], [3, 4], []]);
    expect([[], [3], [4], [7], [1, 7], [3, 4], [1, 3, 4], [3, 4, 1]].map((ids) => stops.atEnd(ids))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 0,
    ]);
  });
});

describe('BeamSearch', () => {
  /** A language of five tokens in which each follows each with probabilities of its own; 4 ends a text. */
  const table = Array.from({ length: 5 }, (_, before) =>
    Float32Array.from({ length: 5 }, (__, after) => ((before * 7 + after * 11 + before * after * 3) % 13) / 4),
  );
  const stops = new TokenStops([[4]]);

  function search(change: Partial<GenerationSettings>): number[] {
    const chosen = settings({ topP: 1, topK: 0, ...change });
    const beams = new BeamSearch(chosen, stops, seededRandom(chosen.seed));
    let rows = Array.from({ length: chosen.beams }, () => table[0]!.slice());
    for (let made = 1; made <= chosen.mostNewTokens; made++) {
      const step = beams.step(rows);
      if (!step || made === chosen.mostNewTokens) break;
      rows = step.ids.map((id) => table[id]!.slice());
    }
    return [...beams.best()];
  }

  /** Every text of so many tokens at most, tried: the one with the best mean log-probability. */
  function best(longest: number): number[] {
    const logs = table.map((row) => {
      const sum = Math.log(row.reduce((total, score) => total + Math.exp(score), 0));
      return [...row].map((score) => score - sum);
    });
    let found = { ids: [] as number[], mean: -Infinity };
    const follow = (ids: number[], score: number): void => {
      const last = ids.at(-1) ?? 0;
      const ended = ids.at(-1) === 4;
      if (ended || ids.length === longest) {
        const mean = score / (ids.length + (ended ? 0 : 1));
        if (mean > found.mean) found = { ids, mean };
        return;
      }
      for (let id = 0; id < 5; id++) follow([...ids, id], score + logs[last]![id]!);
    };
    follow([], 0);
    return found.ids;
  }

  it('finds the best text, when it follows enough', () => {
    expect(search({ beams: 60, mostNewTokens: 4 })).toEqual(best(4));
  });

  it('goes no further than it may, and ends where texts end', () => {
    for (const beams of [2, 3, 5]) {
      const ids = search({ beams, mostNewTokens: 6 });
      expect(ids.length).toBeLessThanOrEqual(6);
      expect(ids.slice(0, -1)).not.toContain(4);
    }
  });

  it('weighs continuations as beam sampling of transformers does', () => {
    const row = Float32Array.from([1.8, 0.9, -0.3, -3.7, -0.6, 0.9, -0.4, 1.1, 1.6, 2.2, 0.3, -1.2]);
    const chosen = settings({ repetitionPenalty: 1.4, leastNewTokens: 9, temperature: 0.7, topK: 5, topP: 0.3 });
    const text = { ids: [8], score: -1.3 };
    const weighed = (sample: boolean) =>
      [...continuations(row, text, { ...chosen, sample }, new TokenStops([[0]]))].map((score) => +score.toFixed(4));
    // Expected: its processors on the log-softmax, the sum, then its warpers, which keep two at least.
    const sums = [-3.8527, -5.0527, -8.4527, -5.3527, -3.8527, -5.1527, -3.6527, -3.8938, -2.5527, -4.4527, -5.9527];
    expect(weighed(false)).toEqual([-Infinity, ...sums]);
    const kept = new Map(weighed(true).flatMap((score, id) => (score === -Infinity ? [] : [[id, score]])));
    expect(kept).toEqual(
      new Map([
        [7, -5.2182],
        [9, -3.6468],
      ]),
    );
  });

  it('draws the same texts for a seed, others for another', () => {
    const drawn = (seed: number) => search({ beams: 3, sample: true, seed, mostNewTokens: 6 });
    const all = Array.from({ length: 12 }, (_, seed) => drawn(seed));
    expect(all).toEqual(Array.from({ length: 12 }, (_, seed) => drawn(seed)));
    expect(new Set(all.map(String)).size).toBeGreaterThan(2);
  });
});

describe('the words of an answer', () => {
  it.each([
    ['vicuna', 'Assistant: A dog. Assistant: A cat. ', 'A cat.'],
    ['vicuna', 'ASSISTANT: A cat.', 'A cat.'],
    ['llama-2', 'I think. ASSISTANT: A cat.', 'A cat.'],
    ['llama-2', 'The assistant: a cat.', 'The assistant: a cat.'],
    ['smolvlm2', 'Assistant: a cat.', 'Assistant: a cat.'],
    ['nano', 'a cat.', 'A cat.'],
  ] as const)('%s: %j', (kind, text, expected) => expect(ownWords(kind, text)).toBe(expected));
});

describe('AnswerText', () => {
  /** Pieces for tokens one after the other. */
  function written(ids: readonly number[], stops: string[], dropped = 0): { pieces: string[]; text: string } {
    const text = new AnswerText(letters, stops);
    const pieces: string[] = [];
    for (const id of ids) {
      pieces.push(text.push(id));
      if (text.isEnded) break;
    }
    pieces.push(text.end(dropped));
    return { pieces, text: text.text };
  }

  it('gives every letter as it comes', () => {
    expect(written(idsOf('a b'), [])).toEqual({ pieces: ['a', ' ', 'b', ''], text: 'a b' });
  });

  it('keeps back what may be the end, and gives it when it is not', () => {
    expect(written(idsOf('a##b'), ['###'])).toEqual({ pieces: ['a', '', '', '##b', ''], text: 'a##b' });
    expect(written(idsOf('a##'), ['###'])).toEqual({ pieces: ['a', '', '', '##'], text: 'a##' });
    expect(written(idsOf('a ###b'), ['###'])).toEqual({ pieces: ['a', ' ', '', '', '', ''], text: 'a' });
  });

  it('waits for the rest of a letter of several bytes', () => {
    const [a, e, z] = [idsOf('a'), idsOf('é'), idsOf('z')];
    expect(e).toHaveLength(2);
    expect(written([...a, ...e, ...z], []).pieces).toEqual(['a', '', 'é', 'z', '']);
  });

  it('leaves out the mark of the end, a token without text at the beginning, and space around', () => {
    expect(written([0, ...idsOf(' a '), 1], [], 1)).toEqual({ pieces: ['', '', 'a', ' ', '<e>', ''], text: 'a' });
    expect(written([...idsOf('a'), 1], ['<e>'], 1)).toEqual({ pieces: ['a', '', ''], text: 'a' });
  });
});
