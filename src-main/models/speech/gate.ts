import type { Transcription } from './transcription.ts';

/**
 * Noise never becomes words: Whisper writes words on anything, so a window is transcribed only where Silero hears a voice, and its words
 * are kept only when the sound tagger, Whisper's own doubt, or both, speak for speech.
 *
 * Measured on 158 clips without speech (ESC-10; 24 to 35 have a stretch that Silero takes for a voice), 62 clips of sentences, 60 of single
 * words, and four lines over film music. Sentences, over music too, have a mean log-probability above -0.55 and a no-speech probability
 * below 0.18; single words reach -0.97 and 0.46, with a Speech score of the tagger above 0.95. Under music that score falls to 0.06. Noise
 * with a no-speech probability below 0.25 has a log-probability below -1.1, and with a Speech score above 0.5 one below -1.1 or doubts of
 * 0.58.
 */

/** Below this highest Speech score of the tagger in a window nobody speaks, and transcribing it would be wasted time. */
const nobody = 0.02;
/** From this Speech score on the tagger is sure … */
const sure = 0.5;
/** … and words of this mean log-probability are enough … */
const likelyEnough = -1;
/** … if Whisper does not doubt more than this that there is speech. */
const doubtAllowedIfSure = 0.5;
/** Otherwise Whisper itself must be sure: of its words … */
const likelyByItself = -0.6;
/** … and that there is speech. */
const doubtAllowedOtherwise = 0.2;

/** Whether a window in which Silero hears a voice is worth transcribing. `speechScore`: the tagger's highest Speech score in it. */
export function mayHoldSpeech(speechScore: number): boolean {
  return speechScore >= nobody;
}

/** The highest no-speech probability with which the words of a window can be kept; above it they need not even be written down. */
export function doubtAllowed(speechScore: number): number {
  return speechScore >= sure ? doubtAllowedIfSure : doubtAllowedOtherwise;
}

export interface GateInput {
  transcription: Pick<Transcription, 'averageLogProbability' | 'noSpeechProbability'>;
  /** The tagger's highest Speech score in the window. */
  speechScore: number;
}

/** Whether the words of a window were really said. */
export function keepTranscription({ transcription, speechScore }: GateInput): boolean {
  const { averageLogProbability, noSpeechProbability } = transcription;
  if (speechScore >= sure && averageLogProbability >= likelyEnough && noSpeechProbability <= doubtAllowedIfSure)
    return true;
  return averageLogProbability >= likelyByItself && noSpeechProbability <= doubtAllowedOtherwise;
}
