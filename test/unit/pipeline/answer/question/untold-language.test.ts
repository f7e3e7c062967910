import { expect, test } from 'vitest';
import { askedLanguage } from '../../../../../src-main/pipeline/answer/question/asked-language.ts';
import { toldLanguage } from '../../../../../src-main/pipeline/search/told-language.ts';

test.each(['dog', 'Hund', 'war footage', 'Die Hard', 'no video', 'music', 'la casa', 'on a mat', '?', 'DVD 3'])(
  'nothing tells the language of %s',
  (text) => {
    expect(toldLanguage(text)).toBeUndefined();
  },
);

test.each([
  // Spanish, French and Portuguese have them.
  ['Que', 'es', 'es'],
  ['Que', 'pt', 'pt'],
  ['dog', 'de', 'de'],
  ['dog', 'ko', 'en'],
] as const)('of %s where %s is shown the likeliest is %s', (text, shown, language) => {
  expect(askedLanguage(text, shown)).toBe(language);
});
