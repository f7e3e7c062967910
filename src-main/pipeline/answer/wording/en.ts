import type { EvidenceKind } from '../../../domain/evidence.ts';
import { formatTime } from '../../../domain/time.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { soundPhrase, verbFor } from './english-sounds.ts';
import { severalOf, thingPhrase } from './english-things.ts';
import { capital, counted, listOf, small } from './english-words.ts';
import { roundedLength } from './lengths.ts';
import type { Places } from './places.ts';
import type { Cut, Named, Reach, SearchedPlace, TellingStage, Wanted, Wording } from './wording.ts';

const quote = (text: string): string => `“${text}”`;
const quotes = (texts: readonly string[], joint?: string): string => listOf(texts.map(quote), joint);
const label = (kind: LabelledKind, name: string): string => (kind === 'heard' ? soundPhrase(name) : thingPhrase(name));
const several = (names: readonly string[]): string => severalOf(listOf(names, 'or'));
const times = (count: number): string => counted(count, 'time');
const videosOf = (count: number): string => counted(count, 'video');
const inAll = (amount: string, videos: number): string => `${amount} in all, in ${videosOf(videos)}`;
const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'first at' : 'at'} ${listOf(shown)}`;
const cutAt = ({ at: time, of }: Cut): string => (of === undefined ? time : `${time} of ${of}`);

/** `4.5 seconds`, `32 seconds`, `2:04 minutes`, `1:02:00 hours`. */
function length(seconds: number): string {
  const rounded = roundedLength(seconds);
  if (rounded < 60) return counted(rounded, 'second');
  return `${formatTime(rounded)} ${rounded < 3600 ? 'minutes' : 'hours'}`;
}

function lengthIn(seconds: number, stretches: number): string {
  return stretches > 1 ? `${length(seconds)} in ${counted(stretches, 'stretch', 'stretches')}` : length(seconds);
}

/** `A dog barking is heard` */
function isFound({ kind, names }: Named): string {
  const phrase = listOf([...new Set(names.map((name) => label(kind, name)))], 'or');
  return `${capital(phrase)} ${verbFor(phrase)} ${kind}`;
}

const stages: Readonly<Record<TellingStage, string>> = {
  sounds: 'sounds',
  speech: 'speech',
  objects: 'things',
  scenes: 'scenes',
  text: 'text',
};

const kinds: Readonly<Record<EvidenceKind, [one: string, many: string]>> = {
  said: ['spoken line', 'spoken lines'],
  written: ['line of text', 'lines of text'],
  seen: ['thing seen', 'things seen'],
  heard: ['sound', 'sounds'],
};

function reached(reach: Reach): string {
  if (reach === 'none') return 'not yet';
  if (reach === 'end') return 'to the end';
  if (reach === 'failed') return 'not at all (it failed)';
  return `to ${reach.to} of ${reach.of}${reach.failed ? ' (it failed there)' : ''}`;
}

function wantedIn(wanted: Wanted): string {
  return typeof wanted === 'string' ? anyOf[wanted] : quotes(wanted.quotes, 'or');
}
const anyOf = {
  text: 'any text',
  speech: 'any speech',
  sight: 'anything that I know by sight',
  sound: 'any sound that I know',
  anything: 'anything',
};

function placeIn(searched: SearchedPlace): string {
  if (searched === 'video' || searched === 'picture') return `this ${searched}`;
  return 'times' in searched ? listOf(searched.times) : `these ${searched.videos} videos`;
}

export const english = (): Wording => ({
  language: 'en',
  gap: ' ',

  quote,
  label,
  name: (_, name) => name,
  colour: (name) => name,
  one: (name) => name,
  several,
  speaker: (number) => `Speaker ${number}`,
  times,
  length,
  lengthIn,
  timesInAll: (count, videos) => inAll(times(count), videos),
  lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

  found: (named, places) => `${isFound(named)} ${at(places)}.`,
  foundTimes: (named, count, places) => `${isFound(named)} ${times(count)}: ${at(places)}.`,
  foundFor: (named, seconds, stretches) => `${isFound(named)} for ${lengthIn(seconds, stretches)}.`,
  foundForAt: (named, seconds, stretches, places) =>
    `${isFound(named)} for ${lengthIn(seconds, stretches)}, ${at(places)}.`,
  foundTimesInAll: (named, count, videos) => `${isFound(named)} ${inAll(times(count), videos)}.`,
  foundForInAll: (named, seconds, videos) => `${isFound(named)} for ${inAll(length(seconds), videos)}.`,
  oneAtOnce: (names, places) => `No more than one ${listOf(names, 'or')} is seen at once, ${at(places)}.`,
  severalAtOnce: (names, count, places) => `${count} ${several(names)} are seen at once at most, ${at(places)}.`,
  coloured: (some, colour, isMost, places) => {
    const phrase = listOf([...new Set(some.names.map((name) => label(some.kind, name)))], 'or');
    return `In the picture ${phrase} ${verbFor(phrase)} ${isMost ? 'mostly' : 'partly'} ${colour}, ${at(places)}.`;
  },
  numberAtOnce: (names, count, places) => `${count} ${several(names)} are seen at once ${at(places)}.`,
  kindsFound: (kind, names) =>
    `${counted(names.length, 'kind')} ${names.length === 1 ? 'is' : 'are'} ${kind}: ${listOf(names.map((name) => label(kind, name)))}.`,
  says: (time, text) => `At ${time} someone says: ${quote(text)}`,
  reads: (time, texts) => `At ${time} the picture reads: ${quotes(texts)}.`,
  said: (forms, places) => `${quotes(forms, 'or')} is said ${at(places)}.`,
  saidTimes: (forms, count, places) => `${quotes(forms, 'or')} is said ${times(count)}: ${at(places)}.`,
  saidTimesInAll: (form, count, videos) => `${quote(form)} is said ${inAll(times(count), videos)}.`,
  readsFor: (text, seconds, places) => `The picture reads ${quote(text)} for ${length(seconds)}, ${at(places)}.`,
  readsTimes: (text, count, places) => `The picture reads ${quote(text)} ${times(count)}, ${at(places)}.`,
  speaks: (who, places) => `${who} speaks ${at(places)}.`,
  speaksFor: (who, seconds, stretches, places) => `${who} speaks for ${lengthIn(seconds, stretches)}, ${at(places)}.`,
  voices: (count, places) =>
    `${counted(count, 'voice')} ${count === 1 ? 'speaks' : 'speak'}, first at ${listOf(places.times)}.`,
  also: (places) => `Also in ${listOf(places.map(({ video, at: time }) => `${video} at ${time}`))}.`,
  yes: (sentence) => `Yes: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  inVideo: (sentence, video) => `In ${video} ${small(sentence)}`,
  timeIn: (time, video) => `${time} (${video})`,

  untranslated: 'I do not translate: these are the words as they were said.',
  uncountable: 'I cannot count these.',
  uncountableThen: 'How many there are just then I cannot tell: only the highest number of a whole stretch is kept.',
  coloursMeasured: 'Colours are measured in the picture; light, shade and what lies behind change them.',
  kindsCounted: 'Two of one kind count once; kinds that I cannot name are missed.',
  countedInFrames: 'Counted in single frames, at least one every two seconds; what hides another is missed.',
  oneTime: (kind) => `One time is one unbroken stretch of ${kind === 'heard' ? 'the sound' : 'frames that show it'}.`,
  peopleOnly: 'I can tell that there are people, not who they are, nor men from women.',
  voicesAlike: 'Who speaks I cannot tell: voices are not told apart.',
  voicesTold: 'Speakers are told apart by their voices alone, which may be wrong where it is loud.',
  tookFor: (word, meant) => `I took ${quote(word)} to mean ${quote(meant)}.`,
  mostTelling: (shown, spoken) =>
    `These are the ${shown} most telling of ${spoken} spoken lines; the transcript has them all.`,
  longestLines: (lines) => `These stay longest of ${counted(lines, 'line')} of text; the moments list has them all.`,
  restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
    const basis = [
      ...(spoken > 0 ? [`${quoted} of ${counted(spoken, 'spoken line')}`] : []),
      ...(titles ? ['the largest text'] : []),
      ...(seen ? ['the things seen longest'] : []),
      ...(heard ? ['the sounds heard longest'] : []),
    ];
    const silent = spoken === 0 ? 'Nothing is said. ' : '';
    return `${silent}This rests on ${listOf(basis)}; what people do is not part of it.`;
  },
  chaptersOf: {
    file: 'The file names these chapters.',
    made: 'These chapters were made where what is said, written, seen and heard changes; each name stands there word for word.',
    person: 'You changed these chapters.',
    none: 'There are no chapters: the video is short, or nothing in it changes for long.',
  },
  shots: (count, places) => `${counted(count, 'shot')}, by sudden changes of the picture; beginning ${at(places)}.`,
  spokenIn: (language, places) => `The language spoken ${at(places)} is ${language}.`,
  spokenInFor: (language, seconds, stretches, places) =>
    `The language spoken for ${lengthIn(seconds, stretches)}, ${at(places)}, is ${language}.`,
  wordsSaid: (count, places) => `${counted(count, 'word')} ${count === 1 ? 'is' : 'are'} said, ${at(places)}.`,
  wordsAMinute: (rate, count, seconds, places) =>
    `${counted(rate, 'word')} a minute: ${count} in ${length(seconds)} of speech, ${at(places)}.`,
  loudest: (places) => `It is loudest ${at(places)}.`,
  noTrack: { sound: 'The file has no sound track.', picture: 'The file has no picture.' },
  notFoundIn: (names, count, of) => `It was not found in ${count} of ${videosOf(of)}: ${listOf(names)}.`,
  foundInAll: (of) => `It is in all ${of} videos.`,
  videosOfLength: (which, names, seconds) =>
    `The ${which} ${names.length === 1 ? 'is' : 'are'} ${listOf(names)}, ${length(seconds)} long.`,
  wholeLength: (seconds) => `The video is ${length(seconds)} long.`,
  wholeLengths: (videos, all, shortest, longest) =>
    `The ${videos} videos are ${length(all)} long in all; the shortest is ${length(shortest)} long, the longest ${length(longest)}.`,
  moreVideos: (count) => `It is in ${counted(count, 'more video')} too.`,
  tellingMoments: (told) =>
    `These are the most telling moments${told ? ` of ${told.videos} of ${videosOf(told.of)}` : ''}; ask about one video for more.`,

  beyond: {
    looks:
      'I cannot answer that: I can name many things in the picture, and their colours where they are clear, but not their parts, clothes or looks, and I do not know who anybody is.',
    actions:
      'I cannot answer that: I can name many things in the picture and many sounds, but I do not understand what somebody does.',
    speaker: 'I cannot tell who speaks: voices are not told apart.',
    circumstances:
      'I cannot answer that: I can name many things in the picture and many sounds, but not where, when, by whom or in what weather something was recorded, unless that is said or written.',
  },
  seenThere: (names) => `Seen there: ${listOf(names.map((name) => label('seen', name)))}.`,
  unsure: (named, places) => `I cannot say for sure. Perhaps ${small(isFound(named))} ${at(places)}.`,
  notFound: (wanted, searched) => `I did not find ${wantedIn(wanted)} in ${placeIn(searched)}.`,
  untold: (words) =>
    `What I cannot tell is ${quotes(words, 'and')}: I know that something is seen or heard, not what it does or is like.`,
  amounts: (seconds, stretches) => `In all that is ${lengthIn(seconds, stretches)}.`,
  unknown: (known) =>
    `I can name ${listOf(known.map(([kind, count]) => `${count} kinds of ${kind === 'heard' ? 'sounds' : 'things'}`))}, and it is none of them, so I cannot tell whether it is there.`,
  searched: (counts) => `I searched ${listOf(counts.map(([kind, count]) => counted(count, ...kinds[kind])))}.`,
  nearest: (text, time, video) =>
    `The nearest is ${quote(text)} at ${time}${video === undefined ? '' : ` in ${video}`}, but it does not answer the question.`,
  outside: (named, scope) => `${named} lies outside ${scope}, which the question is about.`,
  unfinished: 'The video is not looked through to its end yet, so it may still come.',
  unfinishedVideos: (count) =>
    `${videosOf(count)} ${count === 1 ? 'is' : 'are'} not looked through to the end yet, so it may still come.`,
  cutShort: (cut) => `The file is cut short at ${cutAt(cut)}: what came after is missing.`,

  empty: 'This video has neither sound nor picture.',
  fromSubtitles: (source) => `What is said was taken from its subtitles (${source}).`,
  emptyVideos: (count) => `None of the ${count} videos has sound or picture.`,
  lookedThrough: ({ heard, seen }, cut) => {
    const ways = listOf([...(heard ? ['listened to'] : []), ...(seen ? ['looked at'] : [])]);
    const missing = heard ? '' : '; it has no sound';
    return cut
      ? `To ${cutAt(cut)}, where the file is cut short, it was ${ways}${missing}.`
      : `All of it was ${ways}${missing}.`;
  },
  soFar: (reaches) =>
    `So far: ${reaches.map(([reach, some]) => `${listOf(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
  lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
    const missing = cut === 0 ? '' : `; ${counted(cut, 'file')} ${cut === 1 ? 'is' : 'are'} cut short`;
    if (whole === videos) return `All ${videos} videos were looked through${missing}.`;
    const parts = [
      `${whole} ${whole === 1 ? 'was' : 'were'} looked through whole`,
      ...(part > 0 ? [`${part} in part`] : []),
      ...(none > 0 ? [`${none} not at all`] : []),
    ];
    return `Of ${videosOf(videos)} ${listOf(parts)}${missing}.`;
  },
});
