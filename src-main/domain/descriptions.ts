import { bySureness } from './confidence.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import { SortedMoments } from './sorted-moments.ts';
import { mergeMoments, type Moment } from './time.ts';

/** What one description tells: things that have come into view and words that have come to stand on the screen. */
export interface Described {
  /** True where a shot begins with it. */
  newShot: boolean;
  /** The surest first. */
  things: { name: string; count: number }[];
  words: string[];
}

/** A description with the media time in which it is said. */
export interface DescriptionCue extends Moment {
  text: string;
  /** There is no room for it beside the speech: the video waits at its start while it is said. */
  waits: boolean;
}

/** What descriptions are made from. */
export interface DescribedVideo {
  evidence: Readonly<Record<EvidenceKind, readonly Evidence[]>>;
  /** Media times at which shots begin. */
  shots: readonly number[];
  /** Media time in seconds up to which it is known where people speak, and what is seen; nothing is said beyond. */
  knownTo: number;
}

export interface DescriptionWishes {
  /** The sentence for a description, in the person's language. */
  wordsFor: (described: Described) => string;
  /** Whether the video may wait for what has no room. */
  mayWait: boolean;
}

/** Seconds in which what comes into view is told together. */
const together = 1.5;
/** Seconds after which a thing that has gone, or words, are news again. */
const newsAgain = { thing: 30, words: 60 };
/** A description comes at most so many seconds after what it tells. */
const latest = 6;
/** Free seconds that stay between speech and a description, and between two descriptions. */
const pauses = { speech: 0.3, descriptions: 2 };
const mostThings = 3;
const longestWords = 60;
/** AudioSet's speech, child's speech, conversation and narration. */
const speechLabels = new Set(['/m/09x0r', '/m/0ytgt', '/m/01h8n0', '/m/02qldy']);

/** Seconds that it takes to say a text; signs of East Asian scripts are whole syllables. */
export function secondsToSay(text: string): number {
  const syllables =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return 0.4 + (text.length - syllables) / 14 + syllables / 6;
}

/**
 * Plans what is said while a video plays: what comes into view, in the gaps where nobody speaks, each as soon as there is room.
 * It names things and words and nothing that happens. The same evidence gives the same plan.
 */
export function planDescriptions(video: DescribedVideo, { wordsFor, mayWait }: DescriptionWishes): DescriptionCue[] {
  const said = new SortedMoments(video.evidence.said);
  const speech = new SortedMoments(speechIn(said, video.evidence.heard));
  const cues: DescriptionCue[] = [];
  for (const { start, end, ...news } of newsIn(video, said)) {
    const free = Math.max(start, (cues.at(-1)?.end ?? -Infinity) + pauses.descriptions);
    const texts = shorterAndShorter(news).map(wordsFor);
    const until = Math.min(end, start + latest);
    const fitting = texts.flatMap((text) => {
      const at = roomFor(speech, free, secondsToSay(text), until);
      return at <= until && at + secondsToSay(text) <= video.knownTo ? [{ at, text }] : [];
    });
    const [first] = fitting;
    const [whole = ''] = texts;
    if (first) cues.push({ start: first.at, end: first.at + secondsToSay(first.text), text: first.text, waits: false });
    else if (mayWait && free <= end) cues.push({ start: free, end: free, text: whole, waits: true });
  }
  return cues;
}

/** When people speak: their words, and where voices are heard of which no word was understood. */
function speechIn(said: SortedMoments<Evidence>, heard: readonly Evidence[]): Moment[] {
  const words = said.items.flatMap((line): Moment[] => (line.words?.length ? line.words : [line]));
  const isVoice = ({ label }: Evidence): boolean => label !== undefined && speechLabels.has(label);
  const voices = heard.filter((sound) => isVoice(sound) && said.touching(sound).next().done === true);
  const { speech } = pauses;
  return mergeMoments([...words, ...voices].map(({ start, end }) => ({ start: start - speech, end: end + speech })));
}

/** The first time from `from` on at which nobody speaks for so many seconds; any time after `until` where there is none before. */
function roomFor(speech: SortedMoments<Moment>, from: number, seconds: number, until: number): number {
  let at = from;
  for (let index = speech.firstAfter(from); index < speech.items.length && at <= until; index += 1) {
    const { start, end } = speech.items[index]!;
    if (start >= at + seconds) break;
    at = Math.max(at, end);
  }
  return at;
}

/** What has come into view within a short while, as long as any of it is there. */
interface News extends Moment, Described {}

function newsIn({ evidence, shots, knownTo }: DescribedVideo, said: SortedMoments<Evidence>): News[] {
  const cuts = new SortedMoments(shots.map((time) => ({ start: time, end: time })));
  /** The number of the shot in which something begins. */
  const shotOf = ({ start }: Moment): number => cuts.lastBegun(start + 0.05);
  const items = [...newThings(evidence.seen), ...newWords(evidence.written, said)]
    .filter(({ start }) => start < knownTo)
    .sort((a, b) => a.start - b.start || bySureness(a, b));
  const groups: Evidence[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const isApart = !group || item.start > group[0]!.start + together || shotOf(item) !== shotOf(group[0]!);
    if (isApart) groups.push([item]);
    else group.push(item);
  }
  return groups.map((group) => {
    const [first] = group as [Evidence];
    const shot = cuts.items[shotOf(first)]?.start ?? 0;
    const surest = group.toSorted(bySureness);
    return {
      start: first.start,
      end: Math.max(...group.map(({ end }) => end)),
      newShot: shot > 0 && shot > first.start - together,
      things: surest
        .filter(({ kind }) => kind === 'seen')
        .slice(0, mostThings)
        .map(({ text, count = 1 }) => ({ name: text, count })),
      words: group.filter(({ kind }) => kind === 'written').map(({ text }) => cutTo(text, longestWords)),
    };
  });
}

/** Of each name the times at which it comes into view after a while without it. */
function newThings(seen: readonly Evidence[]): Evidence[] {
  const lastSeen = new Map<string, number>();
  return bySoonest(seen).filter(({ text, start, end }) => {
    const gone = lastSeen.get(text) ?? -Infinity;
    lastSeen.set(text, Math.max(gone, end));
    return start > gone + newsAgain.thing;
  });
}

/** Words that have not stood there lately. Those that are said as well are subtitles, and heard anyway. */
function newWords(written: readonly Evidence[], said: SortedMoments<Evidence>): Evidence[] {
  const lastRead = new Map<string, number>();
  return bySoonest(written).filter((line) => {
    const key = lettersOf(line.text);
    const gone = lastRead.get(key) ?? -Infinity;
    lastRead.set(key, Math.max(gone, line.end));
    const isSaid = (): boolean => [...said.touching(line)].some(({ text }) => lettersOf(text).includes(key));
    return key.length > 1 && line.start > gone + newsAgain.words && !isSaid();
  });
}

function bySoonest(items: readonly Evidence[]): Evidence[] {
  return [...items].sort((a, b) => a.start - b.start || a.id - b.id);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** A description, and what is left of it where there is less and less room: the surest thing, then the words alone. */
function shorterAndShorter({ newShot, things, words }: Described): Described[] {
  const all = [
    { newShot, things, words },
    { newShot: false, things: things.slice(0, 1), words: words.slice(0, 1) },
    { newShot: false, things: things.slice(0, 1), words: [] },
    { newShot: false, things: [], words: words.slice(0, 1) },
  ];
  return all.filter((described) => described.things.length + described.words.length > 0);
}
