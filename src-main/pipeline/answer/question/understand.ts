import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Moment } from '../../../domain/time.ts';
import { contentWords, fold } from '../../search/words.ts';
import type { Cues } from './cues.ts';
import { asksFilmName } from './film-name.ts';
import { fillerWords } from './filler-words.ts';
import { type Form, formOf } from './form.ts';
import { frameWords, pictureFrameWords } from './frame-words.ts';
import { withoutGist } from './gist-words.ts';
import { asksForLanguages } from './language-words.ts';
import { mostAsked } from './most-words.ts';
import { contentOf, type Names, thingsIn, type Translated } from './named-in.ts';
import { namingWords } from './naming-words.ts';
import type { Question } from './question.ts';
import { asksTranslation } from './translating.ts';
import { heardOf, untellable } from './untellable.ts';
import { whoSays } from './who-says.ts';

/**
 * What a question asks, by rules alone.
 *
 * @param scope the clip, or the whole video
 * @param isClip whether the scope is a part that the person chose
 * @param translated what it names in a language without rules of its own
 * @param of the language of the question that it is, or is a part of; told by itself where none is given
 */
export function understand(
  text: string,
  scope: Moment,
  names: Names,
  isClip = false,
  translated: Translated = {},
  of?: AnswerLanguage,
): Question {
  const form = formOf(text, scope, isClip, of);
  const { told, language, topic, folded, phrases, cue, intent } = form;
  const content = contentOf(form, names, translated);
  const isOfTitle = asksFilmName(fold(form.whole).replaceAll('’', "'"));
  const sense = isOfTitle ? 'written' : senseOf(content.audible, cue, phrases.length > 0);
  const { things, empty, moves } = thingsIn(form, sense, content.words, { names, translated });
  const isFrame = framesOf(form, sense);
  const asked = {
    text,
    language,
    told,
    within: form.within,
    timed: form.timed,
    topic,
    phrases,
    atOnce: form.atOnce,
  };
  const ofAll = { words: [], mention: false, sounds: undefined, things: undefined, beyond: undefined };
  const isOfGist = phrases.length === 0 && sense !== 'written' && asksForGist(form, isFrame);
  if (isOfGist) return { ...asked, ...ofAll, intent: 'summarise', sense: 'any' };
  if (asksTranslation(folded, told)) return { ...asked, ...ofAll, intent: 'said', sense: 'said' };

  const isOfAny = sense === 'any' || sense === 'seen';
  const isOfLines = phrases.length > 0 || intent === 'said' || !isOfAny;
  const isTold = isOfLines || moves || empty !== undefined || form.beyond !== undefined;
  const unknown = isTold ? undefined : untellable(folded, told, intent, [content.sounds, things]);
  const untold = content.words.filter(
    (word) => unknown?.asked.includes(word) || (unknown && word.includes(unknown.asked)),
  );

  const framing = { folded, language: told, isFrame, isOfWords: sense === 'said' || intent === 'said' };
  // What is there longest, or most often, is told by its length or number, and not looked for; the longest line is.
  const isOfMost =
    sense === 'heard' || sense === 'seen' || (sense === 'any' && (content.sounds ?? things) !== undefined);
  const most = mostAsked({ topic, told });
  const languages = asksForLanguages({ topic, told });
  const isOfPicture = sense === 'seen' || sense === 'written';
  const who = intent === 'said' && !isOfPicture ? whoSays({ topic, told }) : undefined;
  const isOfForm = (word: string): boolean =>
    (isOfMost && most.isOf(word)) || languages.isOf(word) || [empty?.asked, who].some((one) => one?.includes(word));
  return {
    ...asked,
    intent,
    words: isOfTitle ? [] : namingWords(content.words, framing).filter((word) => !isOfForm(word)),
    sense,
    mention: cue.mention.test(folded),
    sounds: empty ? undefined : unknown ? heardOf(unknown, content.sounds) : content.sounds,
    things: unknown && unknown.beyond !== 'manner' ? undefined : things,
    beyond: form.beyond ?? unknown?.beyond,
    ...(unknown && { untold }),
  };
}

/** Tells the words that only frame a question of its kind. */
function framesOf({ language, told, intent, frame }: Form, sense: Question['sense']): (word: string) => boolean {
  const isOfPicture = sense === 'seen' || sense === 'written';
  const own = frame ? [frame] : [frameWords[language], ...(isOfPicture ? [pictureFrameWords[language]] : [])];
  // All of the speech is the speech.
  const isOfAll = intent === 'duration' || intent === 'count' || intent === 'said';
  const frames = isOfAll ? [...own, fillerWords[told]] : own;
  return (word) => frames.some((one) => one.test(word));
}

/** True where all that a question names is what a recording is about: "What are the key points?" */
function asksForGist({ folded, told, language }: Form, isFrame: (word: string) => boolean): boolean {
  const rest = withoutGist(folded, told);
  if (rest === undefined) return false;
  return contentWords(rest, language).every((word) => isFrame(word) || pictureFrameWords[language].test(word));
}

/** Quoted words are said, unless the question is about the picture: then they are written. */
function senseOf(folded: string, { written, seen, heard, said }: Cues, quotes: boolean): Question['sense'] {
  if (written.test(folded)) return 'written';
  if (seen.test(folded)) return quotes ? 'written' : 'seen';
  if (heard.test(folded)) return 'heard';
  return quotes || said.test(folded) ? 'said' : 'any';
}
