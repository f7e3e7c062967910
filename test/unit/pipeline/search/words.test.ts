import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../src-main/pipeline/search/language.ts';
import { contentWords, fold, quotedPhrases, stem, wordsOf } from '../../../../src-main/pipeline/search/words.ts';

test('folds case, accents and width as the index of words does', () => {
  expect(fold('Éléphant ＡＢＣ Straße')).toBe('elephant abc strasse');
  expect(fold('한글')).toBe('한글');
  expect(fold('が')).toBe('が');
});

test('cuts words at apostrophes and dots, and Japanese by dictionary', () => {
  expect(wordsOf("It's www.asterisk.org, l’eau")).toEqual(['it', 's', 'www', 'asterisk', 'org', 'l', 'eau']);
  expect(wordsOf('犬の鳴き声')).toContain('犬');
});

test('takes endings off', () => {
  expect(stem('barking')).toBe(stem('barks'));
  expect(stem('음악이')).toBe('음악');
  expect(stem('비')).toBe('비');
});

describe('the language of a question', () => {
  test.each([
    ['When does the dog bark?', 'en'],
    ['Wann bellt der Hund?', 'de'],
    ['Quand est-ce que le chien aboie ?', 'fr'],
    ['¿Cuándo ladra el perro?', 'es'],
    ['개는 언제 짖나요?', 'ko'],
    ['犬はいつ吠えますか？', 'ja'],
    ['telescope', 'en'],
  ])('%s', (text, language) => {
    expect(languageOf(text, wordsOf(text))).toBe(language);
  });
});

describe('words that name something', () => {
  test.each([
    ['When does the dog bark?', ['dog', 'bark']],
    ['What is said about the year of the fire?', ['said', 'year', 'fire']],
    ['Wann bellt der Hund?', ['bellt', 'hund']],
    ['Où parle-t-on du télescope ?', ['parle', 'telescope']],
    ['개가 몇 번 짖나요?', ['개가', '짖나요']],
    ['赤ちゃんはいつ泣きますか？', ['赤ちゃん', '泣き']],
  ])('%s', (text, words) => {
    expect(contentWords(text)).toEqual(words);
  });
});

test('finds quotations in the marks of every language, and no apostrophes', () => {
  expect(quotedPhrases('How often is "ask not" said?')).toEqual(['ask not']);
  expect(quotedPhrases('Wie oft wird „Freiheit“ gesagt?')).toEqual(['Freiheit']);
  expect(quotedPhrases('« la mer » et “the sea” 「海」')).toEqual(['la mer', 'the sea', '海']);
  expect(quotedPhrases("the dog's and the cat's food")).toEqual([]);
});
