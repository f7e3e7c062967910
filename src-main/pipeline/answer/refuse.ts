import type { Hit } from '../../domain/answer.ts';
import { type Evidence, type EvidenceKind, evidenceKinds } from '../../domain/evidence.ts';
import type { StageProgress } from '../../domain/stage.ts';
import { formatTime, type Moment } from '../../domain/time.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import { fuse, rankedByLabel, type Ranked } from '../search/fuse.ts';
import { toHits } from '../search/hit.ts';
import type { LabelledKind, SearchLibrary } from '../search/ports.ts';
import type { Retriever } from '../search/retriever.ts';
import { wordsOf } from '../search/words.ts';
import { cutAt, emptyNote, isThroughAll } from './coverage-note.ts';
import type { Beyond } from './cues.ts';
import { labelsAsked } from './labels-asked.ts';
import { bareNoun } from './korean-noun.ts';
import type { FittingLines } from './lines.ts';
import type { Question } from './question.ts';
import { nearMiss } from './thresholds.ts';
import { thingPhrase } from './thing-phrases.ts';
import { counted, listOf, quoted, rangeOf } from './wording.ts';

export interface Refusal {
  text: string;
  nearest: Hit[];
}

const mostMisses = 3;

const limits: Readonly<Record<Beyond, string>> = {
  looks:
    'I cannot answer that: I can name many things in the picture, but not colours, clothes or looks, and I do not know who anybody is.',
  actions:
    'I cannot answer that: I can name many things in the picture and many sounds, but I do not understand what somebody does.',
  speaker: 'I cannot tell who speaks: voices are not told apart.',
};

/** What a refusal says of the search: of a question put to one video or to several. */
export interface Searched {
  readonly question: Question;
  readonly retriever: Retriever;
  fittingLines(): Promise<FittingLines>;
  /** What is heard or seen, the surest first; of these labels, where some are given. */
  surest(kind: LabelledKind, labels: readonly string[] | undefined, limit: number): Evidence[];
  /** How much evidence of a kind there was to search. */
  searched(kind: EvidenceKind): number;
}

/** What a question is about, in words. */
export interface Place {
  /** `this video`, `0:10–0:30`, `these 3 videos`. */
  name: string;
  /** Said instead where there is neither sound nor picture. */
  mute?: string | undefined;
  /** Said where not all is looked through yet. */
  unfinished?: string | undefined;
  /** Where a moment lies, beside its time: ` in talk.mp4`. */
  where?: (video: VideoId) => string;
}

/** Says that there is no answer, where it was looked for, and what came nearest. */
export async function refuse(scene: Searched, library: SearchLibrary, place: Place): Promise<Refusal> {
  const { question } = scene;
  if (question.beyond) return refuseBeyond(scene, library, question.beyond);
  if (place.mute !== undefined) return { text: place.mute, nearest: [] };
  const nearest = await nearestMisses(scene, library);
  const sentences = [
    `I did not find ${subjectOf(question)} in ${place.name}.`,
    ...(await unknownThings(scene)),
    `I searched ${searchedIn(scene)}.`,
  ];
  const closest = nearest[0];
  if (closest) {
    const at = `${formatTime(closest.start)}${place.where?.(closest.video) ?? ''}`;
    sentences.push(`The nearest is ${quoted(closest.text.trim())} at ${at}, but it does not answer the question.`);
  }
  if (place.unfinished !== undefined) sentences.push(place.unfinished);
  return { text: sentences.join(' '), nearest };
}

/** One video, or the part of it that is asked about. */
export function placeOf({ within }: Question, video: Video, stages: readonly StageProgress[]): Place {
  const isWhole = within.start <= 0 && within.end >= video.media.duration;
  return {
    name: isWhole ? 'this video' : rangeOf(within),
    mute: emptyNote(stages),
    unfinished: isThroughAll(stages)
      ? cutShortNote(video)
      : 'The video is not looked through to its end yet, so it may still come.',
  };
}

function cutShortNote({ cutShort, media }: Video): string | undefined {
  if (cutShort === undefined) return undefined;
  return `The file is cut short at ${cutAt(cutShort, media.duration)}: what came after is missing.`;
}

