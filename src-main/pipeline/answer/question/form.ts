import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Intent } from '../../../domain/answer.ts';
import type { Moment } from '../../../domain/time.ts';
import { type Language, languageOf } from '../../search/language.ts';
import { toldLanguage } from '../../search/told-language.ts';
import { fold, quotedPhrases, wordsOf } from '../../search/words.ts';
import { ruledLanguage } from './asked-language.ts';
import { type Beyond, type Cues, cues } from './cues.ts';
import { moreCues } from './more-cues.ts';
import { namedTime } from './time-words.ts';
import { afterWhichVideo } from './which-video.ts';

/** What a question looks like, before anything that it names is looked up. */
export interface Form {
  text: string;
  /** Its language, as far as it can be told. */
  told: AnswerLanguage;
  /** Whose rules take it apart. */
  language: Language;
  /** The question without its time. */
  whole: string;
  /** The same without "Which video …". */
  topic: string;
  /** The topic, folded, without typographic apostrophes and with "what is" for "what's". */
  folded: string;
  phrases: readonly string[];
  within: Moment;
  timed: boolean;
  cue: Cues;
  /** The words that only frame a question, in a language without everyday words of its own. */
  frame: RegExp | undefined;
  intent: Intent;
  /** Asks how many there are at once, not how often. */
  atOnce: boolean;
  /** What it seems to ask that no evidence tells. */
  beyond: Beyond | undefined;
}

/** Whether something is there more than once is told by how often it is. */
const repeated =
  /\b(?:more than once|(?:more than )?(?:twice|(?:\w+|\d+) times)|several times|repeatedly)\b|\b(?:mehr als einmal|mehrmals|zweimal)\b|\b(?:plus d'une fois|plusieurs fois)\b|\b(?:mas de una vez|varias veces)\b|\b(?:mais de uma vez|varias vezes)\b|больше одного раза|несколько раз/u;

/** Signs that Arabic may be written with, and mostly is not. */
const vowelSigns = /[\u064b-\u0652\u0640]/g;

/** @param of the language of the question that it is, or is a part of; told by itself where none is given */
export function formOf(text: string, scope: Moment, isClip: boolean, of: AnswerLanguage | undefined): Form {
  const time = namedTime(text, scope);
  const whole = (time?.rest ?? text).replace(vowelSigns, '');
  const known = of ?? toldLanguage(whole);
  const language = known === undefined ? languageOf(whole, wordsOf(whole)) : ruledLanguage(whole, known);
  const told = known ?? language;
  const wanted = afterWhichVideo(whole, told);
  const topic = wanted ?? whole;
  const folded = fold(topic)
    .replaceAll('’', "'")
    .replace(/\b(what|who|where|when|how|there|that|it)'s\b/g, '$1 is')
    .trim();
  const more = known && moreCues[known];
  const cue = more ?? cues[language];
  const first = <T>(table: readonly (readonly [T, RegExp])[]): T | undefined =>
    table.find(([, pattern]) => pattern.test(folded))?.[0];
  const asks = wanted === undefined ? (first(cue.intents) ?? 'find') : 'find';
  const isRepeated = asks === 'present' && repeated.test(folded);
  const intent = isRepeated ? 'count' : asks;
  return {
    text,
    told,
    language,
    whole,
    topic,
    folded,
    phrases: quotedPhrases(topic),
    within: time?.moment ?? scope,
    timed: isClip || time !== undefined,
    cue,
    frame: more?.frame,
    intent,
    atOnce: !isRepeated && !cue.often.test(folded),
    // What is said of colours can be told.
    beyond: intent === 'said' ? undefined : first(cue.beyond),
  };
}
