import { argmax, logSumExp } from '../../kernels/softmax.ts';
import { applyLogitRules } from './logit-rules.ts';
import type { SpeechTokens } from './tokens.ts';

/** Most tokens that are written for one window: half of the model's memory. */
const longestText = 224;

/** Tokens written for one window, without the prompt and the end token. */
export interface DecodedTokens {
  tokens: number[];
  /** Natural log of each token's probability. */
  logProbabilities: number[];
  /** Mean over all tokens and the end. */
  averageLogProbability: number;
}

/**
 * Writes tokens one after the other until the end token comes, or until `useless` says that it is not worth going on.
 *
 * @param prompt tokens that the text follows
 * @param next scores of the vocabulary after more tokens; the array may be changed
 * @param temperature 0 takes the likeliest token, more draws at random
 * @param random numbers in [0, 1) for drawing
 * @param useless is asked about all tokens written so far, after each of them
 */
export async function decodeTokens(
  prompt: readonly number[],
  next: (tokens: readonly number[]) => Promise<Float32Array>,
  tokens: SpeechTokens,
  temperature: number,
  random: () => number,
  useless: (written: readonly number[]) => boolean = () => false,
): Promise<DecodedTokens> {
  const written: number[] = [];
  const logProbabilities: number[] = [];
  let sum = 0;
  let fresh = prompt;
  for (let count = 0; count < longestText; count++) {
    const logits = await next(fresh);
    applyLogitRules(logits, written, tokens);
    const token = temperature === 0 ? argmax(logits) : draw(logits, temperature, random);
    const logProbability = logits[token]! - logSumExp(logits);
    sum += logProbability;
    if (token === tokens.vocabulary.end) break;
    written.push(token);
    logProbabilities.push(logProbability);
    if (useless(written)) break;
    fresh = [token];
  }
  return { tokens: written, logProbabilities, averageLogProbability: sum / (written.length + 1) };
}

/** Draws an index with the probability that the softmax of `logits / temperature` gives it. */
function draw(logits: Float32Array, temperature: number, random: () => number): number {
  let highest = -Infinity;
  for (let at = 0; at < logits.length; at++) if (logits[at]! > highest) highest = logits[at]!;
  let total = 0;
  for (let at = 0; at < logits.length; at++) total += Math.exp((logits[at]! - highest) / temperature);
  let left = random() * total;
  for (let at = 0; at < logits.length; at++) {
    left -= Math.exp((logits[at]! - highest) / temperature);
    if (left < 0) return at;
  }
  return argmax(logits);
}
