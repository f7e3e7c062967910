import type { Answer } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import type { PackAnswer, PackAnswerEvent, PackQuestion, PackView } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';
import type { AskCall } from '../answer/answerer.ts';
import type { LabelNames } from '../search/label-names.ts';
import type { LabelledKind } from '../search/ports.ts';
import type { PackShelf } from '../pack-shelf.ts';
import { answerLooks, type LookAnswer } from './answer-looks.ts';
import type { ClipParts } from './encode-clip.ts';
import { describingTask, partFor } from './describing-task.ts';
import { checkSentences } from './check-sentences.ts';
import type { FoundMoment } from './plan-looks.ts';

/** What a question for a pack is answered with. */
export interface PackAskParts {
  library: Pick<Library, 'evidence' | 'pictures' | 'softTokens'>;
  /** Answers from evidence. */
  ask: AskCall;
  labels: () => Promise<Readonly<Record<LabelledKind, LabelNames>>>;
  shelf: PackShelf;
  reader: ClipParts['reader'];
}

/** What came closest to a question weighs less than what answers it. */
const nearMiss = 0.5;

/**
 * Answers a question from evidence, as without a pack, and lets a pack look where that answer points: in the clip or the whole video,
 * or in windows of a long one. What the pack says never becomes a part of the answer; each of its sentences is checked against evidence.
 * A pack that only describes is not asked anything else.
 */
export async function askPack(
  parts: PackAskParts,
  video: Video,
  asked: PackQuestion,
  { signal, onEvent }: CallOptions<PackAnswerEvent> = {},
): Promise<PackAnswer> {
  const { pack, question, clip, language, withSound, seed } = asked;
  const options = signal ? { signal } : {};
  const request = { video: video.id, question, ...(clip && { clip }), ...(language !== undefined && { language }) };
  return await parts.shelf.use(pack, signal, async (model) => {
    const { library, reader } = parts;
    const answer = await parts.ask(request, options);
    const labels = await parts.labels();
    const { title, capabilities, template, frames } = model.manifest;
    const part = partOf(video, clip);
    const told = { answer, pack, title };
    const task = capabilities.answers ? undefined : describingTask(request, part, labels);
    if (!capabilities.answers && !task) return { ...told, views: [], declined: 'only-describes' };
    const shots = (of: Video) => library.pictures.read(of.id).shots;
    const settings = seed === undefined ? { sample: false } : { sample: true, seed };
    const wish = {
      part: task ? partFor(task, frames) : part,
      isRange: clip !== undefined,
      question: (task && template.tasks?.[task.task]) ?? question,
      found: foundBy(answer),
      turns: [],
      withSound,
      settings,
    };
    const looks = answerLooks({ model, reader, kept: library.softTokens, shots }, video, wish, signal);
    let next = await looks.next();
    for (; next.done !== true; next = await looks.next())
      onEvent?.(next.value.type === 'look' ? { type: 'look', look: next.value.look.moment } : next.value);
    const views = next.value.map((look) => ({
      ...viewOf(look),
      ...checkSentences({ library, labels }, video.id, look.look.moment, look.report.text),
    }));
    return { ...told, views, declined: null };
  });
}

function partOf(video: Video, clip: Moment | undefined): Moment {
  const { duration } = video.media;
  return clip ? { start: Math.max(0, clip.start), end: Math.min(duration, clip.end) } : { start: 0, end: duration };
}

/** Where a pack should look: at what the answer cites, or at what came closest. */
function foundBy({ claims, nearest }: Answer): FoundMoment[] {
  const cited = claims.flatMap(({ citations }) => citations.map(({ start, end }) => ({ start, end, score: 1 })));
  return [...cited, ...nearest.map(({ start, end }) => ({ start, end, score: nearMiss }))];
}

function viewOf({ look, report }: LookAnswer): Omit<PackView, 'sentences' | 'leftOut'> {
  const { prompt, soft, answer } = report.tokens;
  return {
    ...look.moment,
    why: look.why,
    frames: [...report.frames],
    withoutSound: report.withoutSound ?? null,
    prompt: report.prompt,
    seed: report.settings.sample ? report.settings.seed : null,
    tokens: { prompt, soft, answer },
    seconds: report.seconds,
  };
}
