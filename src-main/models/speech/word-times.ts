import { medianFilter } from '../../kernels/median-filter.ts';
import { softmaxInPlace } from '../../kernels/softmax.ts';
import { timeWarp } from '../../kernels/time-warp.ts';

/** Seconds per step of the encoder's output. */
export const attentionStep = 0.02;
const medianWidth = 7;

/** Cross-attention scores before the softmax, [heads, tokens, steps] row-major. */
export interface Attention {
  scores: Float32Array;
  heads: number;
  tokens: number;
  steps: number;
}

/**
 * Finds when each token was spoken from where the decoder looked while it wrote: softmax over time, standardised over the tokens, median
 * filtered, averaged over the heads, and aligned monotonically (the original Whisper's way).
 *
 * @param steps how many of the time steps hold sound
 * @param first row that writes the first text token; the last row, which follows the end token, is left out
 * @returns start times in seconds, one per text token and one for the end
 */
export function tokenTimes(
  { scores, heads, tokens, steps: allSteps }: Attention,
  steps: number,
  first: number,
): Float64Array {
  const rows = tokens - 1 - first;
  const weights = new Float32Array(tokens * steps);
  const filtered = new Float32Array(tokens * steps);
  const cost = new Float32Array(rows * steps);
  for (let head = 0; head < heads; head++) {
    for (let row = 0; row < tokens; row++) {
      const from = (head * tokens + row) * allSteps;
      weights.set(scores.subarray(from, from + steps), row * steps);
      softmaxInPlace(weights, row * steps, (row + 1) * steps);
    }
    standardiseColumns(weights, tokens, steps);
    medianFilter(weights, tokens, steps, medianWidth, filtered);
    for (let at = 0; at < cost.length; at++) cost[at] = cost[at]! - filtered[first * steps + at]! / heads;
  }
  return Float64Array.from(timeWarp(cost, rows, steps), (step) => step * attentionStep);
}

/** Subtracts from each column its mean over the rows and divides by its deviation. */
function standardiseColumns(matrix: Float32Array, rows: number, columns: number): void {
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += matrix[row * columns + column]!;
    const mean = sum / rows;
    let squares = 0;
    for (let row = 0; row < rows; row++) squares += (matrix[row * columns + column]! - mean) ** 2;
    const deviation = Math.sqrt(squares / rows) || 1;
    for (let row = 0; row < rows; row++)
      matrix[row * columns + column] = (matrix[row * columns + column]! - mean) / deviation;
  }
}
