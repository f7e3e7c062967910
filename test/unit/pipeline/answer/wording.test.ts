import { expect, test } from 'vitest';
import { soundPhrase, verbFor } from '../../../../src-main/pipeline/answer/wording/english-sounds.ts';
import { listOf } from '../../../../src-main/pipeline/answer/wording/english-words.ts';
import { placesOf, rangeOf } from '../../../../src-main/pipeline/answer/wording/places.ts';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';

const english = await wordingOf('en');

test.each([
  ['Violin, fiddle', 'a violin or a fiddle', 'is'],
  ['Bark', 'a dog barking', 'is'],
  ['Explosion', 'an explosion', 'is'],
  ['Music', 'music', 'is'],
  ['Fireworks', 'fireworks', 'are'],
  ['Bus', 'a bus', 'is'],
  ['Telephone dialing, DTMF', 'telephone dialing or DTMF', 'is'],
  ['Ambulance (siren)', 'ambulance (siren)', 'is'],
  ['A capella', 'singing without instruments', 'is'],
  ['Roaring cats (lions, tigers)', 'roaring cats (lions, tigers)', 'are'],
])('%s is %s', (name, phrase, verb) => {
  expect(soundPhrase(name)).toBe(phrase);
  expect(verbFor(phrase)).toBe(verb);
});

test('lists', () => {
  expect(listOf([])).toBe('');
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test('a moment is one time of the clock, or two where it lasts', () => {
  expect(rangeOf({ start: 13.2, end: 14.9 })).toBe('0:13');
  expect(rangeOf({ start: 13.2, end: 18 })).toBe('0:13–0:18');
  expect(rangeOf({ start: 3661, end: 3670 })).toBe('1:01:01–1:01:10');
});

test('lengths', () => {
  expect(english.length(4.84)).toBe('4.8 seconds');
  expect(english.length(1)).toBe('1 second');
  expect(english.length(59.7)).toBe('1:00 minutes');
  expect(english.length(3725)).toBe('1:02:05 hours');
});

test('of many places the first ones are named', () => {
  const places = Array.from({ length: 12 }, (_, at) => ({ start: at * 10, end: at * 10 + 1 }));
  expect(placesOf(places.slice(0, 2))).toEqual({ times: ['0:00', '0:10'], isCut: false });
  const first = english.found({ kind: 'heard', names: ['Bark'] }, placesOf(places));
  expect(first).toMatch(/^A dog barking is heard first at 0:00, .* and 1:10\.$/);
});
