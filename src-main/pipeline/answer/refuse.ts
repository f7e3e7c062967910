import type { Hit } from '../../domain/answer.ts';
import type { StageProgress } from '../../domain/stage.ts';
import { formatTime, type Moment } from '../../domain/time.ts';
import { fuse, type Ranked } from '../search/fuse.ts';
import { toHits } from '../search/hit.ts';
import type { SearchLibrary } from '../search/ports.ts';
import { wordsOf } from '../search/words.ts';
import { soundsAsked } from './compose/sounds-asked.ts';
import { isHeardOut, isMute } from './coverage-note.ts';
import type { Beyond } from './cues.ts';
import type { Scene } from './scene.ts';
import { nearMiss } from './thresholds.ts';
import { counted, listOf, quoted, rangeOf } from './wording.ts';

export interface Refusal {
  text: string;
  nearest: Hit[];
}

const limits: Readonly<Record<Beyond, string>> = {
  picture: 'I cannot answer that: this version listens to the video but does not see the picture.',
  writing: 'I cannot answer that: this version listens to the video but does not read text in the picture.',
  speaker: 'I cannot tell who speaks: this version does not tell voices apart.',
};

/** Says that there is no answer, where it was looked for, and what came nearest. */
export async function refuse(scene: Scene, library: SearchLibrary, stages: readonly StageProgress[]): Promise<Refusal> {
  const { question, video } = scene;
  const whole = { start: 0, end: video.media.duration };
  if (question.beyond) return { text: limits[question.beyond], nearest: await nearestMisses(scene, library) };
  if (isMute(stages))
    return { text: 'This video has no sound, and this version does not see the picture.', nearest: [] };
  const nearest = await nearestMisses(scene, library);
  const sentences = [
    `I did not find ${subjectOf(scene)} in ${placeOf(question.within, whole)}.`,
    `I searched ${counted(scene.lines().length, 'spoken line')} and ${counted(scene.heard().length, 'sound')}.`,
  ];
  const closest = nearest[0];
  if (closest)
    sentences.push(
      `The nearest is ${quoted(closest.text.trim())} at ${formatTime(closest.start)}, but it does not answer the question.`,
    );
  if (!isHeardOut(stages)) sentences.push('The video is not heard to its end yet, so it may still come.');
  return { text: sentences.join(' '), nearest };
}

/** The part named lies outside what the question is about. */
export function refuseOutside(named: Moment, scope: Moment): Refusal {
  return { text: `${rangeOf(named)} lies outside ${rangeOf(scope)}, which the question is about.`, nearest: [] };
}

function subjectOf({ question }: Scene): string {
  if (question.phrases.length > 0) return listOf(question.phrases.map(quoted), 'or');
  if (question.words.length > 0) return quoted(asWritten(question));
  return question.intent === 'said' ? 'any speech' : 'anything';
}

/** The naming words as the person wrote them, where spaces tell words apart. */
function asWritten({ topic, words }: Scene['question']): string {
  const written = topic
    .split(/[\s?!.,;:¿¡"“”„«»]+/u)
    .filter((part) => wordsOf(part).some((word) => words.includes(word)));
  return written.length >= words.length ? written.join(' ') : words.join(' ');
}

function placeOf(within: Moment, whole: Moment): string {
  return within.start <= whole.start && within.end >= whole.end ? 'this video' : rangeOf(within);
}

/** Lines that are closest to the question, or sounds that are akin to the sound asked for. They support nothing. */
async function nearestMisses(scene: Scene, library: SearchLibrary): Promise<Hit[]> {
  const sounds = soundsAsked(scene.question);
  const names = await scene.retriever.soundNames();
  const akin = sounds ? new Set(names.akinTo(sounds).map(({ mid }) => mid)) : undefined;
  const heard = scene
    .heard()
    .filter(({ label }) => label !== undefined && akin?.has(label))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((evidence): Ranked => ({ evidence, reason: { by: 'label', label: evidence.text } }));
  const said = sounds || scene.question.words.length === 0 ? [] : await missingLines(scene);
  return toHits(fuse([heard, said]), library);
}

async function missingLines(scene: Scene): Promise<Ranked[]> {
  const { answering, missing } = await scene.fittingLines();
  return [...answering, ...missing]
    .filter(({ share, closeness }) => share > 0 || closeness >= nearMiss)
    .slice(0, 3)
    .map(({ evidence, words }, at) => ({
      evidence,
      reason: words.length > 0 ? { by: 'words', words } : { by: 'meaning', rank: at + 1 },
    }));
}
