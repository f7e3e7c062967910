import type { LabelNames, NamedLabels } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { contentWords } from '../../search/words.ts';
import { isDenied } from './denied.ts';
import { type Emptied, emptied } from './empty-words.ts';
import type { Form } from './form.ts';
import { movesSomebody, movingWords } from './moving.ts';
import type { Question } from './question.ts';

export type Names = Readonly<Record<LabelledKind, LabelNames>>;
/** What a question names in a language without rules of its own. */
export type Translated = Partial<Record<LabelledKind, NamedLabels>>;

/** The words of a question that may name something, and the sound that they name. */
export interface Content {
  words: readonly string[];
  sounds: NamedLabels | undefined;
  /** The folded question without where a sound is, which is no place in the picture. */
  audible: string;
}

const asksForNoises =
  /\b(?:what|which|all|any|every|list|how many)(?: (?:the|other|kinds? of|different))* noises?\b|\bquels? (?:est le |sont les |autres )?bruits?\b|\b(?:que|cual(?:es)?)(?: es el| son los)? ruidos?\b|\bqua(?:l|is)(?: e o| sao os)? (?:ruidos?|barulhos?)\b|как(?:ои|ие) шум/u;
const noise = /^(?:noises?|bruits?|ruidos?|barulhos?|шум\p{L}*)$/u;

/** A sound is heard in the background, and not seen there. */
const inBackground = /\bin the background\b/;

export function contentOf({ topic, language, folded }: Form, names: Names, translated: Translated): Content {
  // A noise that is asked for is any sound, not the one that is called noise.
  const isOfNoises = asksForNoises.test(folded);
  const all = contentWords(topic, language).filter((word) => !isOfNoises || !noise.test(word));
  // Music in the background is music: the tagger's class of that name is hardly ever the one it is sure of.
  const foremost = all.filter((word) => word !== 'background');
  const isBehind = foremost.length < all.length && names.heard.named(foremost, language) !== undefined;
  const words = isBehind ? foremost : all;
  const isNoise = isOfNoises && [...(translated.heard?.words ?? [])].every((word) => noise.test(word));
  return {
    words,
    sounds: names.heard.named(words, language) ?? (isNoise ? undefined : translated.heard),
    audible: isBehind ? folded.replace(inBackground, '') : folded,
  };
}

/** The things that a question names, or people whom it does not name. */
export interface ThingsNamed {
  things: NamedLabels | undefined;
  /** What is asked whether it is empty. */
  empty: Emptied | undefined;
  /** Asks for a way through the picture. */
  moves: boolean;
}

/** Counters of people, which name them: 何人 holds the word for a person within. */
const countsPeople = /何人|何名|몇 ?명/u;

export function thingsIn(
  { topic, told, language, folded, phrases, intent, cue }: Form,
  sense: Question['sense'],
  words: readonly string[],
  { names, translated }: { names: Names; translated: Translated },
): ThingsNamed {
  const moves = movingWords({ topic, told }).length > 0;
  const isSomebody =
    cue.somebody.test(folded) ||
    (language === 'en' && /^(?:and )?who\b/.test(folded)) ||
    (moves && movesSomebody(folded, told));
  const isOfAny = sense === 'any' || sense === 'seen';
  const empty = isOfAny && phrases.length === 0 ? emptied({ topic, told }) : undefined;
  const isOfTimes = intent === 'find' || intent === 'duration';
  const asksWhenNot = sense === 'any' && isOfTimes && isDenied(folded, told);
  const isCounted = intent === 'count' && countsPeople.test(folded);
  const people =
    isCounted || empty || ((sense === 'seen' || moves || asksWhenNot) && isSomebody)
      ? names.seen.named(empty?.things ?? ['person'], 'en')
      : undefined;
  const things = empty ? people : (names.seen.named(words, language) ?? translated.seen ?? people);
  return { things, empty, moves };
}
