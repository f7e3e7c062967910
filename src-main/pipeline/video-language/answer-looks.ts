import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import type { AnswerReport } from '../../models/video-language/answer.ts';
import type { GenerationSettings } from '../../models/video-language/generation/settings.ts';
import type { Turn } from '../../models/video-language/prompt/build-prompt.ts';
import { type ClipParts, encodeClip } from './encode-clip.ts';
import { type FoundMoment, type Look, planLooks } from './plan-looks.ts';

/** A question for a pack, on a part of a video. */
export interface LookRequest {
  /** The clip, or all of the video. */
  part: Moment;
  /** The person chose this part. */
  isRange: boolean;
  question: string;
  /** What search has found for the question: it decides where a long video is looked at. */
  found: readonly FoundMoment[];
  /** Earlier questions on the same part, with what was answered. */
  turns: readonly Turn[];
  withSound: boolean;
  settings?: Partial<GenerationSettings> | undefined;
}

/** What a pack says of one look. It is a description by a model that may be wrong: no evidence, and never the only source of an answer. */
export interface LookAnswer {
  look: Look;
  report: AnswerReport;
  /** Earlier questions that it was told. */
  turns: number;
  /** Seconds of looking and listening; null where all was known from before. */
  encodeSeconds: number | null;
}

/** First where it looks, then its words as they come. */
export type LookEvent = { type: 'look'; look: Look } | { type: 'words'; words: string };

/**
 * Lets a pack answer a question on a part of a video: it looks at one clip, or at several of a long one, each with a prompt of its own.
 * Where it can neither see nor hear anything it is not asked.
 * Throws CANCELLED between two runs of the model.
 */
export async function* answerLooks(
  parts: ClipParts,
  video: Video,
  { part, isRange, question, found, turns, withSound, settings }: LookRequest,
  signal?: AbortSignal,
): AsyncGenerator<LookEvent, LookAnswer[]> {
  const { model } = parts;
  const looks = planLooks(part, found, model.manifest.frames ?? { usual: 1, most: 1 }, isRange);
  const answers: LookAnswer[] = [];
  for (const look of looks) {
    yield { type: 'look', look };
    const { moment, frames } = look;
    // Frames that lie far apart show most when every shot has one.
    const policy = look.why === 'overview' ? 'shots' : undefined;
    const [clip, encodeSeconds] = await timed(parts, (own) =>
      encodeClip(own, video, { moment, frames, withSound, policy, signal }),
    );
    if (!clip.pictures && !clip.sound) continue;
    // Earlier answers were about all that was looked at then; one of several windows does not show it.
    const conversation = { turns: looks.length === 1 ? turns : [], question };
    const answer = model.answer(clip, conversation, settings, signal ? { signal } : {});
    let next = await answer.next();
    for (; next.done !== true; next = await answer.next()) yield { type: 'words', words: next.value };
    answers.push({ look, report: next.value, turns: conversation.turns.length, encodeSeconds });
  }
  return answers;
}

/** Does some looking and listening, and tells its seconds; null where nothing was made that was not kept from before. */
async function timed<T>(parts: ClipParts, work: (parts: ClipParts) => Promise<T>): Promise<[T, number | null]> {
  const { kept } = parts;
  let isNew = false;
  const watched: ClipParts['kept'] = {
    get: (key) => kept.get(key),
    keep: (key, rows) => {
      isNew = true;
      kept.keep(key, rows);
    },
  };
  const begun = performance.now();
  const done = await work({ ...parts, kept: watched });
  return [done, isNew ? (performance.now() - begun) / 1000 : null];
}
