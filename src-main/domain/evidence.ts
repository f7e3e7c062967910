import type { Colour } from './colour.ts';
import type { Moment } from './time.ts';
import type { Speaker } from './speaker.ts';
import type { VideoId } from './video.ts';

/** The four kinds of evidence: speech, text on screen, pictures, other sounds. */
export const evidenceKinds = ['said', 'written', 'seen', 'heard'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Row number in the library; unique within it, not across libraries. */
export type EvidenceId = number;

/** One spoken word with its media time; `confidence` is the model's probability, 0..1. */
export interface Word extends Moment {
  text: string;
  confidence: number;
}

/** Where in the picture, as fractions of its width and height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One observation that an answer can cite. */
export interface Evidence extends Moment {
  id: EvidenceId;
  video: VideoId;
  kind: EvidenceKind;
  /** What was said or written, or the label of what was seen or heard. */
  text: string;
  /** The model's certainty, 0..1. */
  score: number;
  /** The model and version that made it, e.g. `whisper-base-int8-1`. */
  model: string;
  /** BCP 47 language of `said` and `written` text, where the model tells it. */
  language?: string;
  /** Stable identity of a label, e.g. an AudioSet id such as `/m/0bt9lr`. */
  label?: string;
  /** Words of the text with their times; of a line that a person has changed, as near as they can be told. */
  words?: Word[];
  box?: Box;
  /** How many of what the label names are seen at once at most, where it is more than one. */
  count?: number;
  /** What was recognised, where `text` is what a person has put in its place. */
  original?: string;
  /** Who says it, where that is known. */
  speaker?: Speaker;
}

/**
 * When everything of a video is, kind by kind and in the order of its start: what can be drawn before it is read. Media time in
 * seconds, to the millisecond.
 */
export type EvidenceOutline = Record<EvidenceKind, { starts: Float32Array; ends: Float32Array }>;

/** A part of the time of something seen, in which the same was counted and measured in every frame that was looked at. */
export interface SeenPart extends Moment {
  /** How many there are at once, 1 or more. */
  count: number;
  /** Colours that are clear, of one or of several of them; often none. */
  colours: readonly Colour[];
}

/**
 * Evidence that a stage has made and the library has not stored yet. Of what is seen, with its parts in the order of time; what they leave
 * out shows one of it, of no clear colour.
 */
export interface NewEvidence extends Omit<Evidence, 'id' | 'video' | 'original' | 'speaker'> {
  parts?: readonly SeenPart[];
}
