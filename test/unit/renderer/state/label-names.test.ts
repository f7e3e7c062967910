import { afterAll, expect, test } from 'vitest';
import { showLabelNames, textOf } from '../../../../src-renderer/state/label-names.ts';

afterAll(() => showLabelNames('en'));

test.each([
  ['en', 'heard', 'Bark', 'Bark'],
  ['ko', 'heard', 'Bark', '개 짖는 소리'],
  ['ar-EG', 'seen', 'bird', 'طائر'],
  ['de', 'said', 'Bark', 'Bark'],
  ['ru', 'seen', 'no such thing', 'no such thing'],
  ['sv', 'heard', 'Bark', 'Bark'],
] as const)('in %s what is %s, %s, reads %s', async (language, kind, text, expected) => {
  await showLabelNames(language);
  expect(textOf(kind, text)).toBe(expected);
});
