import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictureLabels } from '../../../../src-main/models/pictures/labels.ts';
import { everydayKinds } from '../../../../src-main/models/scenes/everyday-kinds.ts';
import { Hedge } from '../../../../src-main/models/scenes/hedge.ts';

const file = join(import.meta.dirname, '../../../../models/scenes/labels.json');
const labels = readPictureLabels(readFileSync(file, 'utf8'));
const hedge = new Hedge(labels);

/** Probabilities by name of the class; the rest is spread over all classes. */
function probabilities(given: Record<string, number>): Float32Array {
  const rest = 1 - Object.values(given).reduce((sum, each) => sum + each, 0);
  return Float32Array.from(labels.all, ({ name }) => (given[name] ?? 0) + rest / labels.all.length);
}
/** What is said of pictures of a second each. */
function said(...pictures: Record<string, number>[]) {
  const looks = pictures.map((given, at) => ({
    start: at,
    end: at + 1,
    fresh: true,
    seen: hedge.sightings(probabilities(given)),
  }));
  return hedge
    .ranges(looks, new Set())
    .sort((a, b) => a.start - b.start)
    .map(({ label, start, end }) => [hedge.nameOf(label), start, end]);
}

describe('what is said of a picture', () => {
  it('is the class where the classifier is sure of it', () => {
    expect(said({ beagle: 0.8 })).toEqual([['beagle', 0, 1]]);
  });

  it('is the narrowest kind of those among which it hesitates', () => {
    expect(said({ beagle: 0.25, Chihuahua: 0.25, 'golden retriever': 0.25 })).toEqual([['dog', 0, 1]]);
    expect(said({ beagle: 0.3, tabby: 0.3, zebra: 0.3 })).toEqual([['mammal', 0, 1]]);
    expect(said({ beagle: 0.3, robin: 0.3, tench: 0.3 })).toEqual([['animal', 0, 1]]);
    expect(said({ 'sports car': 0.4, cab: 0.3 })).toEqual([['car', 0, 1]]);
  });

  it('is nothing where only something vague is sure, or nothing at all', () => {
    expect(said({ 'desktop computer': 0.3, 'hair slide': 0.3, 'safety pin': 0.3 })).toEqual([]);
    expect(said({})).toEqual([]);
    expect(said({ beagle: 0.3 })).toEqual([]);
  });

  it('takes into account how much falls to a kind by chance', () => {
    const chance = labels.likelihood('n00015568', probabilities({}));
    expect(chance).toBeCloseTo(0.398, 3);
    expect(hedge.sightings(probabilities({ beagle: 0.1, robin: 0.1 })).has('n00015568')).toBe(false);
    expect(hedge.sightings(probabilities({ beagle: 0.5, robin: 0.5 })).get('n00015568')!.score).toBeCloseTo(1, 5);
  });

  it('needs less where a second picture says the same', () => {
    const doubtful = { beagle: 0.2, Chihuahua: 0.2, collie: 0.1 };
    expect(said(doubtful)).toEqual([]);
    expect(said(doubtful, { 'golden retriever': 0.5 })).toEqual([['dog', 0, 2]]);
  });

  it('is the narrower for the whole time where that is seen most of the time, otherwise the wider', () => {
    const [sure, unsure] = [{ beagle: 0.8 }, { beagle: 0.3, collie: 0.5 }];
    expect(said(sure, sure, unsure)).toEqual([['beagle', 0, 2]]);
    expect(said(sure, unsure, unsure)).toEqual([['dog', 0, 3]]);
  });
});

describe('the kinds that may be said', () => {
  it('stand above at least two classes, and are narrower than the vague ones', () => {
    const vague = ['entity', 'physical entity', 'object', 'whole', 'artifact', 'instrumentality', 'device', 'organism'];
    for (const [kind, name] of Object.entries(everydayKinds)) {
      expect(labels.membersOf(kind).length, name).toBeGreaterThan(1);
      expect(vague).not.toContain(labels.nameOf(kind));
      expect(vague).not.toContain(name);
    }
  });
});
