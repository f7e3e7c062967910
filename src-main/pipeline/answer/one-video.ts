import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { coverageOf } from '../indexing/coverage.ts';
import type { Retriever } from '../search/retriever.ts';
import { ClaimCheck } from './check.ts';
import { compose } from './composers.ts';
import { coverageNote } from './coverage-note.ts';
import type { AnswerLibrary, Inquiry } from './inquiry.ts';
import { cutTo, isOutside, wholeOf } from './placing.ts';
import { understand } from './question.ts';
import { placeOf, refuse, refuseOutside } from './refuse.ts';
import { Scene } from './scene.ts';

/** A question put to one video, or to a clip of it. */
export async function askOneVideo(
  library: AnswerLibrary,
  retriever: Retriever,
  { video, clip, text }: { video: Video; clip: Moment | undefined; text: string },
  signal: AbortSignal | undefined,
): Promise<Inquiry> {
  const whole = wholeOf(video);
  const scope = clip ? { start: Math.max(0, clip.start), end: Math.min(whole.end, clip.end) } : whole;
  const question = cutTo(understand(text, scope, await retriever.names(), clip !== undefined), scope);
  const scene = new Scene(library, retriever, video, question, signal);
  const outside = isOutside(question, scope);
  const stages = library.stages.list(video.id);
  return {
    question,
    compose: async () => (question.beyond || outside ? { drafts: [] } : compose(scene)),
    check: new ClaimCheck(library, new Map([[video.id, question.within]])),
    refuse: async () =>
      outside ? refuseOutside(question.within, scope) : refuse(scene, library, placeOf(question, video, stages)),
    coverage: () => ({
      coverage: coverageOf(stages, whole.end),
      coverageNote: coverageNote(stages, whole.end),
    }),
  };
}
