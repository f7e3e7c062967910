import { draw } from '../../../kernels/logit-warps.ts';
import { logSumExp, topIndices } from '../../../kernels/softmax.ts';
import { process, warp } from './next-token.ts';
import type { GenerationSettings } from './settings.ts';
import type { TokenStops } from './token-stops.ts';

/** A text that is followed, or one that has ended. */
export interface Hypothesis {
  ids: readonly number[];
  /** Sum of the log-probabilities of its tokens. */
  score: number;
}

/** How the texts go on: each is an earlier one, by its number, with a token more. */
export interface BeamStep {
  texts: number[];
  ids: number[];
}

/** Below any sum of log-probabilities: of texts that are the same, only the first is followed. */
const never = -1e9;

/**
 * What a text and one token more would score, for each token of the vocabulary. What is done before a draw is done to these sums, not
 * to the probabilities of the tokens alone.
 */
export function continuations(
  scores: Float32Array,
  { ids, score }: Hypothesis,
  settings: GenerationSettings,
  stops: TokenStops,
): Float32Array {
  const sum = logSumExp(scores);
  const row = scores.map((one) => one - sum);
  process(row, ids, settings, stops);
  for (let token = 0; token < row.length; token++) row[token]! += score;
  if (settings.sample) warp(row, settings, leastDrawn);
  return row;
}

/** So many continuations of each text can be drawn at any rate. */
const leastDrawn = 2;

/**
 * Follows several texts at once, as beam search and beam sampling do in transformers 4.28: twice as many continuations as texts are
 * looked at, those that end are kept by their mean log-probability, and it is over when none that goes on can become better.
 */
export class BeamSearch {
  readonly #settings: GenerationSettings;
  readonly #stops: TokenStops;
  readonly #random: () => number;
  #running: Hypothesis[];
  #ended: (Hypothesis & { mean: number })[] = [];
  #isDone = false;

  constructor(settings: GenerationSettings, stops: TokenStops, random: () => number) {
    this.#settings = settings;
    this.#stops = stops;
    this.#random = random;
    // Drawn texts differ by chance. Where the likeliest are taken, all would be the same.
    this.#running = Array.from({ length: settings.beams }, (_, at) => ({
      ids: [],
      score: settings.sample || at === 0 ? 0 : never,
    }));
  }

  /** The next step, or undefined when the best text is found. @param scores of the vocabulary, for each text */
  step(scores: readonly Float32Array[]): BeamStep | undefined {
    const { sample, beams } = this.#settings;
    const vocabulary = scores[0]!.length;
    const all = new Float32Array(beams * vocabulary);
    for (const [at, text] of this.#running.entries())
      all.set(continuations(scores[at]!, text, this.#settings, this.#stops), at * vocabulary);
    const chosen = sample ? draw(all, 2 * beams, this.#random) : topIndices(all, 2 * beams);
    return this.#go(
      chosen.toSorted((a, b) => all[b]! - all[a]!),
      all,
      vocabulary,
    );
  }

  /** Tokens of the best text, with the mark of its end where it has one. */
  best(): readonly number[] {
    if (!this.#isDone) for (const text of this.#running) this.#keep(text, text.ids.length + 1);
    return this.#ended.reduce((best, one) => (one.mean > best.mean ? one : best)).ids;
  }

  #go(chosen: readonly number[], all: Float32Array, vocabulary: number): BeamStep | undefined {
    const { beams } = this.#settings;
    const length = this.#running[0]!.ids.length + 1;
    const next: (Hypothesis & { text: number })[] = [];
    for (const [rank, place] of chosen.entries()) {
      const text = Math.floor(place / vocabulary);
      const ids = [...this.#running[text]!.ids, place % vocabulary];
      const score = all[place]!;
      if (this.#stops.atEnd(ids) === 0) next.push({ ids, score, text });
      // An end that is not among the best as many as there are texts does not count.
      else if (rank < beams) this.#keep({ ids, score }, length);
      if (next.length === beams) break;
    }
    const worst = Math.min(...this.#ended.map(({ mean }) => mean));
    const attainable = this.#mean(all[chosen[0]!]!, length);
    this.#isDone = next.length === 0 || (this.#ended.length >= beams && worst >= attainable);
    if (this.#isDone) return undefined;
    // Draws may run out where few tokens are left to be drawn from.
    while (next.length < beams) next.push({ ...next[0]!, score: never });
    this.#running = next;
    return { texts: next.map(({ text }) => text), ids: next.map(({ ids }) => ids.at(-1)!) };
  }

  /** @param length tokens by which the score is divided: one more than the text has without an end */
  #keep({ ids, score }: Hypothesis, length: number): void {
    this.#ended.push({ ids, score, mean: this.#mean(score, length) });
    this.#ended.sort((a, b) => b.mean - a.mean);
    this.#ended.length = Math.min(this.#ended.length, this.#settings.beams);
  }

  #mean(score: number, length: number): number {
    return score / length ** this.#settings.lengthPenalty;
  }
}
