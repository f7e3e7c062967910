import { expect, test } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import type { Label } from '../../../../src-main/pipeline/search/ports.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { searchParts, smallLibrary, thingLabels } from '../search/small-library.ts';

const [animal, dog] = ['n00015568', 'n02086723'];
const labels: Label[] = [
  ...thingLabels,
  { id: 'n02102605', name: 'Labrador', ancestors: [dog, animal] },
  { id: 'n02089725', name: 'beagle', ancestors: [dog, animal] },
  { id: 'n02376791', name: 'horse', ancestors: [animal] },
];

function seen(start: number, end: number, name: string, score = 0.8): NewEvidence {
  const label = labels.find((one) => one.name === name)!.id;
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
  return { kind: 'seen', start, end, text: name, label, score, model: 'test', box };
}

async function textsOf(question: string, evidence: NewEvidence[]): Promise<string[]> {
  const library = await smallLibrary([{ id: 'farm', duration: 90, evidence }]);
  const parts = searchParts(library);
  const ask = createAnswerer({ ...parts, labels: { ...parts.labels, seen: async () => labels } });
  return (await ask({ video: 'farm', question })).claims.map(({ text }) => text);
}

test.each(['Which animals are shown?', 'When is an animal seen?', 'In which order are the animals shown?'])(
  '%s is told of each kind, though one animal follows the other without a gap',
  async (question) => {
    expect(await textsOf(question, [seen(0, 10, 'bird'), seen(10, 20, 'dog', 0.9), seen(20, 30, 'horse')])).toEqual([
      'A bird is seen at 0:00–0:10.',
      'A dog is seen at 0:10–0:20.',
      'A horse is seen at 0:20–0:30.',
    ]);
  },
);

test('kinds that are there together each have their own time', async () => {
  expect(await textsOf('When is an animal seen?', [seen(0, 12, 'bird'), seen(8, 40, 'horse', 0.9)])).toEqual([
    'A bird is seen at 0:00–0:12.',
    'A horse is seen at 0:08–0:40.',
  ]);
});

test('two names of one thing are one thing, called by the surer', async () => {
  const evidence = [seen(0, 10, 'dog', 0.7), seen(0.5, 10, 'horse', 0.9)];
  expect(await textsOf('When is an animal seen?', evidence)).toEqual(['A horse is seen at 0:00–0:10.']);
});

test('a dog that now and then looks like one breed or another is a dog', async () => {
  const evidence = [seen(0, 30, 'dog'), seen(4, 8, 'Labrador', 0.9), seen(20, 23, 'beagle', 0.9)];
  expect(await textsOf('When is the dog seen?', evidence)).toEqual(['A dog is seen at 0:00–0:30.']);
});

test('what is only known by a wider name stands beside the kinds', async () => {
  const evidence = [seen(0, 10, 'bird'), seen(10, 20, 'horse'), seen(20, 24, 'animal')];
  expect(await textsOf('Which animals are shown?', evidence)).toEqual([
    'A bird is seen at 0:00–0:10.',
    'A horse is seen at 0:10–0:20.',
    'An animal is seen at 0:20–0:24.',
  ]);
});
