import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

const split = (words: string): readonly string[] => words.split(' ');

/**
 * The numbers from 0 on in words, folded; `-` where the word means other things too often. Speech is written down either way:
 * "ten, nine, … zero" or "10, 9, … 0".
 */
const numbers: Readonly<Record<Language, readonly string[]>> = {
  en: split(
    'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  de: split(
    'null - zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  ),
  fr: split('zero - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt'),
  es: split(
    'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  ),
  ko: split('제로 하나 - - - 다섯 여섯 일곱 여덟 아홉 - 십일 십이 십삼 십사 십오 십육 십칠 십팔 십구 이십'),
  ja: split('ゼロ - - - - - - - - - - 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'),
};

/** The other way to write a small number, in words or in digits; undefined for other words. @param word folded */
export function otherNumber(word: string, language: Language): string | undefined {
  const words = numbers[language];
  if (/^\d{1,2}$/.test(word)) {
    const written = words[Number(word)];
    return written === '-' ? undefined : written;
  }
  const value = word === '-' ? -1 : words.indexOf(word);
  return value < 0 ? undefined : String(value);
}

/** A number word in digits; other words as they are. @param word folded */
export function inDigits(word: string, language: Language): string {
  return /^\d/.test(word) ? word : (otherNumber(word, language) ?? word);
}

/** A phrase with every number the other way round, in digits or in words; undefined where it holds none. */
export function otherWriting(phrase: string, language: Language): string | undefined {
  const words = wordsOf(phrase);
  const others = words.map((word) => otherNumber(word, language) ?? word);
  return others.some((other, at) => other !== words[at]) ? others.join(' ') : undefined;
}
