import { expect, test } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, searchParts, smallLibrary } from '../search/small-library.ts';

async function soundsOf(evidence: NewEvidence[]): Promise<string[]> {
  const library = await smallLibrary([{ id: 'yard', duration: 90, evidence }]);
  const { claims } = await createAnswerer(searchParts(library))({ video: 'yard', question: 'What can be heard?' });
  return claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
}

// The tagger has seven names for one long event, and hears another one briefly.
const oneEvent = ['Dog', 'Bark', 'Howl', 'Animal', 'Domestic animals, pets', 'Cat', 'Crow'];

test('of many names for one event one is told before those of other events', async () => {
  const told = await soundsOf([
    ...oneEvent.map((name, at) => heard(10, 20 - at / 10, name)),
    heard(30, 32, 'Rain'),
    heard(50, 51, 'Guitar'),
  ]);
  expect(told).toEqual(['Dog', 'Bark', 'Howl', 'Animal', 'Rain', 'Guitar']);
});

test('where there is room all names are told', async () => {
  expect(await soundsOf([heard(10, 20, 'Dog'), heard(10, 19, 'Bark'), heard(30, 32, 'Rain')])).toEqual([
    'Dog',
    'Bark',
    'Rain',
  ]);
});

test('what is heard longest is told first where each has its own time', async () => {
  const apart = oneEvent.map((name, at) => heard(at * 10, at * 10 + 2 + at, name));
  expect(await soundsOf(apart)).toEqual(oneEvent.slice(1));
});
