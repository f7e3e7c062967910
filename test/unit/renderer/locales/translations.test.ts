import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src-renderer/i18n.ts';
import { flatten, pluralPattern } from './flatten.ts';

const folder = path.resolve(import.meta.dirname, '../../../../src-renderer/locales');
const read = (language: string): Map<string, string> =>
  flatten(JSON.parse(fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')) as object);

const english = read('en');
/** Keys without their plural forms, and whether English has any, and one of its own for nothing at all. */
const plurals = new Set(
  [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralPattern, '')),
);
const ownZero = new Set(
  [...english.keys()].filter((key) => key.endsWith('_zero')).map((key) => key.replace(pluralPattern, '')),
);

/** Keys that a language must have: English's, with the plural forms of its own. */
function keysFor(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [...english.keys()]
    .filter((key) => !plurals.has(key.replace(pluralPattern, '')))
    .concat(
      [...plurals].flatMap((key) =>
        [...new Set([...forms, ...(ownZero.has(key) ? ['zero' as const] : [])])].map((form) => `${key}_${form}`),
      ),
    )
    .sort();
}

const variablesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();

/** Words of a text; what is put into it is none. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/\{\{\w+\}\}/g, '')
    .replaceAll(/[^\p{L} ]/gu, '')
    .trim();
/** Names that are the same in every language. */
const names = /^(?:Sightsound|YouTube|mpv|JSON|Markdown)$/;

it('every catalogue is of a language that can be chosen', () => {
  expect(fs.readdirSync(folder).sort()).toEqual(languages.map((language) => `${language}.json`).sort());
});

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const catalogue = read(language);

  it('has every text, in each plural form of the language, and no other', () => {
    expect([...catalogue.keys()].sort()).toEqual(keysFor(language));
  });

  it('names in each text what English names in it', () => {
    const wrong = [...catalogue].filter(([key, text]) => {
      const base = key.replace(pluralPattern, '');
      const other = english.get(`${base}_other`) ?? '';
      const [has, wants, may] = [text, english.get(key) ?? other, `${english.get(key)} ${other}`].map(variablesOf);
      // One, two or none of a thing may be said without the figure.
      const mayLeaveOut = plurals.has(base) ? 'count' : '';
      return (
        has!.some((name) => !may!.includes(name)) || wants!.some((name) => name !== mayLeaveOut && !has!.includes(name))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is not left in English', () => {
    const left = [...catalogue].filter(([key, text]) => {
      const words = wordsOf(text);
      return words.length > 12 && !names.test(words) && words === wordsOf(english.get(key) ?? '');
    });
    expect(left).toEqual([]);
  });

  it('has no text that is empty or has spaces around it', () => {
    expect([...catalogue].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });
});
