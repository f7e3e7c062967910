import { stemmer } from 'stemmer';
import { functionWords, languageOf, type Language } from './language.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const latin = /^[\p{Script=Latin}\p{N}]+$/u;
const hiragana = /^\p{Script=Hiragana}{1,2}$/u;
/** Endings of Korean nouns, longest first; what is left must keep a syllable. */
const koreanEnding =
  /(?:에서는|으로는|이라는|라는|에서|에게|으로|부터|까지|에는|이나|처럼|은|는|이|가|을|를|에|의|도|로|와|과|만|나)$/u;

/** It counts things behind a number, and is a dog elsewhere. */
const koreanCounter = '개';
const beforeCounter = /^(?:몇|여러|한|두|세|네|다섯|\p{N}+)$/u;

/** Lower case without accents on Latin letters, as the index of words folds its text. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** The words of a text in order, folded; scripts without spaces are cut by dictionary. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(fold(text).replace(/['’‘_.-]/g, ' '))) {
    if (isWordLike) words.push(segment);
  }
  return words;
}

/** Each word of a question is compared with thousands of names, the same ones each time. */
const stems = new Map<string, string>();
const mostStems = 50_000;

/** A word without its grammatical ending: Porter's for Latin letters (what the index does too), particles for Korean. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = latin.test(word) ? stemmer(word) : word.replace(koreanEnding, '') || word;
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stemmed);
  return stemmed;
}

/** What a word and another form of it end in, behind what they have in common; consonants may be doubled before. */
const inflection = /^(?:|s|es|e|y|ies|ied|ed|d|(?:[a-z])?ing|(?:[a-z])?ed)$/;

/**
 * True for forms of one word: stems alone would make an engine of an engineer, and an animal of an animation.
 *
 * @param one  @param other folded
 */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (stem(one) !== stem(other)) return false;
  if (!latin.test(one)) return true;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return inflection.test(one.slice(common)) && inflection.test(other.slice(common));
}

/** Words of a question that name something, in order and without repeats. */
export function contentWords(text: string, language: Language = languageOf(text, wordsOf(text))): string[] {
  const naming = wordsOf(text).filter((word, at, all) => {
    if (functionWords[language].has(word) || hiragana.test(word)) return false;
    if (word === koreanCounter && beforeCounter.test(all[at - 1] ?? '')) return false;
    return word.length > 1 || !latin.test(word) || /\p{N}/u.test(word);
  });
  return [...new Set(naming)];
}

/** Texts between quotation marks of any language, as written. */
export function quotedPhrases(text: string): string[] {
  const quotes =
    /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|「([^」]+)」|『([^』]+)』|(?<![\p{L}\p{N}])['‘]([^'’]+)['’](?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quotes)]
    .map((match) =>
      match
        .slice(1)
        .find((part) => part !== undefined)!
        .trim(),
    )
    .filter(Boolean);
}
