import type { EvidenceId } from './evidence.ts';

/** Who says a line, told by the voice: a number within its video, by first appearance, from 1. Nothing is known across videos. */
export interface Speaker {
  number: number;
  /** What the person calls this speaker. */
  name?: string;
  /** How alike the voice of the line is to that of the speaker, 0..1; 1 where the person chose. */
  likeness: number;
}

/** The longest name of a speaker, in letters of JavaScript. */
export const longestSpeakerName = 100;

/** A voice that a line is said with, as a unit vector. */
export interface LineVoice {
  evidence: EvidenceId;
  vector: Float32Array;
}
