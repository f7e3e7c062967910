import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Intent } from '../../../domain/answer.ts';
import type { EvidenceKind } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import type { Language } from '../../search/language.ts';
import type { LabelNames, NamedLabels } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { Query, QueryScope } from '../../search/query.ts';
import { contentWords, fold, quotedPhrases, wordsOf } from '../../search/words.ts';
import { languageOf } from '../../search/language.ts';
import { ruledLanguage } from './asked-language.ts';
import { toldLanguage } from '../../search/told-language.ts';
import { isDenied } from './denied.ts';
import { cues, type Beyond, type Cues } from './cues.ts';
import { emptied } from './empty-words.ts';
import { asksFilmName } from './film-name.ts';
import { fillerWords } from './filler-words.ts';
import { frameWords, pictureFrameWords } from './frame-words.ts';
import { withoutGist } from './gist-words.ts';
import { asksTranslation } from './translating.ts';
import { bareNoun } from './korean-noun.ts';
import { moreCues } from './more-cues.ts';
import { asksForLanguages } from './language-words.ts';
import { mostAsked } from './most-words.ts';
import { movesSomebody, movingWords } from './moving.ts';
import { namingWords } from './naming-words.ts';
import { namedTime } from './time-words.ts';
import { heardOf, untellable } from './untellable.ts';
import { afterWhichVideo } from './which-video.ts';
import { whoSays } from './who-says.ts';

/** A speaker as a question names it: by its number in one video, or by the name that a person gave it, in any. */
export type AskedSpeaker = { number: number } | { name: string };

/** What a question asks, as far as rules can tell. */
export interface Question {
  text: string;
  /** Whose rules take it apart. */
  language: Language;
  /** Its language, as far as it can be told. */
  told: AnswerLanguage;
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
  /** The kind of evidence that the question is about, where it tells. */
  sense: EvidenceKind | 'any';
  /** The speaker whose words it is about. */
  speaker?: AskedSpeaker;
  /** Asks whether something is said. */
  mention: boolean;
  sounds: NamedLabels | undefined;
  things: NamedLabels | undefined;
  /** Asks how many there are at once, not how often. */
  atOnce: boolean;
  /** What lines in other languages call what words name, by the word. */
  otherNames?: ReadonlyMap<string, readonly string[]>;
  /** What this version has no evidence for. */
  beyond: Beyond | undefined;
  /** The words that ask for it, where only lines that hold one of them could tell. */
  untold?: readonly string[];
}

/**
 * @param scope the clip, or the whole video
 * @param isClip whether the scope is a part that the person chose
 * @param translated what it names in a language without rules of its own
 * @param of the language of the question that it is, or is a part of; told by itself where none is given
 */
