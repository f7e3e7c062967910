import type { Sighting, Thresholds } from '../pictures/ranges.ts';
import type { SeenObject } from './model.ts';

/** The score that the detector was made for. */
const counted = 0.5;
const person = 'n00007846';
/** What only a half of the picture shows goes on with a range, but begins none: cars from above are twice a bus, mountains a person. */
const belowBegin = 0.01;

/**
 * Chosen on the videos of test/golden/seen.test.ts, which lists all that is said of them. Where the detector calls a single frame by anything
 * but "person" at 0.5 to 0.9 it is mostly wrong: a dragon is "dog", "bird" and "baseball glove", a title "cat", a burrow "bear". At
 * 0.6 in two frames it is right for bottles, cars and trucks, and still wrong for a desert that looks like a bed. People are right from 0.5.
 */
export function objectThresholds(label: string): Thresholds {
  return label === person ? { begin: 0.5, end: 0.35, alone: 0.5 } : { begin: 0.6, end: 0.4, alone: 0.9 };
}

/**
 * What is seen of each class in one picture: its surest object, and how many there are.
 * @param nearer what is seen in its halves: it may be the same, or a part of it, and is not counted
 */
export function objectSightings(objects: readonly SeenObject[], nearer: readonly SeenObject[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  for (const [label, own] of Map.groupBy(objects, (object) => object.label)) {
    const { score, box } = own.reduce((best, each) => (each.score > best.score ? each : best));
    sightings.set(label, { score, box, count: own.filter((each) => each.score >= counted).length });
  }
  for (const [label, own] of Map.groupBy(nearer, (object) => object.label)) {
    const best = own.reduce((surest, each) => (each.score > surest.score ? each : surest));
    const score = Math.min(best.score, objectThresholds(label).begin - belowBegin);
    const known = sightings.get(label);
    if (!known || known.score < score) sightings.set(label, { ...known, score, box: known?.box ?? best.box });
  }
  return sightings;
}
