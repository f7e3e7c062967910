import type { AnswerLanguage } from './answer-language.ts';
import type { EvidenceId, EvidenceKind } from './evidence.ts';
import type { Thumbnail } from './picture.ts';
import type { Coverage } from './stage.ts';
import type { Moment } from './time.ts';
import type { VideoId } from './video.ts';

/** A part of a text, in the positions of JavaScript strings; `end` lies behind its last character. */
export interface TextSpan {
  start: number;
  end: number;
}

/** The evidence behind a claim; a click on it plays the moment. */
export interface Citation extends Moment {
  evidence: EvidenceId;
  video: VideoId;
  kind: EvidenceKind;
  /** The words or the label, exactly as in the evidence. */
  quote: string;
  /** The clause of the quote that answers, where one stands out. */
  emphasis?: TextSpan;
}

/** One sentence of an answer with what supports it. */
export interface Claim {
  text: string;
  citations: Citation[];
}

/** Why a search hit was found. */
export type HitReason =
  | { by: 'words'; words: string[] }
  | { by: 'meaning'; rank: number }
  | { by: 'label'; label: string }
  /** The answer to the words as a question cites it. */
  | { by: 'answer' }
  /** What is named may be there, but no model was sure: such a hit supports nothing. */
  | { by: 'perhaps'; label: string };

export interface Hit extends Moment {
  /** None where no model was sure enough for evidence; `reasons` then says perhaps. */
  evidence?: EvidenceId;
  video: VideoId;
  path: string;
  kind: EvidenceKind;
  text: string;
  /** Fused rank score; comparable within one result only. */
  score: number;
  reasons: HitReason[];
  /** The reasons as one short phrase for people. */
  why: string;
  /** What the video shows then; of search alone. */
  thumbnail?: Thumbnail;
}

export interface SearchRequest {
  query: string;
  kinds?: EvidenceKind[];
  videos?: VideoId[];
  within?: Moment;
  limit?: number;
}

/** First the hits by words, at once; then the fused list replaces them. */
export interface SearchEvent {
  type: 'hits';
  hits: Hit[];
}

export interface SearchResult {
  hits: Hit[];
}

export type Intent = 'find' | 'said' | 'describe' | 'count' | 'duration' | 'present' | 'summarise' | 'chapters';

/**
 * What a refusal says of what was asked for. `not-found`: it could have been found, was looked for and was not. `cannot-tell`: no model
 * here could have told it, so that nothing is said of whether it is there.
 */
export const refusals = ['not-found', 'cannot-tell'] as const;
export type RefusalKind = (typeof refusals)[number];

/** An answer: claims with citations, or an honest refusal with the nearest misses; or neither, where `perhaps` is given. */
export interface Answer {
  question: string;
  /** What it is worded in; not told where its sentences are too short to tell. */
  language?: AnswerLanguage;
  intent: Intent;
  /** All sentences in order, with citation numbers such as `[1]`. */
  text: string;
  refused: boolean;
  /** Of what kind the refusal is; of answers that were kept before this was told it is not known. */
  refusal?: RefusalKind;
  claims: Claim[];
  /** Sentences on how the answer was made, not on the video; they end the text. */
  notes?: string[];
  /** For a refusal: what came closest. They support nothing. */
  nearest: Hit[];
  /**
   * Given where the program is unsure: nothing is claimed, and what is asked for may be in these moments, the likeliest first. No
   * model was sure enough for evidence.
   */
  perhaps?: Hit[];
  /** Over several videos each counts by its length. */
  coverage: Coverage;
  /** One sentence on what had been looked through when the answer was made; of several videos, how many. */
  coverageNote: string;
  /** What wrote the sentences, e.g. `templates-1`. */
  model: string;
}

/** A video, or only a clip of it. */
export interface VideoScope {
  video: VideoId;
  clip?: Moment;
}

/** Some videos, or all that the library has. */
export interface WideScope {
  videos: VideoId[] | 'all';
}

/** What a question is about. */
export type Scope = VideoScope | WideScope;

export type AskRequest = Scope & {
  question: string;
  /** BCP 47 tag of the language that the person is shown; English where it is not given or answers are not worded in it. */
  language?: string;
  /** Keep question and answer in this chat; a new chat is made for `new`. */
  chat?: number | 'new';
  /** The message of the chat that is asked anew in other words: it and all that follow it give way to this one. */
  replaces?: number;
};

/** Sentences come as soon as they are checked, before what answers in their quotes is known. */
export type AnswerEvent = { type: 'intent'; intent: Intent } | { type: 'claim'; claim: Claim };

export interface ChatMessage {
  id: number;
  askedAt: number;
  question: string;
  clip?: Moment;
  /** Only these were asked about; in a chat of the library, which else is about all videos. */
  videos?: VideoId[];
  /** The later message that was asked instead of this one, or of one before it. Nothing is lost: it only steps back. */
  replacedBy?: number;
  answer: Answer;
}

export interface Chat {
  id: number;
  /** Null where it is about several videos: such a chat belongs to the library. */
  video: VideoId | null;
  title: string;
  messages: ChatMessage[];
}

/** A question that was asked, of any chat. */
export interface AskedQuestion {
  chat: number;
  message: number;
  /** Null where it was about several videos. */
  video: VideoId | null;
  askedAt: number;
  question: string;
  /** The answer in words. */
  text: string;
  refused: boolean;
}

/** Markdown to read and pass on; JSON with everything that is kept. */
export type ChatFormat = 'markdown' | 'json';

/** A chat as a file. */
export interface ExportedChat {
  /** A name for the file, made from the chat's title. */
  name: string;
  text: string;
}
