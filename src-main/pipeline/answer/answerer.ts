import type { Answer, AnswerEvent, AskRequest, Claim, Intent } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import { AppError, throwIfCancelled } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';
import { coverageOf } from '../indexing/coverage.ts';
import type { SearchLibrary, SearchParts } from '../search/ports.ts';
import { Retriever } from '../search/retriever.ts';
import { ClaimCheck } from './check.ts';
import { count } from './compose/count.ts';
import { describe } from './compose/describe.ts';
import { duration } from './compose/duration.ts';
import { find } from './compose/find.ts';
import { present } from './compose/present.ts';
import { said } from './compose/said.ts';
import { summarise } from './compose/summarise.ts';
import { coverageNote } from './coverage-note.ts';
import type { Composition } from './draft.ts';
import { numbered } from './numbered.ts';
import { understand, type Question } from './question.ts';
import { refuse, refuseOutside, type Refusal } from './refuse.ts';
import { Scene } from './scene.ts';

/** What answering reads of the library. */
export interface AnswerLibrary extends SearchLibrary {
  stages: Pick<Library['stages'], 'list'>;
}

export interface AnswerParts extends SearchParts {
  library: AnswerLibrary;
}

export type AskCall = (request: AskRequest, options?: CallOptions<AnswerEvent>) => Promise<Answer>;

/** What wrote the sentences. */
const model = 'templates-1';

const composers: Readonly<Record<Intent, (scene: Scene) => Promise<Composition> | Composition>> = {
  find,
  said,
  describe,
  count,
  duration,
  present,
  summarise,
};

/**
 * Answers questions on one video from its evidence: understands by rules, retrieves, composes by templates, checks every
 * sentence against the library, and refuses where nothing holds.
 */
export function createAnswerer(parts: AnswerParts, retriever: Retriever = new Retriever(parts)): AskCall {
  const { library } = parts;
  return async (request, { signal, onEvent } = {}) => {
    throwIfCancelled(signal);
    const video = library.videos.get(request.video);
    if (!video) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
    const scope = scopeOf(video, request.clip);
    const question = within(
      understand(request.question, scope, await retriever.soundNames(), request.clip !== undefined),
      scope,
    );
    onEvent?.({ type: 'intent', intent: question.intent });

    const scene = new Scene(library, retriever, video, question, signal);
    const { drafts, notes = [] } = await composed(scene, scope);
    throwIfCancelled(signal);
    const claims = new ClaimCheck(library, { video: video.id, within: question.within }).passing(drafts);
    for (const claim of claims) onEvent?.({ type: 'claim', claim });

    const stages = library.stages.list(video.id);
    const length = video.media.duration;
    const known = {
      question: request.question,
      intent: question.intent,
      claims,
      coverage: coverageOf(stages, length),
      coverageNote: coverageNote(stages, length),
      model,
    };
    const remarks = claims.length > 0 || drafts.length === 0 ? notes : [];
    if (claims.length === 0 && remarks.length === 0) {
      const { text, nearest } = await refusal(scene, scope, parts, stages);
      return { ...known, text, refused: true, nearest };
    }
    return { ...known, text: textOf(claims, remarks), refused: false, nearest: [] };
  };
}

function scopeOf(video: Video, clip: Moment | undefined): Moment {
  const end = video.media.duration;
  return clip ? { start: Math.max(0, clip.start), end: Math.min(end, clip.end) } : { start: 0, end };
}

/** Keeps a time that the question names inside the scope; one that lies outside altogether is kept as it is, to be refused. */
function within(question: Question, scope: Moment): Question {
  const { start, end } = question.within;
  const cut = { start: Math.max(start, scope.start), end: Math.min(end, scope.end) };
  return cut.start < cut.end ? { ...question, within: cut } : question;
}

function isOutside({ within: { start, end } }: Question, scope: Moment): boolean {
  return start >= scope.end || end <= scope.start;
}

function composed(scene: Scene, scope: Moment): Promise<Composition> | Composition {
  const { question } = scene;
  if (question.beyond || isOutside(question, scope)) return { drafts: [] };
  return composers[question.intent](scene);
}

function refusal(
  scene: Scene,
  scope: Moment,
  { library }: AnswerParts,
  stages: ReturnType<AnswerLibrary['stages']['list']>,
): Promise<Refusal> | Refusal {
  if (isOutside(scene.question, scope)) return refuseOutside(scene.question.within, scope);
  return refuse(scene, library, stages);
}

function textOf(claims: readonly Claim[], remarks: readonly string[]): string {
  return [...numbered(claims), ...remarks].join(' ');
}
