import type { Word } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';

/** A line of speech with its words; times in seconds from the start of the window. */
export interface TranscribedSegment extends Moment {
  text: string;
  words: Word[];
}

/** What was said in one window of sound. */
export interface Transcription {
  /** ISO code of the language. */
  language: string;
  /** Probability that the window holds no speech, as the speech model sees it. */
  noSpeechProbability: number;
  /** Mean natural log of the tokens' probabilities. */
  averageLogProbability: number;
  /** Bytes of the text over its compressed bytes: high when it repeats itself. */
  compressionRatio: number;
  segments: TranscribedSegment[];
}
