import type { Answer, AnswerEvent, AskRequest, ChatMessage } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import { throwIfCancelled } from '../../domain/errors.ts';
import { Retriever } from '../search/retriever.ts';
import { emphasise } from './emphasis.ts';
import type { Earlier } from './question/follow-up.ts';
import type { AnswerParts, Inquiry } from './inquiry.ts';
import { numbered } from './numbered.ts';
import { askOneVideo } from './one-video.ts';
import { languageOfAnswer } from './answer-language.ts';
import { videosOf } from './scope.ts';
import { wordingOf } from './wording/wordings.ts';
import type { Wording } from './wording/wording.ts';
import { eachQuestion } from './several-questions.ts';
import { questionsIn } from './question/questions-in.ts';
import { askSeveralVideos } from './wide/several-videos.ts';

export type AskCall = (
  request: AskRequest,
  options?: CallOptions<AnswerEvent>,
  earlier?: readonly Exchange[],
) => Promise<Answer>;

/** A question that was asked before in the chat, and its answer. */
export type Exchange = Pick<ChatMessage, 'question' | 'answer'>;

/** What wrote the sentences. */
const model = 'templates-1';

/**
 * Answers questions on one video or on several from their evidence: understands by rules, retrieves, composes by templates,
 * checks every sentence against the library, marks what of a quote answers, and where nothing holds says where it may be, or refuses.
 */
export function createAnswerer(parts: AnswerParts, retriever: Retriever = new Retriever(parts)): AskCall {
  const inquire = inquirer(parts, retriever);
  return eachQuestion(async (request, { signal, onEvent } = {}, earlier = []) => {
    throwIfCancelled(signal);
    const wording = await wordingOf(languageOfAnswer(request, earlier.at(-1)?.question));
    const { question, compose, check, refuse, coverage } = await inquire(request, wording, earlier, signal);
    onEvent?.({ type: 'intent', intent: question.intent });
    const { drafts, notes = [] } = await compose();
    throwIfCancelled(signal);
    const passing = check.passing(drafts);
    for (const claim of passing) onEvent?.({ type: 'claim', claim });
    // The sentences need not wait for it.
    const claims = await emphasise(passing, question, parts.embedder, signal);

    const known = {
      question: request.question,
      language: wording.language,
      intent: question.intent,
      claims,
      ...coverage(),
      model,
    };
    const remarks = claims.length > 0 || drafts.length === 0 ? notes : [];
    if (claims.length === 0 && remarks.length === 0) {
      const refusal = await refuse();
      return { ...known, ...refusal, refused: 'refusal' in refusal };
    }
    const text = [...numbered(claims), ...remarks].join(wording.gap);
    return { ...known, text, ...(remarks.length > 0 && { notes: [...remarks] }), refused: false, nearest: [] };
  });
}

type Inquire = (
  request: AskRequest,
  wording: Wording,
  earlier: readonly Exchange[],
  signal: AbortSignal | undefined,
) => Promise<Inquiry>;

/** Puts questions to one video or to several. */
export function inquirer({ library }: AnswerParts, retriever: Retriever): Inquire {
  return (request, wording, earlier, signal) => {
    const { question: text } = request;
    const [video, ...others] = videosOf(library, request);
    if (others.length > 0) {
      const isWhole = 'videos' in request && request.videos === 'all';
      return askSeveralVideos(library, retriever, { videos: [video, ...others], isWhole, text, wording }, signal);
    }
    const clip = 'clip' in request ? request.clip : undefined;
    return askOneVideo(library, retriever, { video, clip, text, wording, earlier: earlier.map(earlierOf) }, signal);
  };
}

function earlierOf({ question, answer }: Exchange): Earlier {
  const last = questionsIn(question, answer.language ?? 'en').at(-1)!;
  return { question: last, cited: answer.claims.flatMap(({ citations }) => citations) };
}