/** The part named lies outside what the question is about. */
export function refuseOutside(named: Moment, scope: Moment): Refusal {
  return { text: `${rangeOf(named)} lies outside ${rangeOf(scope)}, which the question is about.`, nearest: [] };
}

function subjectOf(question: Question): string {
  if (question.phrases.length > 0) return listOf(question.phrases.map(quoted), 'or');
  if (question.words.length > 0) return quoted(asWritten(question));
  if (question.sense === 'written') return 'any text';
  return question.intent === 'said' ? 'any speech' : 'anything';
}

/** The naming words as the person wrote them, where spaces tell words apart. */
function asWritten({ topic, words, language }: Question): string {
  const written = topic
    .split(/[\s?!.,;:¿¡"“”„«»]+/u)
    .filter((part) => wordsOf(part).some((word) => words.includes(word)));
  const named = written.length >= words.length ? written : words;
  return (language === 'ko' ? named.map(bareNoun) : named).join(' ');
}

/** Says what cannot be told, and what is known there: the things that are seen surest. */
async function refuseBeyond(scene: Searched, library: SearchLibrary, beyond: Beyond): Promise<Refusal> {
  const named = scene.question.things && [...scene.question.things.ids];
  const surest = beyond === 'speaker' ? [] : scene.surest('seen', named, mostMisses * 4);
  const seen = [...new Map(surest.map((evidence) => [evidence.label, evidence])).values()].slice(0, mostMisses);
  const nearest =
    seen.length > 0 ? toHits(fuse([seen.map(rankedByLabel)]), library) : await nearestMisses(scene, library);
  const offer = seen.length > 0 ? [`Seen there: ${listOf(seen.map(({ text }) => thingPhrase(text)))}.`] : [];
  return { text: [limits[beyond], ...offer].join(' '), nearest };
}

/** Whether a thing that was asked for is one that could have been named at all. */
async function unknownThings({ question, retriever }: Searched): Promise<string[]> {
  if (question.sense !== 'seen' || question.things || question.words.length === 0) return [];
  const known = (await retriever.names()).seen.count;
  return [`I can name ${known} kinds of things, and it is none of them.`];
}

const searchedKinds: Readonly<Record<EvidenceKind, [one: string, many: string]>> = {
  said: ['spoken line', 'spoken lines'],
  written: ['line of text', 'lines of text'],
  seen: ['thing seen', 'things seen'],
  heard: ['sound', 'sounds'],
};

/** `12 spoken lines and 5 sounds`. Kinds without any are left out, unless nothing is there. */
function searchedIn(scene: Searched): string {
  const counts = evidenceKinds.map((kind) => ({ kind, count: scene.searched(kind) }));
  const some = counts.filter(({ kind, count }) => count > 0 || kind === 'said' || kind === 'heard');
  return listOf(some.map(({ kind, count }) => counted(count, ...searchedKinds[kind])));
}

/** Lines that are closest to the question, or what is akin to the sound or thing asked for. They support nothing. */
async function nearestMisses(scene: Searched, library: SearchLibrary): Promise<Hit[]> {
  const asked = labelsAsked(scene.question);
  const names = await scene.retriever.names();
  const labelled = asked.flatMap((each) => {
    const akin = names[each.kind].akinTo(each).map(({ id }) => id);
    return scene.surest(each.kind, akin, mostMisses).map(rankedByLabel);
  });
  const isWorded = !asked.some(({ kind }) => kind === 'heard') && scene.question.words.length > 0;
  return toHits(fuse([labelled, isWorded ? await missingLines(scene) : []]).slice(0, mostMisses), library);
}

async function missingLines(scene: Searched): Promise<Ranked[]> {
  const { answering, missing } = await scene.fittingLines();
  return [...answering, ...missing]
    .filter(({ share, closeness }) => share > 0 || closeness >= nearMiss)
    .slice(0, mostMisses)
    .map(({ evidence, words }, at) => ({
      evidence,
      reason: words.length > 0 ? { by: 'words', words } : { by: 'meaning', rank: at + 1 },
    }));
}
