import type { Transcription } from './transcription.ts';

/**
 * Noise never becomes words: Whisper writes words on anything, so a window is transcribed only where Silero hears a voice, and its words
 * are kept only when the sound tagger, Whisper's own doubt, or both, speak for speech.
 *
 * Measured on 158 clips without speech (ESC-10; 35 have a stretch that Silero takes for a voice), 62 clips of speech and four lines over
 * film music: speech has a mean log-probability above -0.55 and a no-speech probability below 0.18; noise with a no-speech probability
 * below 0.25 has a log-probability below -1.1. The tagger's Speech score is above 0.99 on clear speech, but down to 0.06 under music.
 */

/** Below this highest Speech score of the tagger in a window nobody speaks, and transcribing it would be wasted time. */
const nobody = 0.02;
/** From this Speech score on the tagger is sure … */
const sure = 0.5;
/** … and this mean log-probability is enough. */
const likelyEnough = -1;
/** Otherwise Whisper itself must be sure: of its words … */
const likelyByItself = -0.6;
/** … and that there is speech. */
const doubtAllowed = 0.2;

/** Whether a window in which Silero hears a voice is worth transcribing. `speechScore`: the tagger's highest Speech score in it. */
export function mayHoldSpeech(speechScore: number): boolean {
  return speechScore >= nobody;
}

export interface GateInput {
  transcription: Pick<Transcription, 'averageLogProbability' | 'noSpeechProbability'>;
  /** The tagger's highest Speech score in the window. */
  speechScore: number;
}

/** Whether the words of a window were really said. */
export function keepTranscription({ transcription, speechScore }: GateInput): boolean {
  const { averageLogProbability, noSpeechProbability } = transcription;
  if (speechScore >= sure && averageLogProbability >= likelyEnough) return true;
  return averageLogProbability >= likelyByItself && noSpeechProbability <= doubtAllowed;
}
