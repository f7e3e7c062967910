import { soundWords } from '../../search/sound-words/index.ts';
import { thingWords } from '../../search/thing-words/index.ts';

/** What a particle must follow: a syllable with a final consonant, one without (or with ㄹ), or any. */
type Before = 'consonant' | 'vowel' | 'any';

/** Particles that stand behind what a question names, longest first. */
const particles: readonly (readonly [string, Before])[] = [
  ['에서는', 'any'],
  ['이라는', 'consonant'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에는', 'any'],
  ['으로', 'consonant'],
  ['라는', 'vowel'],
  ['부터', 'any'],
  ['까지', 'any'],
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['과', 'consonant'],
  ['와', 'vowel'],
  ['로', 'vowel'],
  ['에', 'any'],
];

/** Beginnings of words in the tables of sounds and things: `고양이*`, and single syllables such as `개`. */
const beginnings = [soundWords.ko, thingWords.ko]
  .flatMap((table) => Object.values(table).flatMap((words) => words.split(/[ +]/)))
  .filter((word) => word.endsWith('*') || word.length === 1)
  .map((word) => word.replace('*', ''));

/** Nouns that end like a particle, or have one syllable only. */
const nouns = new Set([
  ...beginnings,
  ...'어린이 호랑이 원숭이 거북이 부엉이 지팡이 젊은이 늙은이 목걸이 귀걸이 손잡이 떡볶이'.split(' '),
]);

/** A Korean word as it stands in a dictionary: `헬리콥터가` becomes `헬리콥터`. Where that is in doubt, it stays as it is. */
export function bareNoun(word: string): string {
  if (nouns.has(word)) return word;
  for (const [particle, before] of particles) {
    const noun = word.slice(0, -particle.length);
    if (!word.endsWith(particle) || !follows(noun, before)) continue;
    return noun.length > 1 || nouns.has(noun) ? noun : word;
  }
  return word;
}

/** A noun as the subject of a sentence: `음악이`, `개가`. */
export function asSubject(noun: string): string {
  if (!/\p{Script=Hangul}$/u.test(noun)) return `${noun}이(가)`;
  return `${noun}${follows(noun, 'consonant') ? '이' : '가'}`;
}

/** Final consonants are counted within a block of 28 syllables: 0 is none, 8 is ㄹ. */
function follows(noun: string, before: Before): boolean {
  const code = noun.codePointAt(noun.length - 1);
  if (code === undefined) return false;
  if (before === 'any' || code < 0xac00 || code > 0xd7a3) return true;
  const final = (code - 0xac00) % 28;
  return before === 'vowel' ? final === 0 || final === 8 : final !== 0;
}
