import { expect, test } from 'vitest';
import { soundNames } from '../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../src-main/pipeline/search/thing-names.ts';
import { isSameWord } from '../../../../src-main/pipeline/search/words.ts';
import { soundLabels, thingLabels } from './small-library.ts';

test.each([
  ['dogs', 'dog'],
  ['barking', 'bark'],
  ['crying', 'cry'],
  ['puppies', 'puppy'],
  ['clapping', 'claps'],
  ['running', 'run'],
  ['sneezes', 'sneezing'],
  ['horses', 'horse'],
  ['개가', '개는'],
])('%s and %s are one word', (one, other) => {
  expect(isSameWord(one, other)).toBe(true);
});

test.each([
  ['animation', 'animal'],
  ['engineer', 'engine'],
  ['organization', 'organ'],
  ['general', 'generator'],
  ['dog', 'dot'],
])('%s is no %s', (one, other) => {
  expect(isSameWord(one, other)).toBe(false);
});

test('an animation names no animal', () => {
  expect(thingNames(thingLabels).named(['animation'], 'en')).toBeUndefined();
  expect(soundNames(soundLabels).named(['animation'], 'en')).toBeUndefined();
  expect(
    thingNames(thingLabels)
      .named(['animals'], 'en')
      ?.roots.map(({ name }) => name),
  ).toEqual(['animal']);
});
