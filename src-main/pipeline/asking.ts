import type { CallOptions, EngineCalls } from '../domain/engine.ts';
import type { Answer, AnswerEvent, AskRequest, Chat } from '../domain/answer.ts';
import { AppError } from '../domain/errors.ts';
import type { Library } from '../store/library.ts';
import { expectVideo } from './reading.ts';

/** Makes an answer to a question; see `pipeline/answer`. */
export type Answerer = (request: AskRequest, options: CallOptions<AnswerEvent>) => Promise<Answer>;

const longestTitle = 60;

/** Answers the question and, where the request names a chat, keeps both in it. */
export async function ask(
  library: Library,
  answer: Answerer,
  request: AskRequest,
  options: CallOptions<AnswerEvent>,
): Promise<EngineCalls['ask']['output']> {
  expectVideo(library, request.video);
  const made = await answer(request, options);
  return request.chat === undefined ? { answer: made } : { answer: made, chat: keep(library, request, made) };
}

/** @throws AppError CHAT_UNKNOWN */
export function deleteChat(library: Library, chat: number): void {
  if (!library.chats.get(chat)) throw new AppError('CHAT_UNKNOWN', 'This chat was deleted already.');
  library.chats.delete(chat);
}

function keep(library: Library, { video, question, clip, chat }: AskRequest, answer: Answer): Chat {
  const id = typeof chat === 'number' ? chat : library.chats.create(video, titleOf(question)).id;
  library.chats.append(id, { askedAt: Date.now(), question, ...(clip && { clip }), answer });
  const kept = library.chats.list(video).find((each) => each.id === id);
  if (!kept) throw new AppError('CHAT_UNKNOWN', 'This chat belongs to another video or was deleted.');
  return kept;
}

function titleOf(question: string): string {
  return question.length <= longestTitle ? question : `${question.slice(0, longestTitle - 1).trimEnd()}…`;
}
