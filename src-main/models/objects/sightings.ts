import type { Colour } from '../../domain/colour.ts';
import type { Box } from '../../domain/evidence.ts';
import type { Sighting, Thresholds } from '../pictures/ranges.ts';
import type { SeenObject } from './model.ts';

/** The score that the detector was made for. */
const counted = 0.5;
const person = 'n00007846';

/**
 * Chosen on the videos of test/golden/seen.test.ts, which lists all that is said of them. Where the detector calls a single frame by anything
 * but "person" at 0.5 to 0.9 it is mostly wrong: a dragon is "dog", "bird" and "baseball glove", a title "cat", a burrow "bear". At
 * 0.6 in two frames it is right for bottles, cars and trucks, and still wrong for a desert that looks like a bed. People are right from 0.5.
 */
export function objectThresholds(label: string): Thresholds {
  return label === person ? { begin: 0.5, end: 0.35, alone: 0.5 } : { begin: 0.6, end: 0.4, alone: 0.9 };
}

/** Of one class the colours of so many objects are measured, the surest ones. */
const mostMeasured = 4;

/**
 * What is seen of each class in one picture: its surest object, how many there are, and their colours. Not of people: what they
 * wear and what they are themselves cannot be told apart in a box.
 * @param glimpsed highest scores of classes, also of what something surer hides and of halves of the picture. They see more than there is,
 *   cars from above as a bus and mountains as a person, so that a range only goes on with them
 * @param coloursIn measures the picture
 */
export function objectSightings(
  objects: readonly SeenObject[],
  glimpsed: ReadonlyMap<string, number>,
  coloursIn: (box: Box) => readonly Colour[],
): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  for (const [label, own] of Map.groupBy(objects, (object) => object.label)) {
    const [{ score, box }] = own.sort((a, b) => b.score - a.score) as [SeenObject];
    const sure = own.filter((each) => each.score >= counted);
    const measured = label === person ? [] : sure.slice(0, mostMeasured);
    const colours = distinct(measured.flatMap((each) => coloursIn(each.box)));
    sightings.set(label, { score, box, count: sure.length, colours });
  }
  for (const [label, score] of glimpsed) {
    const { end } = objectThresholds(label);
    const isSeen = (sightings.get(label)?.score ?? 0) >= end;
    if (!isSeen && score >= end) sightings.set(label, { score, isBeside: true });
  }
  return sightings;
}

/** Each colour once, with its largest share to a twentieth. */
function distinct(colours: readonly Colour[]): Colour[] {
  return [...Map.groupBy(colours, ({ name }) => name)].map(([name, some]) => ({
    name,
    share: Math.round(Math.max(...some.map(({ share }) => share)) * 20) / 20,
  }));
}