export function understand(
  text: string,
  scope: Moment,
  names: Readonly<Record<LabelledKind, LabelNames>>,
  isClip = false,
  translated: Partial<Record<LabelledKind, NamedLabels>> = {},
  of?: AnswerLanguage,
): Question {
  const time = namedTime(text, scope);
  const whole = (time?.rest ?? text).replace(vowelSigns, '');
  const told = of ?? toldLanguage(whole);
  const language = told === undefined ? languageOf(whole, wordsOf(whole)) : ruledLanguage(whole, told);
  const wanted = afterWhichVideo(whole, told ?? language);
  const topic = wanted ?? whole;
  const folded = fold(topic)
    .replaceAll('’', "'")
    .replace(/\b(what|who|where|when|how|there|that|it)'s\b/g, '$1 is')
    .trim();
  const more = told && moreCues[told];
  const cue = more ?? cues[language];
  const phrases = quotedPhrases(topic);
  // A noise that is asked for is any sound, not the one that is called noise.
  const isOfNoises = asksForNoises.test(folded);
  const written = contentWords(topic, language).filter((word) => !isOfNoises || !noise.test(word));
  // Music in the background is music: the tagger's class of that name is hardly ever the one it is sure of.
  const foremost = written.filter((word) => word !== 'background');
  const isBehind = foremost.length < written.length && names.heard.named(foremost, language) !== undefined;
  const content = isBehind ? foremost : written;
  const isOfTitle = asksFilmName(fold(whole).replaceAll('’', "'"));
  const isNoise = isOfNoises && [...(translated.heard?.words ?? [])].every((word) => noise.test(word));
  const named = names.heard.named(content, language) ?? (isNoise ? undefined : translated.heard);
  const audible = isBehind ? folded.replace(inBackground, '') : folded;
  const sense = isOfTitle ? 'written' : senseOf(audible, cue, phrases.length > 0);
  const isOfPicture = sense === 'seen' || sense === 'written';
  const frames = more ? [more.frame] : [frameWords[language], ...(isOfPicture ? [pictureFrameWords[language]] : [])];
  const first = <T>(table: readonly (readonly [T, RegExp])[]): T | undefined =>
    table.find(([, pattern]) => pattern.test(folded))?.[0];
  const asksAmount = wanted === undefined ? (first(cue.intents) ?? 'find') : 'find';
  const isRepeated = asksAmount === 'present' && repeated.test(folded);
  const intent = isRepeated ? 'count' : asksAmount;
  const moves = movingWords({ topic, told: told ?? language }).length > 0;
  const isSomebody =
    cue.somebody.test(folded) ||
    (language === 'en' && /^(?:and )?who\b/.test(folded)) ||
    (moves && movesSomebody(folded, told ?? language));
  const isOfAny = sense === 'any' || sense === 'seen';
  const empty = isOfAny && phrases.length === 0 ? emptied({ topic, told: told ?? language }) : undefined;
  const isOfTimes = intent === 'find' || intent === 'duration';
  const asksWhenNot = sense === 'any' && isOfTimes && isDenied(folded, told ?? language);
  const isCounted = intent === 'count' && countsPeople.test(folded);
  const people =
    isCounted || empty || ((sense === 'seen' || moves || asksWhenNot) && isSomebody)
      ? names.seen.named(empty?.things ?? ['person'], 'en')
      : undefined;
  // All of the speech is the speech.
  const isOfAll = intent === 'duration' || intent === 'count' || intent === 'said';
  const fillers = isOfAll ? [fillerWords[told ?? language]] : [];
  const isFrame = (word: string): boolean => [...frames, ...fillers].some((frame) => frame.test(word));
  const framing = { folded, language: told ?? language, isFrame, isOfWords: sense === 'said' || intent === 'said' };
  const things = empty ? people : (names.seen.named(content, language) ?? translated.seen ?? people);
  // What is there longest, or most often, is told by its length or number, and not looked for; the longest line is.
  const isOfMost = sense === 'heard' || sense === 'seen' || (sense === 'any' && (named ?? things) !== undefined);
  const most = mostAsked({ topic, told: told ?? language });
  const languages = asksForLanguages({ topic, told: told ?? language });
  // What is said of colours can be told.
  const beyond = intent === 'said' ? undefined : first(cue.beyond);
  const isOfLines = phrases.length > 0 || intent === 'said' || !isOfAny;
  const isTold = isOfLines || moves || empty !== undefined || beyond !== undefined;
  const unknown = isTold ? undefined : untellable(folded, told ?? language, intent, [named, things]);
  const untold = content.filter((word) => unknown?.asked.includes(word) || (unknown && word.includes(unknown.asked)));
  const who = intent === 'said' && !isOfPicture ? whoSays({ topic, told: told ?? language }) : undefined;
  const isOfForm = (word: string): boolean =>
    (isOfMost && most.isOf(word)) || languages.isOf(word) || [empty?.asked, who].some((form) => form?.includes(word));
  const words = isOfTitle ? [] : namingWords(content, framing).filter((word) => !isOfForm(word));
  const isOfGist =
    phrases.length === 0 && sense !== 'written' && asksForGist(folded, { told: told ?? language, language, isFrame });
  const asked = {
    text,
    language,
    told: told ?? language,
    within: time?.moment ?? scope,
    timed: isClip || time !== undefined,
    topic,
    phrases,
    atOnce: !isRepeated && !cue.often.test(folded),
  };
  const ofAll = { words: [], mention: false, sounds: undefined, things: undefined, beyond: undefined };
  if (isOfGist) return { ...asked, ...ofAll, intent: 'summarise', sense: 'any' };
  if (asksTranslation(folded, told ?? language)) return { ...asked, ...ofAll, intent: 'said', sense: 'said' };
  return {
    ...asked,
    intent,
    words,
    sense,
    mention: cue.mention.test(folded),
    sounds: empty ? undefined : unknown ? heardOf(unknown, named) : named,
    things: unknown && unknown.beyond !== 'manner' ? undefined : things,
    beyond: beyond ?? unknown?.beyond,
    ...(unknown && { untold }),
  };
}

/** True where all that a question names is what a recording is about: "What are the key points?" */
function asksForGist(
  folded: string,
  { told, language, isFrame }: { told: AnswerLanguage; language: Language; isFrame: (word: string) => boolean },
): boolean {
  const rest = withoutGist(folded, told);
  if (rest === undefined) return false;
  return contentWords(rest, language).every((word) => isFrame(word) || pictureFrameWords[language].test(word));
}

const asksForNoises =
  /\b(?:what|which|all|any|every|list|how many)(?: (?:the|other|kinds? of|different))* noises?\b|\bquels? (?:est le |sont les |autres )?bruits?\b|\b(?:que|cual(?:es)?)(?: es el| son los)? ruidos?\b|\bqua(?:l|is)(?: e o| sao os)? (?:ruidos?|barulhos?)\b|как(?:ои|ие) шум/u;
const noise = /^(?:noises?|bruits?|ruidos?|barulhos?|шум\p{L}*)$/u;

/** Signs that Arabic may be written with, and mostly is not. */
const vowelSigns = /[\u064b-\u0652\u0640]/g;

/** Whether something is there more than once is told by how often it is. */
const repeated =
  /\b(?:more than once|(?:more than )?(?:twice|(?:\w+|\d+) times)|several times|repeatedly)\b|\b(?:mehr als einmal|mehrmals|zweimal)\b|\b(?:plus d'une fois|plusieurs fois)\b|\b(?:mas de una vez|varias veces)\b|\b(?:mais de uma vez|varias vezes)\b|больше одного раза|несколько раз/u;

/** A sound is heard in the background, and not seen there. */
const inBackground = /\bin the background\b/;

/** Counters of people, which name them: 何人 holds the word for a person within. */
const countsPeople = /何人|何名|몇 ?명/u;

/** The question as a query. */
export function queryOf({ topic, language, words, phrases, otherNames }: Question, scope: QueryScope): Query {
  return { ...scope, text: topic, language, words, phrases, ...(otherNames && { otherNames }) };
}

/** The naming words, or some of them, as the person wrote them, where spaces tell words apart: with the small words that join them. */
export function wordsAsWritten(
  { topic, words: all, language, told }: Question,
  words: readonly string[] = all,
): string {
  const parts = topic.split(/[\s?!.,;:¿¡"“”„«»؟،؛।]+/u);
  const named = parts.flatMap((part, at) => (wordsOf(part).some((word) => words.includes(word)) ? [at] : []));
  const hasSpaces = language !== 'ja' && told !== 'zh';
  if (language === 'ko')
    return (named.length >= words.length ? named.map((at) => parts[at]!) : words).map(bareNoun).join(' ');
  const joined = words.join('');
  if (!hasSpaces && fold(topic).includes(joined)) return joined;
  if (!hasSpaces || named.length < words.length) return words.join(' ');
  return named.map((at, place) => between(parts, named[place - 1] ?? at, at) + parts[at]!).join('');
}

/** So many words between two others are said with them. */
const mostJoining = 2;

function between(parts: readonly string[], before: number, at: number): string {
  if (before === at) return '';
  const joining = parts.slice(before + 1, at);
  return joining.length > mostJoining ? ' … ' : [' ', ...joining.map((part) => `${part} `)].join('');
}

/** Quoted words are said, unless the question is about the picture: then they are written. */
function senseOf(folded: string, { written, seen, heard, said }: Cues, quotes: boolean): Question['sense'] {
  if (written.test(folded)) return 'written';
  if (seen.test(folded)) return quotes ? 'written' : 'seen';
  if (heard.test(folded)) return 'heard';
  return quotes || said.test(folded) ? 'said' : 'any';
}
