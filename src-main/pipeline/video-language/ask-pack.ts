import type { Answer } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import type { PackAnswer, PackAnswerEvent, PackQuestion, PackView } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import type { PackSpeeds } from '../../models/packs/pack-speeds.ts';
import type { Library } from '../../store/library.ts';
import type { AskCall } from '../answer/answerer.ts';
import type { LabelNames } from '../search/label-names.ts';
import type { LabelledKind } from '../search/ports.ts';
import type { PackShelf } from '../pack-shelf.ts';
import { ClaimCheck } from '../answer/check.ts';
import { writeFromEvidence } from '../evidence-writer/write-from-evidence.ts';
import { answerLooks, type LookAnswer } from './answer-looks.ts';
import type { ClipParts } from './encode-clip.ts';
import { describingTask, partFor } from './describing-task.ts';
import { checkSentences } from './check-sentences.ts';
import type { FoundMoment } from './plan-looks.ts';
import { mostEarlier } from '../asking.ts';
import { costOf } from './run-cost.ts';
import { factsOf, settingsFor } from './view-facts.ts';

/** What a question for a pack is answered with. */
export interface PackAskParts {
  library: Pick<Library, 'evidence' | 'pictures' | 'softTokens' | 'chats'>;
  /** Answers from evidence. */
  ask: AskCall;
  labels: () => Promise<Readonly<Record<LabelledKind, LabelNames>>>;
  shelf: PackShelf;
  /** Keeps what a question has cost. */
  speeds: Pick<PackSpeeds, 'add'>;
  reader: ClipParts['reader'];
}

/** What came closest to a question weighs less than what answers it. */
const nearMiss = 0.5;

/**
 * Answers a question from evidence, as without a pack, and lets a pack look where that answer points: in the clip or the whole video,
 * or in windows of a long one. A text pack does not look: it writes from what the answer cites. What the pack says never becomes a
 * part of the answer; each of its sentences is checked against evidence. A pack that only describes is not asked anything else.
 */
export async function askPack(
  parts: PackAskParts,
  video: Video,
  asked: PackQuestion,
  options: CallOptions<PackAnswerEvent> = {},
): Promise<PackAnswer> {
  const said = await lookOrWrite(parts, video, asked, options);
  const cost = costOf(said.views);
  if (cost) await parts.speeds.add(asked.pack, cost);
  return said;
}

async function lookOrWrite(
  parts: PackAskParts,
  video: Video,
  asked: PackQuestion,
  { signal, onEvent }: CallOptions<PackAnswerEvent>,
): Promise<PackAnswer> {
  const { pack, question, clip, language, withSound, turns = [], message } = asked;
  const options = signal ? { signal } : {};
  const request = { video: video.id, question, ...(clip && { clip }), ...(language !== undefined && { language }) };
  return await parts.shelf.use(pack, signal, async (model) => {
    const { library, reader } = parts;
    const earlier = message ? library.chats.latest(message.chat, mostEarlier, message.id) : [];
    const answer = await parts.ask(request, options, earlier);
    const labels = await parts.labels();
    const { family, title, capabilities, template, frames } = model.manifest;
    const about = { part: partOf(video, clip), question, turns, settings: settingsFor(asked) };
    const by = { answer, pack, title };
    if (family === 'llama') {
      const check = new ClaimCheck({ library, labels, parts: new Map([[video.id, about.part]]) });
      const writing = writeFromEvidence(model, { ...about, answer, check }, signal);
      const views = await told(writing, (words) => onEvent?.({ type: 'words', words }));
      return { ...by, views, declined: null };
    }
    const task = capabilities.answers ? undefined : describingTask(request, about.part, labels);
    if (!capabilities.answers && !task) return { ...by, views: [], declined: 'only-describes' };
    const wish = {
      ...about,
      ...(task && { part: partFor(task, frames), question: template.tasks?.[task.task] ?? question, turns: [] }),
      isRange: clip !== undefined,
      found: foundBy(answer),
      withSound,
    };
    const shots = (of: Video) => library.pictures.read(of.id).shots;
    const looks = answerLooks({ model, reader, kept: library.softTokens, shots }, video, wish, signal);
    const looked = await told(looks, (event) =>
      onEvent?.(event.type === 'look' ? { type: 'look', look: event.look.moment } : event),
    );
    const views = looked.map((look) => ({
      ...viewOf(look),
      ...checkSentences({ library, labels }, video.id, look.look.moment, look.report.text),
    }));
    return { ...by, views, declined: null };
  });
}

/** What comes of work, whose events are told one by one. */
async function told<Event, Result>(work: AsyncGenerator<Event, Result>, tell: (event: Event) => void): Promise<Result> {
  let next = await work.next();
  for (; next.done !== true; next = await work.next()) tell(next.value);
  return next.value;
}

function partOf(video: Video, clip: Moment | undefined): Moment {
  const { duration } = video.media;
  return clip ? { start: Math.max(0, clip.start), end: Math.min(duration, clip.end) } : { start: 0, end: duration };
}

/** Where a pack should look: at what the answer cites, or at what came closest. */
function foundBy({ claims, nearest, perhaps = [] }: Answer): FoundMoment[] {
  const cited = claims.flatMap(({ citations }) => citations.map(({ start, end }) => ({ start, end, score: 1 })));
  return [...cited, ...[...nearest, ...perhaps].map(({ start, end }) => ({ start, end, score: nearMiss }))];
}

function viewOf({ look, report, turns, encodeSeconds }: LookAnswer): Omit<PackView, 'sentences' | 'leftOut'> {
  return {
    ...look.moment,
    why: look.why,
    frames: [...report.frames],
    withoutSound: report.withoutSound ?? null,
    ...factsOf(report, turns, encodeSeconds),
  };
}
