import { expect, test } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, searchParts, smallLibrary, soundLabels } from '../search/small-library.ts';

/** More names that AudioSet has for dogs: it does not know that the first is a kind of the dog. */
const more = [
  { id: '/m/01z5f', name: 'Canidae, dogs, wolves', ancestors: ['/m/0jbk'] },
  { id: '/m/07rc7d9', name: 'Bow-wow', ancestors: ['/m/0bt9lr', '/m/068hy', '/m/0jbk'] },
];

async function kindsOf(evidence: NewEvidence[]): Promise<string[]> {
  const parts = searchParts(await smallLibrary([{ id: 'farm', duration: 60, evidence }]));
  const labels = { ...parts.labels, heard: async () => [...soundLabels, ...more] };
  const { claims } = await createAnswerer({ ...parts, labels })({
    video: 'farm',
    question: 'How many different animals are heard?',
  });
  return claims.map(({ text }) => text);
}

function called(start: number, name: string): NewEvidence {
  const { id: label } = more.find((one) => one.name === name)!;
  return { kind: 'heard', start, end: start + 2, text: name, label, score: 0.8, model: 'test' };
}

test('what is called by the same words is one kind, and a wider name of it none', async () => {
  const dog = [called(1, 'Canidae, dogs, wolves'), heard(1, 3, 'Bark'), heard(5, 7, 'Dog'), called(10, 'Bow-wow')];
  expect(await kindsOf([...dog, heard(20, 22, 'Crowing, cock-a-doodle-doo')])).toEqual([
    '2 kinds are heard: a dog barking and a rooster crowing.',
  ]);
});

test('where nothing more exact is known, a wide name is a kind', async () => {
  expect(await kindsOf([called(1, 'Canidae, dogs, wolves'), heard(20, 22, 'Cat')])).toEqual([
    '2 kinds are heard: a dog or a wolf and a cat.',
  ]);
});
