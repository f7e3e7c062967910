import type { Box } from '../../domain/evidence.ts';
import { overlapShare, type PixelBox } from '../../kernels/pixel-box.ts';

/** A box that may hold an object of a class. */
export interface Candidate {
  /** Place of the class in the detector's output. */
  index: number;
  /** How sure the detector is, 0..1. */
  score: number;
  box: Box;
}

/** Of boxes that share more than this of their union only the better one is kept, whatever their classes. */
const mostShared = 0.5;
const mostObjects = 20;

/**
 * The best class of each anchor that reaches a score.
 * @param scores for each anchor those of all classes  @param boxes for each anchor top, left, bottom, right in parts of the picture
 */
export function candidates(scores: Float32Array, boxes: Float32Array, least: number): Candidate[] {
  const anchors = boxes.length / 4;
  const classes = scores.length / anchors;
  const found: Candidate[] = [];
  for (let anchor = 0; anchor < anchors; anchor++) {
    let best = anchor * classes;
    for (let at = best + 1; at < (anchor + 1) * classes; at++) if (scores[at]! > scores[best]!) best = at;
    const score = scores[best]!;
    if (!(score >= least)) continue;
    const [top, left, bottom, right] = boxes.subarray(anchor * 4, anchor * 4 + 4).map(clipped);
    if (!(bottom! > top! && right! > left!)) continue;
    const box = { x: left!, y: top!, width: right! - left!, height: bottom! - top! };
    found.push({ index: best - anchor * classes, score, box });
  }
  return found;
}

/** The highest score of each class at any place. @param scores for each anchor those of all classes */
export function highestScores(scores: Float32Array, anchors: number): Float32Array {
  const classes = scores.length / anchors;
  const highest = new Float32Array(classes);
  for (let at = 0; at < scores.length; at++) {
    const index = at % classes;
    if (scores[at]! > highest[index]!) highest[index] = scores[at]!;
  }
  return highest;
}

/** Of candidates that overlap the surest ones, the surest first: non-maximum suppression. */
export function surest(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found.toSorted((a, b) => b.score - a.score)) {
    if (kept.length === mostObjects) break;
    if (kept.every(({ box }) => sharedPart(box, candidate.box) <= mostShared)) kept.push(candidate);
  }
  return kept;
}

/** Area that two boxes share, as a part of the area that either covers. */
export function sharedPart(a: Box, b: Box): number {
  return overlapShare(asPixelBox(a), asPixelBox(b));
}

/** Shares of areas do not depend on the unit. */
function asPixelBox({ x, y, width, height }: Box): PixelBox {
  return { left: x, top: y, width, height };
}

function clipped(edge: number): number {
  return Math.min(1, Math.max(0, edge));
}
