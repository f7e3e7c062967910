import type { EvidenceId, EvidenceKind } from './evidence.ts';
import type { Coverage } from './stage.ts';
import type { Moment } from './time.ts';
import type { VideoId } from './video.ts';

/** The evidence behind a claim; a click on it plays the moment. */
export interface Citation extends Moment {
  evidence: EvidenceId;
  video: VideoId;
  kind: EvidenceKind;
  /** The words or the label, exactly as in the evidence. */
  quote: string;
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
  | { by: 'label'; label: string };

export interface Hit extends Moment {
  evidence: EvidenceId;
  video: VideoId;
  path: string;
  kind: EvidenceKind;
  text: string;
  /** Fused rank score; comparable within one result only. */
  score: number;
  reasons: HitReason[];
  /** The reasons as one short phrase for people. */
  why: string;
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

export type Intent = 'find' | 'said' | 'describe' | 'count' | 'duration' | 'present' | 'summarise';

/** An answer: claims with citations, or an honest refusal with the nearest misses. */
export interface Answer {
  question: string;
  intent: Intent;
  /** All sentences in order, with citation numbers such as `[1]`. */
  text: string;
  refused: boolean;
  claims: Claim[];
  /** For a refusal: what came closest. They support nothing. */
  nearest: Hit[];
  coverage: Coverage;
  /** One sentence on what had been listened to when the answer was made. */
  coverageNote: string;
  /** What wrote the sentences, e.g. `templates-1`. */
  model: string;
}

export interface AskRequest {
  video: VideoId;
  question: string;
  /** Only this part of the video. */
  clip?: Moment;
  /** Keep question and answer in this chat; a new chat is made for `new`. */
  chat?: number | 'new';
}

export type AnswerEvent = { type: 'intent'; intent: Intent } | { type: 'claim'; claim: Claim };

export interface ChatMessage {
  id: number;
  askedAt: number;
  question: string;
  clip?: Moment;
  answer: Answer;
}

export interface Chat {
  id: number;
  video: VideoId;
  title: string;
  messages: ChatMessage[];
}
