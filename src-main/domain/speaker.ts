import { AppError } from './errors.ts';
import type { EvidenceId } from './evidence.ts';
import type { Moment } from './time.ts';

/** Who says a line, told by the voice. The number counts within one video; nothing is known of speakers across videos. */
export interface Speaker {
  /** From 1, by first appearance. */
  number: number;
  /** What the person calls this speaker. */
  name?: string;
  /** How alike the voice of the line is to that of the speaker, 0..1; 1 where a person said who it is. */
  likeness: number;
}

/** The longest name of a speaker, in letters of JavaScript. */
export const longestSpeakerName = 100;

/** A line with its voice, where it is long enough to have one; a unit vector. */
export interface VoicedLine extends Moment {
  evidence: EvidenceId;
  voice?: Float32Array;
}

/** The voice of a stored line, as a unit vector. */
export interface LineVoice {
  evidence: EvidenceId;
  vector: Float32Array;
}

/** A name with the mean voice of the speaker who has it, as a unit vector. */
export interface NamedVoice {
  number: number;
  name: string;
  voice: Float32Array;
}

/** Who says each line of a video. */
export interface SpeakersFound {
  lines: { evidence: EvidenceId; number: number; likeness: number }[];
  named: NamedVoice[];
}

export function unknownSpeaker(): AppError {
  return new AppError('SPEAKER_UNKNOWN', 'Nobody with this number speaks in the video: look at the transcript again.');
}
