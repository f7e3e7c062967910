import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictureLabels } from '../../../../src-main/models/pictures/labels.ts';
import { everydayKinds } from '../../../../src-main/models/scenes/everyday-kinds.ts';

const models = join(import.meta.dirname, '../../../../models');
const text = (role: string): string => readFileSync(join(models, role, 'labels.json'), 'utf8');
const objects = readPictureLabels(text('objects'));
const scenes = readPictureLabels(text('scenes'));
const [animal, dog, bird, entity] = ['n00015568', 'n02086723', 'n01505702', 'n00001740'] as const;

describe('the classes of both models', () => {
  it('are 80 and 1000, by their place in the output', () => {
    expect([objects.all.length, scenes.all.length]).toEqual([80, 1000]);
    expect(objects.at(0)).toMatchObject({ name: 'person', synset: 'n00007846' });
    expect(objects.at(17)).toMatchObject({ name: 'dog', synset: dog });
    expect(objects.at(11)).toBeUndefined();
    expect(scenes.at(151)).toMatchObject({ name: 'Chihuahua' });
  });

  it('lead up from every class, and from every kind, to "entity"', () => {
    for (const labels of [objects, scenes])
      for (const { synset } of labels.all) expect(labels.widerThan(synset)).toContain(entity);
    for (const kind of Object.keys(everydayKinds)) expect(scenes.widerThan(kind), kind).toContain(entity);
  });

  it('find dogs and birds of both models by "animal"', () => {
    expect(objects.widerThan(dog)).toContain(animal);
    expect(scenes.widerThan(dog)).toContain(animal);
    expect(scenes.widerThan(bird)).toContain(animal);
    const dogs = scenes.membersOf(dog);
    expect(dogs).toHaveLength(118);
    for (const { synset } of dogs) {
      expect(scenes.widerThan(synset)).toContain(dog);
      expect(scenes.widerThan(synset)).toContain(animal);
    }
  });

  it('never lead up to something narrower', () => {
    for (const kind of Object.keys(everydayKinds)) {
      const wider = scenes.widerThan(kind);
      expect(wider).not.toContain(kind);
      for (const each of wider) expect(scenes.widerThan(each), `${kind} ${each}`).not.toContain(kind);
    }
  });

  it('make a wider term as likely as its classes together', () => {
    const probabilities = new Float32Array(1000);
    for (const { index } of scenes.membersOf(dog).slice(0, 50)) probabilities[index] = 0.01;
    expect(scenes.likelihood(dog, probabilities)).toBeCloseTo(0.5, 5);
    expect(scenes.likelihood(animal, probabilities)).toBeCloseTo(0.5, 5);
    expect(scenes.likelihood(bird, probabilities)).toBe(0);
    expect(scenes.likelihood('n99999999', probabilities)).toBe(0);
  });
});

describe('a damaged list of classes', () => {
  const good = {
    labels: [{ index: 0, synset: dog, name: 'dog', aliases: [], ancestors: [animal] }],
    groups: { [animal]: ['animal'] },
  };
  it.each([
    ['no JSON', '{'],
    ['nothing', '{"labels": [], "groups": {}}'],
    ['a name that is no text', JSON.stringify({ ...good, labels: [{ ...good.labels[0], name: 7 }] })],
    ['an identity that is none', JSON.stringify({ ...good, labels: [{ ...good.labels[0], synset: '/m/0bt9lr' }] })],
    ['a place twice', JSON.stringify({ ...good, labels: [good.labels[0], { ...good.labels[0], synset: bird }] })],
    ['a class twice', JSON.stringify({ ...good, labels: [good.labels[0], { ...good.labels[0], index: 1 }] })],
    ['a wider term without a name', JSON.stringify({ ...good, groups: {} })],
  ])('is refused: %s', (_what, damaged) => {
    expect(readPictureLabels(JSON.stringify(good)).all).toHaveLength(1);
    expect(() => readPictureLabels(damaged)).toThrow(expect.objectContaining({ code: 'MODEL_DAMAGED' }) as Error);
  });
});
