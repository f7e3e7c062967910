import { backgrounds } from '../../search/background/index.ts';
import { functionWords, languageOf } from '../../search/language.ts';
import { toldLanguage } from '../../search/told-language.ts';
import { fold, quotedPhrases, stem, wordsOf } from '../../search/words.ts';
import { frameWords, pictureFrameWords } from './frame-words.ts';

/** A word of a question with the word that it was taken for. */
export interface Taken {
  word: string;
  meant: string;
}

/** The words that a question may be about. */
export interface Vocabulary {
  /** Whether a stem is of what sounds and things are called: such a word is right, whether it is there or not. */
  isName: (stemmed: string) => boolean;
  /** What sounds and things are called, word by word, folded: a word that is only spelt differently is one of these. */
  called: ReadonlySet<string>;
  /** What is said, written, heard or seen in the video, folded. */
  there: ReadonlySet<string>;
}

/** Words that questions are asked with, and that rules look for. */
const asking =
  'when where what which while how long does did many often times said say says about there between before after first last the this ' +
  'picture image screen shown seen heard hear visible written title text someone somebody below above behind beside';
const askingWords = asking.split(' ');

/** Words that sound nearly like those, found among the 20,000 English ones of the speech model's vocabulary; they are right. */
const soundAlike = new Set(
  (
    'three hard list whole least dad sad theory blow thus die dies died wheat lung thesis lust whale herd heir rotten lounge ' +
    'sean sid dud hoard mane thee thy tho soy ling'
  ).split(' '),
);

/** A shorter word that names something is near too many others. */
const fewestNaming = 4;

/**
 * Puts right the words of an English question that are in no vocabulary, where a word that is there sounds alike and differs by a
 * letter, or by two in a long word, or a name of a sound or thing that is only spelt differently. Nothing in quotation marks is touched.
 *
 * @returns the question, and what was put right of its naming words
 */
export function respelt(text: string, vocabulary: () => Vocabulary): { text: string; taken: Taken[] } {
  const all = wordsOf(text);
  if ((toldLanguage(text) ?? languageOf(text, all)) !== 'en') return { text, taken: [] };
  const quoted = new Set(quotedPhrases(text).flatMap(wordsOf));
  const unsure = all.filter((word) => /^[a-z]{3,}$/.test(word) && !quoted.has(word) && !isOfQuestions(word));
  if (unsure.length === 0) return { text, taken: [] };
  const { isName, called, there } = vocabulary();
  const stems = new Set([...there].map(stem));
  const taken: Taken[] = [];
  let right = text;
  for (const word of new Set(unsure)) {
    const stemmed = stem(word);
    if (isName(stemmed) || stems.has(stemmed) || everyday().has(stemmed)) continue;
    const asked = nearest(word, askingWords);
    const near = word.length < fewestNaming ? undefined : nearest(word, there);
    const known =
      near && near.other.length >= fewestNaming && near.distance < (asked?.distance ?? 3) ? near.other : undefined;
    const named = known ?? (asked ? undefined : speltDifferently(word, called));
    const meant = named ?? asked?.other;
    if (meant === undefined) continue;
    right = right.replace(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'giu'), meant);
    if (named !== undefined) taken.push({ word, meant: named });
  }
  return { text: right, taken };
}

let everydayStems: ReadonlySet<string> | undefined;

/** The stems of everyday sentences, which are right for certain; made once. */
function everyday(): ReadonlySet<string> {
  const { sentences, questions } = backgrounds.en;
  everydayStems ??= new Set([...sentences, ...questions].flatMap(wordsOf).map(stem));
  return everydayStems;
}

function isOfQuestions(word: string): boolean {
  return (
    functionWords.en.has(word) ||
    frameWords.en.test(word) ||
    pictureFrameWords.en.test(word) ||
    askingWords.includes(word) ||
    soundAlike.has(word)
  );
}

/** The word that sounds alike with the fewest letters changed; undefined where there is none. */
function nearest(word: string, among: Iterable<string>): { other: string; distance: number } | undefined {
  const most = word.length >= 6 ? 2 : 1;
  const sound = soundOf(word);
  let best: { other: string; distance: number } | undefined;
  for (const other of among) {
    if (other.length < 3 || Math.abs(other.length - word.length) > most || soundOf(other) !== sound) continue;
    const distance = distanceBetween(word, other);
    if (distance <= most && (!best || distance < best.distance)) best = { other, distance };
  }
  return best;
}

/** In a word of so many letters consonants may be others of the same sound, or a vowel another. */
const long = 7;

/**
 * The name that a word is but for doubled consonants, and in a long word for letters of the same sound or one vowel: `pigg`, `motorcicle`, `ambulence`. Most words of
 * a language are no names, so that nothing less sure is taken for one: a battle is no bottle, and who looks no lock.
 */
function speltDifferently(word: string, called: ReadonlySet<string>): string | undefined {
  if (word.length < fewestNaming) return undefined;
  const plain = plainSpelling(word);
  const others = [...called].filter((other) => other.length >= 3 && Math.abs(other.length - word.length) <= 2);
  return (
    others.find((other) => plainSpelling(other) === plain) ??
    (word.length <= long
      ? undefined
      : others.find((other) => soundOf(other) === soundOf(word) && distanceBetween(other, word) === 1))
  );
}

/** A word with no consonant twice in a row; a long one with one letter for those that sound alike. */
function plainSpelling(word: string): string {
  const letters = word.length >= long ? alikeLetters(word).replaceAll('y', 'i') : word;
  return letters.replace(/([^aeiou])\1+/g, '$1');
}

/** The consonants of a word as they sound: `elefant` and `elephant` are one. */
function soundOf(word: string): string {
  const letters = alikeLetters(word);
  const first = /^[aeiouy]/.test(letters) ? 'a' : letters[0]!;
  return (
    first +
    letters
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/** A word with one way of writing each consonant. */
function alikeLetters(word: string): string {
  return fold(word)
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/(?<=[fs])t(?=en$|le)/, '')
    .replaceAll('ght', 't')
    .replaceAll('ph', 'f')
    .replaceAll('qu', 'kw')
    .replaceAll('wh', 'w')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's');
}

/** How many letters are put in, left out, changed or swapped with their neighbour (optimal string alignment). */
export function distanceBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => i || j),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}
