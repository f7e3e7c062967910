import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds, type Moment, sharedSeconds } from '../../../domain/time.ts';
import { mostExact } from '../../search/label-names.ts';
import type { LabelsAsked } from '../question/labels-asked.ts';
import type { Scene } from '../scene.ts';
import { stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';

/** Two labels that are there together for so much of the time are names of one thing. */
const sameTime = 0.5;
/** Kinds that fill so much of a stretch tell all of it. */
const nearlyAll = 0.8;

/** A stretch in which what is asked for is there, and by what it may be called. */
interface Called {
  stretch: Stretch;
  pieces: readonly Evidence[];
}

/**
 * A stretch of what is asked for in parts that hold one thing each: an elephant and then a horse are animals all the time, but no horse. Where kinds of it
 * tell only a part, and the models name it itself, it is called by that.
 */
export function thingsApart(stretch: Stretch, { labels, roots }: LabelsAsked, within: Moment): Called[] {
  const { pieces } = stretch;
  const exact = mostExact(new Set(pieces.map(({ label }) => label!)), labels);
  const kinds = joined([
    ...Map.groupBy(
      pieces.filter(({ label }) => exact.has(label!)),
      ({ text }) => text,
    ).values(),
  ]);
  if (kinds.length < 2) return [{ stretch, pieces }];
  const told = coveredSeconds(kinds.flat());
  const own = pieces.filter(({ label }) => roots.some(({ id }) => id === label));
  if (own.length > 0 && told < nearlyAll * (stretch.end - stretch.start)) return [{ stretch, pieces: own }];
  const others = pieces.filter((piece) => !exact.has(piece.label!) && together([piece], kinds.flat()) === 0);
  return [...kinds, ...(others.length > 0 ? [others] : [])]
    .flatMap((some) => stretchesOf(some, stretchGap, within).map((part) => ({ stretch: part, pieces: part.pieces })))
    .sort((a, b) => a.stretch.start - b.stretch.start);
}

/** The stretches in which what is asked for is heard or seen, things that follow one another apart. */
export function stretchesApart(scene: Scene, asked: LabelsAsked): Stretch[] {
  const { within } = scene.question;
  const stretches = stretchesOf(scene.labelled(asked), stretchGap, within);
  if (asked.kind === 'heard') return stretches;
  return stretches.flatMap((stretch) => thingsApart(stretch, asked, within).map((part) => part.stretch));
}

/** Labels with those that name the same thing. */
function joined(byLabel: readonly Evidence[][]): Evidence[][] {
  const things: Evidence[][] = [];
  for (const evidence of byLabel) {
    const same = things.find((thing) => together(thing, evidence) > sameTime);
    if (same) same.push(...evidence);
    else things.push([...evidence]);
  }
  return things;
}

/** The share of the time that both are there, of all that either is. */
function together(one: readonly Evidence[], other: readonly Evidence[]): number {
  const either = coveredSeconds([...one, ...other]);
  return either === 0 ? 0 : sharedSeconds(one, other) / either;
}
