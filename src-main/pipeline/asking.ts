import type { CallOptions, EngineCalls } from '../domain/engine.ts';
import type { Answer, AnswerEvent, AskRequest, Chat, ChatMessage, Scope } from '../domain/answer.ts';
import { AppError } from '../domain/errors.ts';
import type { Library } from '../store/library.ts';

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
  const made = await answer(request, options);
  return request.chat === undefined ? { answer: made } : { answer: made, chat: keep(library, request, made) };
}

/** @throws AppError CHAT_UNKNOWN */
export function deleteChat(library: Library, chat: number): void {
  if (!library.chats.get(chat)) throw new AppError('CHAT_UNKNOWN', 'This chat was deleted already.');
  library.chats.delete(chat);
}

function keep(library: Library, { question, chat, ...scope }: AskRequest, answer: Answer): Chat {
  const video = 'video' in scope ? scope.video : null;
  const known = typeof chat === 'number' ? library.chats.get(chat) : library.chats.create(video, titleOf(question));
  if (known?.video !== video) throw new AppError('CHAT_UNKNOWN', 'This chat is about something else or was deleted.');
  const message = library.chats.append(known.id, { askedAt: Date.now(), question, ...partOf(scope), answer });
  return { ...known, messages: [...known.messages, message] };
}

/** What the question was limited to, beyond what its chat is about. */
function partOf(scope: Scope): Pick<ChatMessage, 'clip' | 'videos'> {
  if ('video' in scope) return scope.clip ? { clip: scope.clip } : {};
  return scope.videos === 'all' ? {} : { videos: [...new Set(scope.videos)] };
}

function titleOf(question: string): string {
  return question.length <= longestTitle ? question : `${question.slice(0, longestTitle - 1).trimEnd()}…`;
}
