import type { Hit, RefusalKind } from '../../domain/answer.ts';
import { type Evidence, type EvidenceKind, evidenceKinds } from '../../domain/evidence.ts';
import type { StageProgress } from '../../domain/stage.ts';
import { isStill } from '../../domain/still-pictures.ts';
import { formatTime, type Moment } from '../../domain/time.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import { fuse, rankedByLabel, type Ranked } from '../search/fuse.ts';
import { toHits } from '../search/hit.ts';
import type { NamedLabels } from '../search/label-names.ts';
import type { LabelledKind, SearchLibrary } from '../search/ports.ts';
import type { Retriever } from '../search/retriever.ts';
import { wordsOf } from '../search/words.ts';
import { cutOf, isEmpty, isThroughAll } from './coverage-note.ts';
import type { Beyond } from './question/cues.ts';
import { lackingTrack } from './compose/tracks.ts';
import type { Draft } from './draft.ts';
import { labelsAsked, type LabelsAsked } from './question/labels-asked.ts';
import { moreAsked } from './question/more-asked.ts';
import { unnameable } from './question/nameable.ts';
import type { FittingLines } from './lines.ts';
import { type Question, wordsAsWritten } from './question/question.ts';
import { nearMiss } from './thresholds.ts';
import { rangeOf } from './wording/places.ts';
import type { SearchedPlace, Wanted, Wording } from './wording/wording.ts';

export interface Refusal {
  text: string;
  nearest: Hit[];
  refusal: RefusalKind;
}

/** Instead of a refusal: where what is asked for may be. */
export interface Unsure {
  text: string;
  nearest: [];
  perhaps: Hit[];
}

const mostMisses = 3;

/** What a refusal says of the search: of a question put to one video or to several. */
export interface Searched {
  readonly question: Question;
  readonly retriever: Retriever;
  readonly wording: Wording;
  fittingLines(): Promise<FittingLines>;
  /** True where voices are told apart. */
  tellsSpeakers(): boolean;
  /** The sound that the question means, where it names none. */
  meantSounds(): Promise<NamedLabels | undefined>;
  /** What is heard or seen, the surest first; of these labels, where some are given. */
  surest(kind: LabelledKind, labels: readonly string[] | undefined, limit: number): Evidence[];
  /** How much evidence of a kind there was to search. */
  searched(kind: EvidenceKind): number;
  /** Where what is asked for is heard or seen, in sentences; none of several videos. */
  known(asked: LabelsAsked): readonly Draft[];
}

/** Where a question was looked for. */
export interface Place {
  searched: SearchedPlace;
  /** Said instead where there is neither sound nor picture. */
  mute?: string | undefined;
  /** Said instead where the file lacks the track that anything is asked of. */
  noTrack?: string | undefined;
  /** Said where not all is looked through yet. */
  unfinished?: string | undefined;
  /** What the videos are called, where there are several. */
  nameOf?: (video: VideoId) => string;
}

/** Says that there is no answer, where it was looked for, and what came nearest. */
export async function refuse(scene: Searched, library: SearchLibrary, place: Place): Promise<Refusal> {
  const { question, wording } = scene;
  const { beyond } = question;
  if (beyond && !(beyond === 'speaker' && scene.tellsSpeakers())) return refuseBeyond(scene, library, beyond);
  if (place.noTrack !== undefined) return { text: place.noTrack, nearest: [], refusal: 'not-found' };
  if (place.mute !== undefined) return { text: place.mute, nearest: [], refusal: 'cannot-tell' };
  const known = knownPart(scene, library);
  if (known) return known;
  const nearest = await nearestMisses(scene, library);
  const unknown = await unknownTo(scene, place);
  const sentences = [wording.notFound(wantedBy(question, wording), place.searched)];
  if (unknown.length > 0) sentences.push(wording.unknown(unknown));
  sentences.push(...wordsOfSearch(scene, place));
  const closest = nearest[0];
  if (closest) {
    const text = textOf(closest, wording);
    sentences.push(wording.nearest(text, formatTime(closest.start), place.nameOf?.(closest.video)));
  }
  if (place.unfinished !== undefined) sentences.push(place.unfinished);
  return { text: sentences.join(wording.gap), nearest, refusal: unknown.length > 0 ? 'cannot-tell' : 'not-found' };
}

/** What is known of what is asked for, and what cannot be told of it; undefined where all is asked that could be known. */
function knownPart(scene: Searched, library: SearchLibrary): Refusal | undefined {
  const { question, wording } = scene;
  const { actions, traits } = moreAsked(question);
  const more = [...actions, ...traits];
  if (more.length === 0) return undefined;
  const known = labelsAsked(question).flatMap((asked) => scene.known(asked));
  if (known.length === 0) return undefined;
  return {
    text: [...known.map(({ text }) => text), wording.untold([wordsAsWritten(question, more)])].join(wording.gap),
    nearest: citedIn(known, library),
    refusal: 'cannot-tell',
  };
}

/** The evidence that sentences cite, as hits. */
function citedIn(drafts: readonly Draft[], library: SearchLibrary): Hit[] {
  const cited = new Set(drafts.flatMap(({ citations }) => citations.map(({ evidence }) => evidence)));
  return toHits(fuse([library.evidence.byIds([...cited]).map(rankedByLabel)]).slice(0, mostMisses), library);
}

