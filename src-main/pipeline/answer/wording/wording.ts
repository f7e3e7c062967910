import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { ChapterOrigin } from '../../../domain/chapters.ts';
import type { ColourName } from '../../../domain/colour.ts';
import type { EvidenceKind } from '../../../domain/evidence.ts';
import type { StageName } from '../../../domain/stage.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { Beyond } from '../question/cues.ts';
import type { Places } from './places.ts';

/** Sounds or things by the models' names for them; any of them may be meant. */
export interface Named {
  kind: LabelledKind;
  names: readonly string[];
}

/** What a file may hold. */
export type Track = 'sound' | 'picture';

/** What was not found: quoted words, or anything of a sort. */
export type Wanted = { quotes: readonly string[] } | 'text' | 'speech' | 'sight' | 'sound' | 'anything';

/** Where it was not found: all of a video, a still picture, parts of a video as ranges of times, or so many videos. */
export type SearchedPlace = 'video' | 'picture' | { times: readonly string[] } | { videos: number };

/** Where a file ends early; of its length where that is known. */
export interface Cut {
  at: string;
  of?: string | undefined;
}

/** How far a stage is: to the end, not begun, or to a time of the video's length. */
export type Reach = 'end' | 'none' | 'failed' | { to: string; of: string; failed: boolean };

/** Stages that answers rest on. */
export type TellingStage = Extract<StageName, 'sounds' | 'speech' | 'objects' | 'scenes' | 'text'>;

/** What a summary rests on. */
export interface Basis {
  /** Lines quoted of the spoken ones. */
  lines: { quoted: number; spoken: number };
  titles: boolean;
  seen: boolean;
  heard: boolean;
}

/** How many of several videos are looked through. */
export interface WideProgress {
  videos: number;
  whole: number;
  part: number;
  none: number;
  /** Files that are cut short. */
  cut: number;
}

/** What a model's name for a sound or a thing is in a language. */
export type NameOf = (kind: LabelledKind, name: string) => string;

/**
 * Every sentence of answers in one language. Whoever composes an answer chooses evidence and hands values over; nothing is
 * glued from pieces elsewhere. What a sentence says of counts, lengths, labels and quotes stands in it as the first group
 * writes it, so that the check finds it. A sentence ends with its full stop, unless a quote ends it.
 */
export interface Wording {
  language: AnswerLanguage;
  /** What stands between two sentences. */
  gap: string;

  // What the check looks for in sentences.
  quote: (text: string) => string;
  /** A sound or a thing as sentences call it. */
  label: (kind: LabelledKind, name: string) => string;
  /** A sound or a thing by its bare name. */
  name: NameOf;
  colour: (name: ColourName) => string;
  /** One of a thing, behind that number. */
  one: (name: string) => string;
  /** More than one of a thing. */
  several: (names: readonly string[]) => string;
  /** A speaker without a name. */
  speaker: (number: number) => string;
  times: (count: number) => string;
  length: (seconds: number) => string;
  lengthIn: (seconds: number, stretches: number) => string;
  timesInAll: (count: number, videos: number) => string;
  lengthInAll: (seconds: number, videos: number) => string;

  // Claims.
  found: (named: Named, places: Places) => string;
  foundTimes: (named: Named, count: number, places: Places) => string;
  foundFor: (named: Named, seconds: number, stretches: number) => string;
  foundForAt: (named: Named, seconds: number, stretches: number, places: Places) => string;
  foundTimesInAll: (named: Named, count: number, videos: number) => string;
  foundForInAll: (named: Named, seconds: number, videos: number) => string;
  oneAtOnce: (names: readonly string[], places: Places) => string;
  severalAtOnce: (names: readonly string[], count: number, places: Places) => string;
  /** Something is mostly, or else partly, of a colour. */
  coloured: (named: Named, colour: ColourName, isMost: boolean, places: Places) => string;
  /** Exactly so many are seen at once. */
  numberAtOnce: (names: readonly string[], count: number, places: Places) => string;
  /** As many kinds of things or sounds as are listed are there. */
  kindsFound: (kind: LabelledKind, names: readonly string[]) => string;
  /** Somebody says words at a time or in a range. */
  says: (at: string, text: string) => string;
  /** The picture reads lines. */
  reads: (at: string, texts: readonly string[]) => string;
  /** Words are said, in one of these forms. */
  said: (forms: readonly string[], places: Places) => string;
  saidTimes: (forms: readonly string[], count: number, places: Places) => string;
  saidTimesInAll: (form: string, count: number, videos: number) => string;
  readsFor: (text: string, seconds: number, places: Places) => string;
  readsTimes: (text: string, count: number, places: Places) => string;
  /** Somebody speaks, by name or number. */
  speaks: (who: string, places: Places) => string;
  /** The same, for so long in all. */
  speaksFor: (who: string, seconds: number, stretches: number, places: Places) => string;
  /** So many voices speak, the first time of each at these times. */
  voices: (count: number, places: Places) => string;
  /** It is in further videos too, first at these times. */
  also: (places: readonly { video: string; at: string }[]) => string;
  /** The sentence as one that affirms. */
  yes: (sentence: string) => string;
  /** The sentence as one on a video of several. */
  inVideo: (sentence: string, video: string) => string;
  /** A time of one video of several. */
  timeIn: (time: string, video: string) => string;

