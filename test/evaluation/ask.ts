import type { Answer, Hit } from '../../src-main/domain/answer.ts';
import type { Engine } from '../../src-main/domain/engine.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { Question } from './question-set.ts';

/** Hits of a search that a person looks at. */
const firstHits = 5;

/** A question as the program answered it. */
export interface Asked {
  question: Question;
  answer: Answer;
  /** What the search verb finds for the same words, the best first. */
  hits: Hit[];
  /** Until the answer was there. */
  milliseconds: number;
}

/** Asks one question as the command line does, one that follows others in a chat of its own, and searches for its words. */
export async function ask(engine: Engine, question: Question, video: VideoId): Promise<Asked> {
  const answered = await answerTo(engine, question, video);
  const { hits } = await engine.search({ query: question.question, videos: [video], limit: firstHits });
  return { ...answered, hits };
}

/** The same without the search. */
export async function answerTo(engine: Engine, question: Question, video: VideoId): Promise<Omit<Asked, 'hits'>> {
  let chat: number | undefined;
  for (const earlier of question.after ?? []) {
    chat = (await engine.ask({ video, question: earlier, chat: chat ?? 'new' })).chat!.id;
  }
  const begun = performance.now();
  const { answer } = await engine.ask({
    video,
    question: question.question,
    language: question.language ?? 'en',
    ...(chat !== undefined && { chat }),
  });
  const milliseconds = performance.now() - begun;
  if (chat !== undefined) await engine.deleteChat({ chat });
  return { question, answer, milliseconds };
}
