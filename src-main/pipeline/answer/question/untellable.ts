import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Intent } from '../../../domain/answer.ts';
import type { NamedLabels } from '../../search/label-names.ts';
import { actionWords } from './action-words.ts';
import { circumstanceWords } from './circumstance-words.ts';
import { mannerWords } from './manner-words.ts';
import { opening } from './presence-words.ts';

/** Asks what somebody does, in what circumstances something was recorded, or how something is: neither pictures nor sounds tell it. */
export interface Untellable {
  beyond: 'actions' | 'circumstances' | 'manner';
  /** The folded words that ask for it. */
  asked: string;
}

/** Intents of a question whether, when, how often or for how long something is so. */
const ofPresence: ReadonlySet<Intent> = new Set(['present', 'find', 'count', 'duration']);
const whoDoes = /^(?:and )?who\b/;

/**
 * What of a question neither pictures nor sounds tell; undefined where it asks for nothing such.
 *
 * @param named the sounds and things that it names
 */
export function untellable(
  folded: string,
  language: AnswerLanguage,
  intent: Intent,
  named: readonly (NamedLabels | undefined)[],
): Untellable | undefined {
  const circumstances = circumstanceWords[language].exec(folded)?.[0];
  if (circumstances !== undefined) return { beyond: 'circumstances', asked: circumstances };
  const { how, moods } = mannerWords[language];
  const manner = how.exec(folded)?.[0];
  if (manner !== undefined) return { beyond: 'manner', asked: manner };
  const isOpen = (opening[language]?.test(folded) ?? false) && !(language === 'en' && whoDoes.test(folded));
  if (isOpen || !ofPresence.has(intent)) return undefined;
  const action = actionWords[language].exec(folded)?.[0];
  // What a thing does is asked of the thing.
  const isOfThing = named.some((each) => each && [...each.words].some((word) => action?.includes(word) === false));
  if (action !== undefined && !isOfThing) return { beyond: 'actions', asked: action };
  const mood = moods.exec(folded)?.[0];
  return mood === undefined ? undefined : { beyond: 'manner', asked: mood };
}

/** Sounds of doing something that is seen as well. */
const seenToo: ReadonlySet<string> = new Set(['Run', 'Walk, footsteps']);

/** Of the sounds that a question names, those that could tell it: waves are not heard of who waves. */
export function heardOf({ beyond }: Untellable, sounds: NamedLabels | undefined): NamedLabels | undefined {
  const isToldBySound =
    beyond === 'manner' || (beyond === 'actions' && sounds?.roots.every(({ name }) => seenToo.has(name)));
  return isToldBySound ? sounds : undefined;
}
