import type { Answer, Citation } from '../../src-main/domain/answer.ts';
import { touches, type Moment } from '../../src-main/domain/time.ts';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { Kind, Question } from './question-set.ts';

/** How exactly a person can tell where something begins, in seconds. */
const slack = 0.25;

/** In which ways what these kinds ask for can be noticed: a cow that is seen is no mooing. Others may be answered in any. */
const waysOf: Partial<Record<Kind, readonly EvidenceKind[]>> = {
  said: ['said'],
  written: ['written'],
  sounds: ['heard', 'said'],
  objects: ['seen'],
};

/** A moment that answers, a little wider than it was written down, with the time that was written. */
interface Place extends Moment {
  begins: number;
}

/** Where the answer is. */
export function placesOf({ evidence = [] }: Question): Place[] {
  return evidence.map(([begins, end]) => ({ begins, start: begins - slack, end: end + slack }));
}

/** True where evidence of a kind lies in a place that answers. */
export function isInPlace({ kind }: Question, at: Moment & { kind: EvidenceKind }, place: Moment): boolean {
  return (waysOf[kind]?.includes(at.kind) ?? true) && touches(at, place);
}

/** True where moments, of which there is one at least, lie mostly in places that answer. */
export function isPointedAt(question: Question, moments: readonly (Moment & { kind: EvidenceKind })[]): boolean {
  const places = placesOf(question);
  const inPlace = moments.filter((moment) => places.some((place) => isInPlace(question, moment, place)));
  return inPlace.length * 2 >= moments.length;
}

/** What an answer cites; the same moment of one piece of evidence once. */
function citationsOf({ claims }: Answer): Citation[] {
  const all = claims.flatMap(({ citations }) => citations);
  return [...new Map(all.map((one) => [`${one.evidence} ${one.start} ${one.end}`, one])).values()];
}

/** How well an answer points at what a person found. */
export interface Pointing {
  /** Citations in a place that answers, and all. */
  inPlace: number;
  cited: number;
  /** Places that had to be cited, and those of them that are. */
  reached: number;
  wanted: number;
  /** Seconds between where a place begins and where the citation that begins nearest does, for each place that is cited. */
  timeErrors: number[];
}

/** Where one place is enough, one is wanted, whichever it is. */
export function pointingOf(question: Question, answer: Answer): Pointing {
  const citations = citationsOf(answer);
  const places = placesOf(question);
  const reached = places.filter((place) => citations.some((citation) => isInPlace(question, citation, place)));
  const isAll = wantsAll(question);
  return {
    inPlace: citations.filter((citation) => places.some((place) => isInPlace(question, citation, place))).length,
    cited: citations.length,
    reached: isAll ? reached.length : Math.min(1, reached.length),
    wanted: isAll ? places.length : 1,
    timeErrors: reached.map(({ begins }) => Math.min(...citations.map(({ start }) => Math.abs(start - begins)))),
  };
}

function wantsAll({ expect }: Question): boolean {
  return 'moments' in expect && expect.moments === 'all';
}