/** One video, or the part of it that is asked about. */
export function placeOf(question: Question, video: Video, stages: readonly StageProgress[], wording: Wording): Place {
  const { within } = question;
  const lacking = lackingTrack(question, video);
  const isWhole = within.start <= 0 && within.end >= video.media.duration;
  return {
    searched: isStill(video.media) ? 'picture' : isWhole ? 'video' : { times: [rangeOf(within)] },
    noTrack: lacking && wording.noTrack[lacking],
    mute: isEmpty(stages) ? wording.empty : undefined,
    unfinished: isThroughAll(stages) ? cutShortNote(video, wording) : wording.unfinished,
  };
}

function cutShortNote({ cutShort, media }: Video, wording: Wording): string | undefined {
  return cutShort === undefined ? undefined : wording.cutShort(cutOf(cutShort, media.duration));
}

/** The part named lies outside what the question is about. */
export function refuseOutside(named: Moment, scope: Moment, wording: Wording): Refusal {
  return { text: wording.outside(rangeOf(named), rangeOf(scope)), nearest: [], refusal: 'cannot-tell' };
}

const wantedOf = { written: 'text', seen: 'sight', heard: 'sound', said: 'speech', any: 'anything' } as const;

/** What a question looks for, as a refusal says it. */
export function wantedBy(question: Question, wording: Wording): Wanted {
  if (question.phrases.length > 0) return { quotes: question.phrases };
  if (question.words.length > 0) {
    // "person" only frames most questions, but where it is looked for it is named.
    const written = new Set(wordsOf(question.topic));
    const named = labelsAsked(question).flatMap(({ words }) => [...words.intersection(written)]);
    return { quotes: [wordsAsWritten(question, [...new Set([...question.words, ...named])])] };
  }
  const things = labelsAsked(question).flatMap(({ kind, roots }) => (kind === 'seen' ? roots : []));
  if (things.length > 0) return { quotes: things.map(({ name }) => wording.name('seen', name)) };
  return question.intent === 'said' && question.sense !== 'written' ? 'speech' : wantedOf[question.sense];
}

/** What came nearest: the words, or what the sound or thing is called. */
function textOf({ kind, text }: Hit, wording: Wording): string {
  return kind === 'said' || kind === 'written' ? text.trim() : wording.name(kind, text);
}

/** Says what cannot be told, and what is known there: when what it is asked of is seen, or the things that are seen surest. */
async function refuseBeyond(scene: Searched, library: SearchLibrary, beyond: Beyond): Promise<Refusal> {
  const { wording, question } = scene;
  const text =
    beyond === 'manner' ? wording.untold([wordsAsWritten(question, question.untold)]) : wording.beyond[beyond];
  const known = (await askedBeside(scene, beyond)).flatMap((each) => scene.known(each));
  if (known.length > 0) {
    const sentences = [text, ...known.map((draft) => draft.text)].join(wording.gap);
    return { text: sentences, nearest: citedIn(known, library), refusal: 'cannot-tell' };
  }
  const isOfPicture = beyond === 'looks' || beyond === 'actions';
  const surest = isOfPicture ? scene.surest('seen', question.things && [...question.things.ids], mostMisses * 4) : [];
  const seen = [...new Map(surest.map((evidence) => [evidence.label, evidence])).values()].slice(0, mostMisses);
  const nearest =
    seen.length > 0 ? toHits(fuse([seen.map(rankedByLabel)]), library) : await nearestMisses(scene, library);
  const offer = seen.length > 0 ? [wording.seenThere(seen.map((evidence) => evidence.text))] : [];
  return { text: [text, ...offer].join(wording.gap), nearest, refusal: 'cannot-tell' };
}

/** What else a question asks for whose rest cannot be told; somebody, where it asks what somebody does. */
async function askedBeside({ question, retriever }: Searched, beyond: Beyond): Promise<LabelsAsked[]> {
  if (beyond === 'speaker' || beyond === 'circumstances') return [];
  const asked = labelsAsked(question).filter(({ kind }) => beyond !== 'looks' || kind === 'seen');
  if (asked.some(({ kind }) => kind === 'seen') || beyond !== 'actions' || !question.untold) return asked;
  const people = (await retriever.names()).seen.named(['person'], 'en');
  return [...asked, ...(people ? [{ ...people, kind: 'seen' as const }] : [])];
}

/** Where what was asked for is nothing that could have been named at all: how many kinds of things and sounds could be. */
async function unknownTo(scene: Searched, { searched }: Place): Promise<[LabelledKind, number][]> {
  const kinds = unnameable(scene.question).filter((kind) => searched !== 'picture' || kind === 'seen');
  if (kinds.length === 0 || (kinds.includes('heard') && (await scene.meantSounds()))) return [];
  const names = await scene.retriever.names();
  return kinds.map((kind) => [kind, names[kind].count]);
}

/**
 * How much there was of each kind. Kinds without any are left out, but for what is said and heard, which nobody could see missing.
 * A picture has no sound, and of one in which nothing is there is nothing to say.
 */
function wordsOfSearch(scene: Searched, { searched }: Place): string[] {
  const counts = evidenceKinds.map((kind): [EvidenceKind, number] => [kind, scene.searched(kind)]);
  const isTold = (kind: EvidenceKind): boolean => searched !== 'picture' && (kind === 'said' || kind === 'heard');
  const told = counts.filter(([kind, count]) => count > 0 || isTold(kind));
  return told.length > 0 ? [scene.wording.searched(told)] : [];
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
