import { expect, test } from 'vitest';
import { wordedIn } from '../../../../src-renderer/lib/worded-in.ts';

test('sentences are marked with their language and its direction, whatever that of the window', () => {
  expect(wordedIn('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(wordedIn('ko')).toEqual({ lang: 'ko', dir: 'ltr' });
  expect(wordedIn(undefined)).toEqual({ dir: 'auto' });
});
