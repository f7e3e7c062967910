import type { Answer } from '../../domain/answer.ts';
import type { PackView } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { GenerationSettings } from '../../models/video-language/generation/settings.ts';
import type { VideoLanguageModel } from '../../models/video-language/model.ts';
import type { Turn } from '../../models/video-language/prompt/build-prompt.ts';
import type { ClaimCheck } from '../answer/check.ts';
import { factsOf } from '../video-language/view-facts.ts';
import { checkWritten } from './check-written.ts';
import { notePrompt, writerSystem } from './note-prompt.ts';
import { notesOf } from './notes.ts';

/** What a text model writes from. */
export interface WriteRequest {
  /** The answer from evidence: what it cites is all that the model is told. */
  answer: Answer;
  question: string;
  /** The part of the video that is asked about. */
  part: Moment;
  /** Earlier questions, with what the model wrote. */
  turns: readonly Turn[];
  settings: Partial<GenerationSettings>;
  check: ClaimCheck;
}

/**
 * Lets a text model write an answer from the evidence that the answer to its question cites; where it cites none, the model is not
 * asked. Its words come piece by piece, and in the end what is left of them after the check. Throws CANCELLED between two runs.
 */
export async function* writeFromEvidence(
  model: VideoLanguageModel,
  { answer, question, part, turns, settings, check }: WriteRequest,
  signal?: AbortSignal,
): AsyncGenerator<string, PackView[]> {
  const notes = notesOf(answer);
  if (notes.length === 0) return [];
  const clip = { moment: part, isStill: false, frames: [], withoutSound: 'pack-does-not-listen' as const };
  const conversation = { turns, question: notePrompt(notes, question), system: writerSystem };
  const report = yield* model.answer(clip, conversation, settings, signal ? { signal } : {});
  const view: PackView = {
    ...part,
    why: 'evidence',
    ...checkWritten({ check, notes, question }, report.text),
    frames: [],
    withoutSound: 'pack-does-not-listen',
    ...factsOf(report, turns.length, null),
  };
  return [view];
}
