import type { Answer, Citation, VideoScope } from './answer.ts';
import type { Moment } from './time.ts';

/** Why the sound of a clip was not used. */
export const reasonsForNoSound = [
  'not-asked',
  'pack-does-not-listen',
  'no-sound-track',
  'too-short',
  'unreadable',
] as const;
export type WhyNoSound = (typeof reasonsForNoSound)[number];

/** Why a part of a video was looked at: it is all of what was asked about; something was found there; or it is all, here and there. */
export const reasonsToLook = ['whole', 'found', 'overview'] as const;
export type WhyLook = (typeof reasonsToLook)[number];

/** A question for a video-language pack, beside the answer that evidence gives. */
export interface PackQuestion extends VideoScope {
  /** Name of an installed pack. */
  pack: string;
  question: string;
  /** As in `AskRequest`: of the answer from evidence. */
  language?: string;
  withSound: boolean;
  /** Tokens are drawn, and these draws begin here; without it the likeliest tokens are taken. */
  seed?: number;
}

/** Why nothing supports a sentence: it names nothing that there is evidence of at all; it counts or denies; or what it names was not found. */
export const reasonsForNoSupport = ['names-nothing', 'counts-or-denies', 'not-found'] as const;
export type WhyUnsupported = (typeof reasonsForNoSupport)[number];

/** A sentence that a pack has written. */
export interface PackSentence {
  text: string;
  /** Why nothing supports it; with `not-found`, the words of it that name what was not found. */
  unsupported?: { why: WhyUnsupported; words?: string[] };
  /** Evidence of the time that was looked at, of things and sounds that the sentence names. Without any, nothing supports it. */
  citations: Citation[];
}

/** What a pack says of a part of a video that it has looked at: a description by a model that may be wrong, never evidence. */
export interface PackView extends Moment {
  why: WhyLook;
  sentences: PackSentence[];
  /** Sentences that were left out: numbers, times and quotes never come from a pack. */
  leftOut: number;
  /** Media times of the frames that were looked at. */
  frames: number[];
  /** Null where the sound was used. */
  withoutSound: WhyNoSound | null;
  /** As it was rendered, with placeholders for soft tokens. */
  prompt: string;
  /** Null where the likeliest tokens were taken. */
  seed: number | null;
  tokens: { prompt: number; soft: number; answer: number };
  seconds: { prompt: number; answer: number };
}

/** The answer from evidence, which stands alone, and what a pack adds to it. */
export interface PackAnswer {
  answer: Answer;
  pack: string;
  title: string;
  views: PackView[];
}

/** Where a pack begins to look, then its words as they come, before they are checked. */
export type PackAnswerEvent = { type: 'look'; look: Moment } | { type: 'words'; words: string };
