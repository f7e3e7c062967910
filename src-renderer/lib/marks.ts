import type { Citation } from '../../src-main/domain/answer.ts';
import type { EvidenceId, EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { Found } from './found.ts';
import { countWhile } from './sorted.ts';

/** A moment on the timeline that an answer cites or a search has found. */
export interface Mark {
  /** Media time in seconds. */
  time: number;
  kind: EvidenceKind;
  from: 'answer' | 'search';
  text: string;
  evidence?: EvidenceId;
}

/** The marks of one video in order of time. What an answer cites is no other mark where the search has found it too. */
export function marksOf(video: VideoId, citations: readonly Citation[], hits: readonly Found[]): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (mark: Mark): void => {
    const key = `${mark.evidence ?? ''} ${mark.time}`;
    if (!marks.has(key)) marks.set(key, mark);
  };
  for (const { video: of, start, kind, quote, evidence } of citations)
    if (of === video) add({ time: start, kind, from: 'answer', text: quote, evidence });
  for (const { video: of, start, kind, text = '', evidence } of hits)
    if (of === video) add({ time: start, kind, from: 'search', text, ...(evidence !== undefined && { evidence }) });
  return [...marks.values()].sort((a, b) => a.time - b.time);
}

/** The marks of a stretch of time. */
export function marksWithin(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  const before = (time: number): number => countWhile(marks.length, (index) => marks[index]!.time < time);
  return marks.slice(before(start), before(end));
}

/** The mark nearest to a time, at most so many seconds away. */
export function markNear(marks: readonly Mark[], time: number, tolerance: number): Mark | undefined {
  const near = marksWithin(marks, time - tolerance, time + tolerance);
  const distance = (mark: Mark): number => Math.abs(mark.time - time);
  return near.reduce<Mark | undefined>(
    (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
    undefined,
  );
}

/** Marks that lie closer to the playhead than this, in seconds, are where it is. */
const here = 0.05;

/** The next mark in a direction; beyond the last the first again. */
export function nextMark(marks: readonly Mark[], time: number, direction: 1 | -1): Mark | undefined {
  if (direction > 0) return marks.find((mark) => mark.time > time + here) ?? marks[0];
  return marks.findLast((mark) => mark.time < time - here) ?? marks.at(-1);
}
