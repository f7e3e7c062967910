import { coveredSeconds, type Moment, touches } from '../../domain/time.ts';
import { type Look, type Sighting, type SightingRange, sightingRanges, type Thresholds } from '../pictures/ranges.ts';
import type { PictureLabels } from '../pictures/labels.ts';
import { everydayKinds } from './everyday-kinds.ts';

// Chosen on the videos of test/golden/seen.test.ts, which lists all that is said of them, and on drawings of one thing each
// (test/golden/scenes.test.ts). At 0.5 and less single classes are "prison" for a railing, "hair slide" for glass and "web site" for
// credits. Kinds seen twice at 0.4 were never wrong: vehicle, bottle, beetle. Once, a blurred fight is "animal" at 0.6.
const classThresholds: Thresholds = { begin: 0.65, end: 0.5, alone: 0.75 };
const kindThresholds: Thresholds = { begin: 0.4, end: 0.3, alone: 0.65 };

/** A term that may be said of a picture. */
interface Term {
  /** Classes that it stands for. */
  breadth: number;
  thresholds: Thresholds;
}

/**
 * Says of a picture only what the classifier is sure of: a class where it is sure of one, otherwise the kind to which the
 * classes belong among which it hesitates. A kind is as likely as its classes together, less what would fall to it by chance:
 * 398 of the 1000 classes are animals, and of a picture of nothing at all they get their share.
 */
export class Hedge {
  readonly #labels: PictureLabels;
  readonly #terms = new Map<string, Term>();

  constructor(labels: PictureLabels) {
    this.#labels = labels;
    const add = (label: string, thresholds: Thresholds): void => {
      this.#terms.set(label, { breadth: labels.membersOf(label).length, thresholds });
    };
    for (const { synset } of labels.all) add(synset, classThresholds);
    for (const label of Object.keys(everydayKinds)) add(label, kindThresholds);
  }

  /** What a term is called in plain English. */
  nameOf(label: string): string {
    return everydayKinds[label] ?? this.#labels.nameOf(label) ?? label;
  }

  /** How sure the classifier is of each term that comes into question. @param probabilities of all classes */
  sightings(probabilities: Float32Array): Map<string, Sighting> {
    const sightings = new Map<string, Sighting>();
    const classes = this.#labels.all.length;
    for (const [label, { breadth, thresholds }] of this.#terms) {
      const chance = breadth / classes;
      const score = (this.#labels.likelihood(label, probabilities) - chance) / (1 - chance);
      if (score >= thresholds.end) sightings.set(label, { score: Math.min(1, score) });
    }
    return sightings;
  }

  /** Ranges of what is seen in one shot: of a kind and what belongs to it, the narrower where that is seen most of the time. */
  ranges(looks: readonly Look[], begun: ReadonlySet<string>): SightingRange[] {
    const kept = new Set(sightingRanges(looks, begun, (label) => this.#terms.get(label)!.thresholds));
    for (const wide of [...kept].sort((a, b) => this.#breadth(b) - this.#breadth(a))) {
      if (!kept.has(wide)) continue;
      const within = [...kept].filter((narrow) => this.#isWithin(narrow, wide));
      if (within.length === 0) continue;
      const covered = coveredSeconds(within.map((narrow) => shared(narrow, wide)));
      if (covered >= (wide.end - wide.start) / 2) kept.delete(wide);
      else for (const narrow of within) kept.delete(narrow);
    }
    return [...kept];
  }

  #breadth({ label }: SightingRange): number {
    return this.#terms.get(label)!.breadth;
  }

  #isWithin(narrow: SightingRange, wide: SightingRange): boolean {
    return touches(narrow, wide) && this.#labels.widerThan(narrow.label).includes(wide.label);
  }
}

function shared(a: Moment, b: Moment): Moment {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
