import type { PackManifest } from '../../packs/pack-manifest.ts';

/** How an answer is written. */
export interface GenerationSettings {
  /** Tokens are drawn by their probability; else the likeliest is taken, and the same prompt gives the same answer. */
  sample: boolean;
  temperature: number;
  /** Only so many of the likeliest tokens are drawn from; 0 for all. */
  topK: number;
  /** Only the likeliest tokens that reach this probability together are drawn from. */
  topP: number;
  /** Above 1, tokens that were used are less likely. */
  repetitionPenalty: number;
  /** How many texts are followed at once; the best is the answer. */
  beams: number;
  /** Power of its length by which a text's log-probability is divided when several are compared. */
  lengthPenalty: number;
  /** Tokens before which an answer does not end. */
  leastNewTokens: number;
  mostNewTokens: number;
  /** Where draws begin: the same settings and prompt with the same seed give the same answer. */
  seed: number;
}

/** The settings of a pack, as its manifest has them, with what a person chose otherwise. Without a seed, one by chance. */
export function settingsOf({ generation }: PackManifest, chosen: Partial<GenerationSettings> = {}): GenerationSettings {
  const seed = Math.floor(Math.random() * 2 ** 32);
  return { ...generation, lengthPenalty: 1, leastNewTokens: 0, seed, ...chosen };
}
