import { expect, test } from 'vitest';
import { byHeadNoun } from '../../../../../src-main/pipeline/answer/question/head-noun.ts';
import { understand } from '../../../../../src-main/pipeline/answer/question/understand.ts';
import { soundNames } from '../../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../../src-main/pipeline/search/thing-names.ts';

const truck = { id: 'n04490091', name: 'truck', ancestors: [] };
const engine = { id: 'n03345487', name: 'fire engine', aliases: ['fire truck'], ancestors: [truck.id] };
const house = { id: 'n03544360', name: 'house', ancestors: [] };
const dogHouse = { id: 'n03218198', name: 'doghouse', aliases: ['dog house'], ancestors: [] };
const seen = thingNames([truck, engine, house, dogHouse]);
const names = { seen, heard: soundNames([]) };

function taken(text: string, ...there: string[]): string | undefined {
  const question = understand(text, { start: 0, end: 60 }, names);
  return byHeadNoun(question, seen, ({ ids }) => there.some((id) => ids.has(id)))?.taken.meant;
}

test.each([
  ['When is the fire truck shown?', [truck.id], 'truck'],
  ['When is the fire truck shown?', [engine.id], undefined],
  ['When is the fire truck shown?', [], undefined],
  ['When is the truck shown?', [], undefined],
  // Not every word of a name tells a kind of it.
  ['When is the dog house shown?', [house.id], undefined],
  ['When is "fire truck" said?', [truck.id], undefined],
  // The words of a name stand together.
  ['Is there fire in the truck?', [truck.id], undefined],
] as const)('%s with %j there is taken for %s', (text, there, meant) => {
  expect(taken(text, ...there)).toBe(meant);
});
