import type { Intent } from '../../domain/answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { Language } from '../search/language.ts';
import type { NamedSounds, SoundNames } from '../search/sound-names.ts';
import { contentWords, fold, quotedPhrases, wordsOf } from '../search/words.ts';
import { languageOf } from '../search/language.ts';
import { cues, type Beyond } from './cues.ts';
import { frameWords } from './frame-words.ts';
import { namedTime } from './time-words.ts';
import { afterWhichVideo } from './which-video.ts';

/** What a question asks, as far as rules can tell. */
export interface Question {
  text: string;
  language: Language;
  intent: Intent;
  /** The part of the video that is asked about. */
  within: Moment;
  /** The question is about a part: it names a time, or a clip is given. */
  timed: boolean;
  /** The question without its time, and without "Which video …". */
  topic: string;
  /** Words that name what is asked for, folded; words that only frame the question ("mentioned", "video") are left out. */
  words: readonly string[];
  /** Texts in quotation marks, wanted word by word. */
  phrases: readonly string[];
  /** `said` and `heard` where the question tells which sense it is about. */
  sense: 'said' | 'heard' | 'any';
  /** Asks whether something is said. */
  mention: boolean;
  sounds: NamedSounds | undefined;
  /** What this version has no evidence for. */
  beyond: Beyond | undefined;
}

/**
 * @param scope the clip, or the whole video
 * @param isClip whether the scope is a part that the person chose
 */
export function understand(text: string, scope: Moment, names: SoundNames, isClip = false): Question {
  const time = namedTime(text, scope);
  const whole = time?.rest ?? text;
  const language = languageOf(whole, wordsOf(whole));
  const wanted = afterWhichVideo(whole, language);
  const topic = wanted ?? whole;
  const folded = fold(topic).replaceAll('’', "'").trim();
  const cue = cues[language];
  const phrases = quotedPhrases(topic);
  const content = contentWords(topic, language);
  const words = content.filter((word) => !frameWords[language].test(word));
  const first = <T>(table: readonly (readonly [T, RegExp])[]): T | undefined =>
    table.find(([, pattern]) => pattern.test(folded))?.[0];
  const said = phrases.length > 0 || cue.said.test(folded);
  const intent = wanted === undefined ? (first(cue.intents) ?? 'find') : 'find';
  return {
    text,
    language,
    intent,
    within: time?.moment ?? scope,
    timed: isClip || time !== undefined,
    topic,
    words,
    phrases,
    sense: cue.heard.test(folded) ? 'heard' : said ? 'said' : 'any',
    mention: cue.mention.test(folded),
    sounds: names.named(content, language),
    beyond: first(cue.beyond),
  };
}
