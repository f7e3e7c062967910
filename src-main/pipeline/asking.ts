import type { CallOptions, EngineCalls } from '../domain/engine.ts';
import type { Answer, AnswerEvent, AskRequest, Chat, ChatMessage, Scope } from '../domain/answer.ts';
import { AppError } from '../domain/errors.ts';
import type { Library } from '../store/library.ts';
import { withLanguages } from './kept-language.ts';

/** Makes an answer to a question; see `pipeline/answer`. */
export type Answerer = (
  request: AskRequest,
  options: CallOptions<AnswerEvent>,
  /** What was asked before in the chat, in its order. */
  earlier: readonly ChatMessage[],
) => Promise<Answer>;

/** A question may rest on so many before it: each on the one before. */
export const mostEarlier = 6;

const longestTitle = 60;

/** Answers the question, behind what was asked before it in its chat, and, where the request names a chat, keeps both in it. */
export async function ask(
  library: Library,
  answer: Answerer,
  request: AskRequest,
  options: CallOptions<AnswerEvent>,
): Promise<EngineCalls['ask']['output']> {
  const { chat, replaces } = request;
  const earlier = typeof chat === 'number' ? library.chats.latest(chat, mostEarlier, replaces) : [];
  const made = await answer(request, options, earlier);
  return request.chat === undefined ? { answer: made } : { answer: made, chat: keep(library, request, made) };
}

/** @throws AppError CHAT_UNKNOWN */
export function renameChat(library: Library, chat: number, title: string): void {
  expectChat(library, chat);
  library.chats.rename(chat, title);
}

/** @throws AppError CHAT_UNKNOWN */
export function deleteChat(library: Library, chat: number): void {
  expectChat(library, chat);
  library.chats.delete(chat);
}

/**
 * @param from first message that is wanted
 * @throws AppError CHAT_UNKNOWN
 */
export function expectChat(library: Library, id: number, from = 0): Chat {
  const chat = library.chats.get(id, from);
  if (!chat) throw new AppError('CHAT_UNKNOWN', 'This chat was deleted already.');
  return withLanguages(chat);
}

/** Gives the chat with those of its messages that are new or have changed: all of a long one would be much at each question. */
function keep(library: Library, { question, chat, replaces, ...scope }: AskRequest, answer: Answer): Chat {
  const video = 'video' in scope ? scope.video : null;
  const known =
    typeof chat === 'number'
      ? library.chats.get(chat, replaces ?? Number.MAX_SAFE_INTEGER)
      : library.chats.create(video, titleOf(question));
  if (known?.video !== video) throw new AppError('CHAT_UNKNOWN', 'This chat is about something else or was deleted.');
  const { id: added } = library.chats.append(
    known.id,
    { askedAt: Date.now(), question, ...partOf(scope), answer },
    replaces,
  );
  const first = known.messages.find(({ id }) => id === replaces);
  // A chat that is called by its first question goes on being called by it.
  if (first && known.title === titleOf(first.question)) library.chats.rename(known.id, titleOf(question));
  return expectChat(library, known.id, replaces ?? added);
}

/** What the question was limited to, beyond what its chat is about. */
function partOf(scope: Scope): Pick<ChatMessage, 'clip' | 'videos'> {
  if ('video' in scope) return scope.clip ? { clip: scope.clip } : {};
  return scope.videos === 'all' ? {} : { videos: [...new Set(scope.videos)] };
}

function titleOf(question: string): string {
  return question.length <= longestTitle ? question : `${question.slice(0, longestTitle - 1).trimEnd()}…`;
}
