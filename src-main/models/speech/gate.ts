import type { Transcription } from './transcription.ts';

/** What the gate looks at, all of one window. */
export interface Heard {
  transcription: Pick<Transcription, 'noSpeechProbability' | 'averageLogProbability' | 'compressionRatio'>;
  /** Highest score of the sound tagger's Speech class in the window, 0..1. */
  speechScore: number;
}

/** The tagger's Speech class reaches this on all of 62 speech clips and on 10 of 158 clips of other sounds (weights.md). */
const lowestSpeechScore = 0.5;
const highestNoSpeech = 0.6;
const lowestLogProbability = -1;
const highestCompressionRatio = 2.4;

/** Whether it is worth transcribing a window at all: a voice-like sound that the tagger does not call speech is none. */
export function mayHoldSpeech(speechScore: number): boolean {
  return speechScore >= lowestSpeechScore;
}

/** Whether the words of a window are speech and not something that the model made of noise. */
export function keepTranscription({ transcription, speechScore }: Heard): boolean {
  if (!mayHoldSpeech(speechScore)) return false;
  const { noSpeechProbability, averageLogProbability, compressionRatio } = transcription;
  if (compressionRatio > highestCompressionRatio) return false;
  return !(noSpeechProbability > highestNoSpeech && averageLogProbability < lowestLogProbability);
}
