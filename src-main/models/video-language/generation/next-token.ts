import {
  divideByTemperature,
  draw,
  keepLikeliest,
  keepTop,
  penaliseRepetition,
  ruleOut,
} from '../../../kernels/logit-warps.ts';
import { argmax } from '../../../kernels/softmax.ts';
import type { GenerationSettings } from './settings.ts';
import type { TokenStops } from './token-stops.ts';

/** What is done to scores whether or not tokens are drawn. @param ids tokens of the answer so far */
export function process(
  scores: Float32Array,
  ids: readonly number[],
  { repetitionPenalty, leastNewTokens }: GenerationSettings,
  stops: TokenStops,
): void {
  penaliseRepetition(scores, ids, repetitionPenalty);
  if (ids.length < leastNewTokens) ruleOut(scores, stops.single);
}

/** What is done to scores that are drawn from. @param least tokens that stay possible at any rate */
export function warp(scores: Float32Array, { temperature, topK, topP }: GenerationSettings, least: number): void {
  divideByTemperature(scores, temperature);
  keepTop(scores, topK === 0 ? 0 : Math.max(topK, least));
  keepLikeliest(scores, topP, least);
}

/** The token that follows. The scores are used up. */
export function nextToken(
  scores: Float32Array,
  ids: readonly number[],
  settings: GenerationSettings,
  stops: TokenStops,
  random: () => number,
): number {
  process(scores, ids, settings, stops);
  if (!settings.sample) return argmax(scores);
  warp(scores, settings, 1);
  return draw(scores, 1, random)[0]!;
}
