import type { Answer, Citation, VideoScope } from './answer.ts';
import type { PackWriting } from './pack-writing.ts';
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

/**
 * Why a part of a video was looked at: it is all of what was asked about; something was found there; or it is all, here and there.
 * `evidence`: it was not looked at; a text model wrote from the evidence that the answer cites.
 */
export const reasonsToLook = ['whole', 'found', 'overview', 'evidence'] as const;
export type WhyLook = (typeof reasonsToLook)[number];

/** Why a pack was not asked: it describes clips, and what comes first or last in them, and answers no other question. */
export const reasonsToDecline = ['only-describes'] as const;
export type WhyDeclined = (typeof reasonsToDecline)[number];
/** An earlier question of a conversation with a pack, and the words that the pack answered with. */
export interface PackTurn {
  question: string;
  answer: string;
}

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
  writing?: PackWriting;
  /** What was asked of the pack before, on the same part of the video, the oldest first. */
  turns?: PackTurn[];
  /** The message of a chat that the question is of: what was asked before it in the chat tells what it means. */
  message?: { chat: number; id: number };
}

/**
 * Why nothing supports a sentence. Of a pack that looked: it names nothing that could be looked up; it counts or denies; what it
 * names was not found, or not in the order that it tells. Of a text model: it says more than its notes; or it denies what they do not, or the other way round.
 */
export const reasonsForNoSupport = [
  'names-nothing',
  'counts-or-denies',
  'not-found',
  'other-order',
  'says-more',
  'denies',
] as const;
export type WhyUnsupported = (typeof reasonsForNoSupport)[number];

/** A sentence that a pack has written. */
export interface PackSentence {
  text: string;
  /** Why nothing supports it; with `not-found` and `says-more`, its words that nothing was found for. */
  unsupported?: { why: WhyUnsupported; words?: string[] };
  /** Evidence of the time that was looked at, of things and sounds that the sentence names, or what a text model wrote it from. Without any, nothing supports it. */
  citations: Citation[];
}

/** What a pack says of a part of a video that it has looked at, or of the evidence of it: a description by a model that may be wrong, never evidence. */
export interface PackView extends Moment {
  why: WhyLook;
  sentences: PackSentence[];
  /** Sentences that were left out: numbers, times and quotes never come from a pack, or from nothing but the evidence. */
  leftOut: number;
  /** Media times of the frames that were looked at. */
  frames: number[];
  /** Null where the sound was used. */
  withoutSound: WhyNoSound | null;
  /** All that the pack has written, before it was checked: it goes into the prompt of the next question, and is not shown. */
  text: string;
  /** As it was rendered, with placeholders for soft tokens. */
  prompt: string;
  /** How many earlier questions stand in it. */
  turns: number;
  /** Null where the likeliest tokens were taken. */
  seed: number | null;
  writing: Required<PackWriting>;
  /** Of the prompt, soft ones with it; of those, that were known from the question before; of the answer. */
  tokens: { prompt: number; soft: number; reused: number; answer: number };
  /** `encode`: of looking and listening; null where all was known from before, or nothing was looked at. */
  seconds: { encode: number | null; prompt: number; answer: number };
}

/** The answer from evidence, which stands alone, and what a pack adds to it. */
export interface PackAnswer {
  answer: Answer;
  pack: string;
  title: string;
  views: PackView[];
  /** Null where the pack was asked; the answer from evidence stands either way. */
  declined: WhyDeclined | null;
}

/** Where a pack begins to look, if it looks, then its words as they come, before they are checked. */
export type PackAnswerEvent = { type: 'look'; look: Moment } | { type: 'words'; words: string };
