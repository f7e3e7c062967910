import type { Answer, Chat, ChatMessage } from '../../../src-main/domain/answer.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';

type ChatVerb = 'listChats' | 'recentQuestions' | 'renameChat' | 'deleteChat' | 'exportChat' | 'saveChat';

/** Chats in memory, with what the engine does with them. */
export class FakeChats {
  #chats: Chat[];

  constructor(chats: Chat[] = []) {
    this.#chats = chats;
  }

  /** Keeps a question with its answer, in place of another where the question says so; gives what is new or has changed. */
  keep(input: Calls['ask']['input'], answer: Answer): Chat {
    const { question, replaces } = input;
    const known = this.#chats.find(({ id }) => id === input.chat) ?? {
      id: this.#chats.length + 1,
      video: 'video' in input ? input.video : null,
      title: question,
      messages: [],
    };
    const message: ChatMessage = {
      id: Date.now(),
      askedAt: Date.now(),
      question,
      ...('clip' in input && input.clip ? { clip: input.clip } : {}),
      ...('videos' in input && input.videos !== 'all' ? { videos: input.videos } : {}),
      answer,
    };
    const earlier = known.messages.map((one) =>
      replaces !== undefined && one.id >= replaces && one.replacedBy === undefined
        ? { ...one, replacedBy: message.id }
        : one,
    );
    const chat = { ...known, messages: [...earlier, message] };
    this.#chats = [...this.#chats.filter(({ id }) => id !== chat.id), chat];
    return { ...chat, messages: chat.messages.filter(({ id }) => id >= (replaces ?? message.id)) };
  }

  readonly verbs: { [Verb in ChatVerb]: (input: Calls[Verb]['input']) => Promise<Calls[Verb]['output']> } = {
    listChats: async ({ video }) => this.#chats.filter((chat) => chat.video === video),
    recentQuestions: async () =>
      this.#chats
        .flatMap(({ id, video, messages }) =>
          messages.map((message) => ({
            chat: id,
            message: message.id,
            video,
            askedAt: message.askedAt,
            question: message.question,
            text: message.answer.text,
            refused: message.answer.refused,
          })),
        )
        .sort((a, b) => b.askedAt - a.askedAt),
    renameChat: async ({ chat, title }) => {
      this.#chats = this.#chats.map((one) => (one.id === chat ? { ...one, title } : one));
      return null;
    },
    deleteChat: async ({ chat }) => {
      this.#chats = this.#chats.filter(({ id }) => id !== chat);
      return null;
    },
    exportChat: async () => ({ name: 'chat.md', text: '# Chat' }),
    saveChat: async () => ({ saved: true }),
  };
}
