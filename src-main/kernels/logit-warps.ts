import { topIndices } from './softmax.ts';

// What is done to the scores of the vocabulary before a token is chosen, as in Hugging Face's generation; -Infinity rules a token out.

/** Makes tokens that stand in `ids` less likely, for a penalty above 1. */
export function penaliseRepetition(scores: Float32Array, ids: readonly number[], penalty: number): void {
  if (penalty === 1) return;
  for (const id of new Set(ids)) {
    const score = scores[id]!;
    scores[id] = score < 0 ? score * penalty : score / penalty;
  }
}

export function ruleOut(scores: Float32Array, ids: readonly number[]): void {
  for (const id of ids) scores[id] = -Infinity;
}

export function divideByTemperature(scores: Float32Array, temperature: number): void {
  if (temperature === 1) return;
  for (let at = 0; at < scores.length; at++) scores[at] = scores[at]! / temperature;
}

/** Keeps the `count` highest scores and their equals; all where `count` is 0. */
export function keepTop(scores: Float32Array, count: number): void {
  if (count === 0 || count >= scores.length) return;
  const lowest = scores[topIndices(scores, count).at(-1)!]!;
  for (let at = 0; at < scores.length; at++) if (scores[at]! < lowest) scores[at] = -Infinity;
}

/** Keeps the likeliest tokens whose probabilities reach `share` together, and at least so many. */
export function keepLikeliest(scores: Float32Array, share: number, least: number): void {
  if (share >= 1) return;
  const rising = possible(scores).sort((a, b) => scores[a]! - scores[b]!);
  const highest = scores[rising.at(-1)!]!;
  const total = rising.reduce((sum, at) => sum + Math.exp(scores[at]! - highest), 0);
  let below = 0;
  for (const at of rising.slice(0, Math.max(0, rising.length - least))) {
    below += Math.exp(scores[at]! - highest) / total;
    if (below > 1 - share) return;
    scores[at] = -Infinity;
  }
}

/**
 * Draws `count` different places at random, each with the probability that the softmax of the scores gives it among those left.
 * Fewer come where fewer are not ruled out. The scores stay as they are.
 */
export function draw(scores: Float32Array, count: number, random: () => number): number[] {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const left = possible(scores);
  const weights = left.map((at) => Math.exp(scores[at]! - highest));
  const drawn: number[] = [];
  while (drawn.length < count && left.length > 0) {
    let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => (rest -= weight) < 0);
    // Rounding may leave a rest behind the last weight.
    const place = found === -1 ? left.length - 1 : found;
    drawn.push(left[place]!);
    left.splice(place, 1);
    weights.splice(place, 1);
  }
  return drawn;
}

/** Places that are not ruled out. */
function possible(scores: Float32Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) if (scores[at]! > -Infinity) places.push(at);
  return places;
}
