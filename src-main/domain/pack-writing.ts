/** How a pack writes, where a person wants it otherwise than the pack has it. A temperature or a top p lets words be drawn. */
export interface PackWriting {
  /** How many texts are followed at once; the best is the answer. */
  beams?: number;
  temperature?: number;
  /** Words are drawn from the likeliest that reach this probability together. */
  topP?: number;
  /** Above 1, words that were used are less likely. */
  repetitionPenalty?: number;
  mostNewTokens?: number;
}

/** Between which numbers each may lie; those of whole numbers are whole. */
export const packWritingLimits = {
  beams: { least: 1, most: 10, whole: true },
  temperature: { least: 0.1, most: 2, whole: false },
  topP: { least: 0.05, most: 1, whole: false },
  repetitionPenalty: { least: 1, most: 2, whole: false },
  mostNewTokens: { least: 1, most: 2048, whole: true },
} as const satisfies Record<keyof PackWriting, { least: number; most: number; whole: boolean }>;
