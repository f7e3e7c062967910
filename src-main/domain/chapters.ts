import type { EvidenceId, EvidenceKind } from './evidence.ts';
import type { Moment } from './time.ts';

/** Who says where chapters begin: the file, the program by what it noticed, or the person. */
export const chapterOrigins = ['file', 'made', 'person'] as const;
export type ChapterOrigin = (typeof chapterOrigins)[number];

/** What a title was taken from, word for word. */
export interface TitleSource {
  evidence: EvidenceId;
  kind: EvidenceKind;
}

/** Where a chapter begins, and what it is called; it lasts until the next. */
export interface ChapterStart {
  /** Media time in seconds. */
  start: number;
  /** Left out where nobody named it, and nothing stands out. */
  title?: string;
  /** Left out of a title that the file or a person gave. */
  from?: TitleSource;
}

/** A chapter with its end. */
export type ListedChapter = ChapterStart & Moment;

/** The chapters of a video that count: those of the person, else those of the file, else those that were made. */
export interface ChapterList {
  origin: ChapterOrigin;
  /** In order of time; none where the video is short or of one piece. */
  chapters: ListedChapter[];
  /** Whether the video was looked through: before that none are made. */
  isWhole: boolean;
}

/** As many as the contract lets pass. */
export const mostChapters = 1_000;
/** The longest title, in letters of JavaScript. */
export const longestChapterTitle = 200;

/**
 * Starts as chapters with their ends, in order of time; what begins together with another, or behind the end, is none.
 *
 * @param duration length of the video in seconds
 */
export function withEnds(starts: readonly ChapterStart[], duration: number): ListedChapter[] {
  const byStart = new Map(
    [...starts].sort((a, b) => a.start - b.start).map((chapter) => [Math.max(0, chapter.start), chapter]),
  );
  const inside = [...byStart].filter(([start]) => start < duration);
  return inside.map(([start, chapter], at) => ({ ...chapter, start, end: inside[at + 1]?.[0] ?? duration }));
}
