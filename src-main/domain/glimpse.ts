import type { Moment } from './time.ts';

/**
 * What a model took for possible in a moment, surely enough or not: of what is seen a chosen frame, of what is heard about a second.
 * It tells where to look, and supports nothing.
 */
export interface Glimpse extends Moment {
  /** As of evidence: a synset of WordNet, or an identity of AudioSet. */
  label: string;
  /** What the model gives it, 0..1. */
  score: number;
}
