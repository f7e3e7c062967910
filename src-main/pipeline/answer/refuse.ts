import type { Hit } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { StageProgress } from '../../domain/stage.ts';
import { formatTime, type Moment } from '../../domain/time.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import { fuse, type Ranked } from '../search/fuse.ts';
import { toHits } from '../search/hit.ts';
import type { SearchLibrary } from '../search/ports.ts';
import type { Retriever } from '../search/retriever.ts';
import { wordsOf } from '../search/words.ts';
import { soundsAsked } from './compose/sounds-asked.ts';
import { isHeardOut, isMute } from './coverage-note.ts';
import type { Beyond } from './cues.ts';
import type { FittingLines } from './lines.ts';
import type { Question } from './question.ts';
import { nearMiss } from './thresholds.ts';
import { counted, listOf, quoted, rangeOf } from './wording.ts';

export interface Refusal {
  text: string;
  nearest: Hit[];
}

const mostMisses = 3;

const limits: Readonly<Record<Beyond, string>> = {
  picture: 'I cannot answer that: this version listens to the video but does not see the picture.',
  writing: 'I cannot answer that: this version listens to the video but does not read text in the picture.',
  speaker: 'I cannot tell who speaks: this version does not tell voices apart.',
};

/** What a refusal says of the search: of a question put to one video or to several. */
export interface Searched {
  readonly question: Question;
  readonly retriever: Retriever;
  fittingLines(): Promise<FittingLines>;
  /** What is heard of these labels, the surest first. */
  surestHeard(labels: readonly string[], limit: number): Evidence[];
  /** How much there was to search. */
  searched(): { lines: number; sounds: number };
}

/** What a question is about, in words. */
export interface Place {
  /** `this video`, `0:10–0:30`, `these 3 videos`. */
  name: string;
  /** Said instead where there is no sound at all. */
  mute?: string | undefined;
  /** Said where not all is heard yet. */
  unfinished?: string | undefined;
  /** Where a moment lies, beside its time: ` in talk.mp4`. */
  where?: (video: VideoId) => string;
}

/** Says that there is no answer, where it was looked for, and what came nearest. */
export async function refuse(scene: Searched, library: SearchLibrary, place: Place): Promise<Refusal> {
  const { question } = scene;
  if (question.beyond) return { text: limits[question.beyond], nearest: await nearestMisses(scene, library) };
  if (place.mute !== undefined) return { text: place.mute, nearest: [] };
  const nearest = await nearestMisses(scene, library);
  const { lines, sounds } = scene.searched();
  const sentences = [
    `I did not find ${subjectOf(question)} in ${place.name}.`,
    `I searched ${counted(lines, 'spoken line')} and ${counted(sounds, 'sound')}.`,
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
    mute: isMute(stages) ? 'This video has no sound, and this version does not see the picture.' : undefined,
    unfinished: isHeardOut(stages) ? undefined : 'The video is not heard to its end yet, so it may still come.',
  };
}

/** The part named lies outside what the question is about. */
export function refuseOutside(named: Moment, scope: Moment): Refusal {
  return { text: `${rangeOf(named)} lies outside ${rangeOf(scope)}, which the question is about.`, nearest: [] };
}

function subjectOf(question: Question): string {
  if (question.phrases.length > 0) return listOf(question.phrases.map(quoted), 'or');
  if (question.words.length > 0) return quoted(asWritten(question));
  return question.intent === 'said' ? 'any speech' : 'anything';
}

/** The naming words as the person wrote them, where spaces tell words apart. */
function asWritten({ topic, words }: Question): string {
  const written = topic
    .split(/[\s?!.,;:¿¡"“”„«»]+/u)
    .filter((part) => wordsOf(part).some((word) => words.includes(word)));
  return written.length >= words.length ? written.join(' ') : words.join(' ');
}

/** Lines that are closest to the question, or sounds that are akin to the sound asked for. They support nothing. */
async function nearestMisses(scene: Searched, library: SearchLibrary): Promise<Hit[]> {
  const sounds = soundsAsked(scene.question);
  const names = await scene.retriever.soundNames();
  const akin = sounds ? names.akinTo(sounds).map(({ mid }) => mid) : [];
  const heard = scene
    .surestHeard(akin, mostMisses)
    .map((evidence): Ranked => ({ evidence, reason: { by: 'label', label: evidence.text } }));
  const said = sounds || scene.question.words.length === 0 ? [] : await missingLines(scene);
  return toHits(fuse([heard, said]), library);
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
