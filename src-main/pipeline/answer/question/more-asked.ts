import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold, wordsOf } from '../../search/words.ts';
import { pictureFrameWords } from './frame-words.ts';
import { labelsAsked } from './labels-asked.ts';
import { movingWords } from './moving.ts';
import { beforePlaces, opening, presenceWords } from './presence-words.ts';
import type { Question } from './question.ts';

/** What a question asks of a sound or thing beyond that it is there, folded; labels cannot tell it. */
export interface MoreAsked {
  /** "fly away" in "When does the beetle fly away?": evidence that the beetle is there is no answer. */
  actions: readonly string[];
  /** The question asks for something of the thing, not when or whether it is there. */
  isOpen: boolean;
  /** "young" in "When is the young woman seen?": evidence of a person may be the answer. */
  traits: readonly string[];
}

const nothing: MoreAsked = { isOpen: false, actions: [], traits: [] };
const whoDoes = /^(?:and )?who (?!is|are|was|were|can|could|do|does|did|has|have|will)(\p{L}+)/u;
/** Whether a thing is the same as another, or large, is more than that it is there. */
const comparing = /^(?:same|different|other|another|big|biggest|large|largest|main|near|close|left)$/;
/** A question whether something is so: its last word tells how. */
const copula: Partial<Record<AnswerLanguage, RegExp>> = {
  de: /^(?:ist|sind|war|waren)\b/,
  fr: /\b(?:est|sont|etait|etaient)\b/,
  es: /\b(?:es|son|esta|estan|era|eran)\b/,
  pt: /\b(?:e|sao|esta|estao|era|eram)\b/,
};
const articles = /^(?:the|a|an|this|that|these|those|his|her|their|its|my|your|our|some|any)$/;

/**
 * Tells what is asked of a thing. A sound that is named by more than what makes it, as "bark" is, answers what happens, but not whether it is loud. Outside
 * English, verbs are told from adjectives by the form of the question alone: who asks what the elephant eats asks for an action.
 */
export function moreAsked(question: Question): MoreAsked {
  const { intent, sense, sounds, things, told, topic } = question;
  const presence = presenceWords[told];
  const asked = labelsAsked(question);
  if (!presence || asked.length === 0 || sense === 'said' || intent === 'summarise' || intent === 'describe')
    return nothing;
  const moving = movingWords(question);
  const isOfPicture = (words: ReadonlySet<string>): boolean =>
    things !== undefined && words.isSubsetOf(things.words.union(new Set(moving)));
  const isOfSound = asked.some(({ kind, words }) => kind === 'heard' && !isOfPicture(words));
  // Who asks whether music is sad is not answered by music.
  const folded = fold(topic).replaceAll('’', "'").trim();
  const asksHow = told === 'en' || (copula[told]?.test(folded) ?? false);
  if (isOfSound && !(asksHow && intent === 'present')) return nothing;
  const named = new Set([...(sounds?.words ?? []), ...(things?.words ?? [])]);
  // Who drinks from a bottle asks for no drink.
  const verb = told === 'en' ? whoDoes.exec(folded)?.[1] : undefined;
  if (verb !== undefined && named.size > 1) named.delete(verb);
  const rest = question.words.filter(
    (word) =>
      !named.has(word) &&
      (!presence.test(word) || (intent === 'present' && told === 'en' && comparing.test(word))) &&
      !pictureFrameWords[question.language].test(word) &&
      !/^\p{N}+$/u.test(word) &&
      !moving.includes(word),
  );
  if (rest.length === 0) return nothing;
  const isOpen = opening[told]?.test(folded) ?? false;
  if (isOfSound && told !== 'en' && rest.at(-1) !== wordsOf(topic).at(-1)) return nothing;
  if (told !== 'en') return isOpen ? { isOpen, actions: rest, traits: [] } : { isOpen, actions: [], traits: rest };
  const tokens = wordsOf(topic);
  const beyond = rest.filter((word) => !isPlace(tokens, tokens.indexOf(word)));
  const traits = beyond.filter((word) => isTrait(tokens, tokens.indexOf(word), named, beyond));
  return { isOpen, actions: beyond.filter((word) => !traits.includes(word)), traits };
}

/**
 * "kitchen" in "When is the cat in the old kitchen?": where something is asked for, it mostly is.
 *
 * @param tokens the words of an English question  @param at which one of them
 */
export function isPlace(tokens: readonly string[], at: number): boolean {
  const before = tokens.slice(0, at).findLast((token) => !articles.test(token));
  return before !== undefined && beforePlaces.test(before);
}

/** A word right before what is named. */
function isTrait(tokens: readonly string[], at: number, named: ReadonlySet<string>, rest: readonly string[]): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return named.has(next) || (rest.includes(next) && isTrait(tokens, at + 1, named, rest));
}