  // Remarks on how an answer was made.
  /** That words are told as they were said. */
  untranslated: string;
  uncountable: string;
  /** How many there are in a part cannot be told. */
  uncountableThen: string;
  countedInFrames: string;
  /** How colours are told. */
  coloursMeasured: string;
  /** What kinds are. */
  kindsCounted: string;
  /** What one time is. */
  oneTime: (kind: LabelledKind) => string;
  peopleOnly: string;
  voicesAlike: string;
  /** How speakers are told apart. */
  voicesTold: string;
  /** A word that was taken for another. */
  tookFor: (word: string, meant: string) => string;
  mostTelling: (shown: number, spoken: number) => string;
  longestLines: (lines: number) => string;
  restsOn: (basis: Basis) => string;
  /** Where the chapters come from; that there are none. */
  chaptersOf: Readonly<Record<ChapterOrigin | 'none', string>>;
  /** The picture cuts into so many shots, which begin then. */
  shots: (count: number, places: Places) => string;
  /** A language is spoken. */
  spokenIn: (language: string, places: Places) => string;
  /** The same, for so long in all. */
  spokenInFor: (language: string, seconds: number, stretches: number, places: Places) => string;
  wordsSaid: (count: number, places: Places) => string;
  /** How fast somebody speaks: so many words, in so many seconds of speech. */
  wordsAMinute: (rate: number, count: number, seconds: number, places: Places) => string;
  loudest: (places: Places) => string;
  /** A file without sound, or without a picture. */
  noTrack: Readonly<Record<Track, string>>;
  /** What is asked for was not found in so many of the videos; these are they, or the first ones. */
  notFoundIn: (names: readonly string[], count: number, of: number) => string;
  foundInAll: (of: number) => string;
  /** The longest or shortest of the videos; several are as long. */
  videosOfLength: (which: 'longest' | 'shortest', names: readonly string[], seconds: number) => string;
  wholeLength: (seconds: number) => string;
  wholeLengths: (videos: number, all: number, shortest: number, longest: number) => string;
  moreVideos: (count: number) => string;
  /** Moments are told of so many videos; of all where that is not given. */
  tellingMoments: (told?: { videos: number; of: number }) => string;

  // Refusals.
  beyond: Readonly<Record<Exclude<Beyond, 'manner'>, string>>;
  seenThere: (names: readonly string[]) => string;
  /** What is asked for may be there, but no model was sure: neither a claim nor a refusal. */
  unsure: (named: Named, places: Places) => string;
  notFound: (wanted: Wanted, searched: SearchedPlace) => string;
  /** What is asked of a sound or thing beyond that it is there, in the words of the question. */
  untold: (words: readonly string[]) => string;
  /** How long that is in which something was not found. */
  amounts: (seconds: number, stretches: number) => string;
  /** What is asked for is none of as many kinds of things or sounds as can be named: whether it is there cannot be told. */
  unknown: (known: readonly (readonly [LabelledKind, number])[]) => string;
  searched: (counts: readonly (readonly [EvidenceKind, number])[]) => string;
  nearest: (text: string, at: string, video?: string) => string;
  outside: (named: string, scope: string) => string;
  unfinished: string;
  unfinishedVideos: (count: number) => string;
  cutShort: (cut: Cut) => string;

  // How far videos are looked through.
  empty: string;
  /** Where what is said was not heard but read: the name of a file, or of a stream. */
  fromSubtitles: (source: string) => string;
  emptyVideos: (count: number) => string;
  /** All of it was listened to, or looked at, or both; to where it is cut short. */
  lookedThrough: (senses: { heard: boolean; seen: boolean }, cut?: Cut) => string;
  soFar: (reaches: readonly (readonly [Reach, readonly TellingStage[]])[]) => string;
  lookedThroughVideos: (progress: WideProgress) => string;
}
