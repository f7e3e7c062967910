import type { Entries } from './entries.ts';
import { badMoments, badScopes, badVideos } from './bad-messages.ts';
import { answer, chat, claim, id, libraryChat, moment, refusedAnswer, unsureAnswer } from './sample-answers.ts';

/** The sample's sentence with another part of its quote emphasised. */
const emphasised = (emphasis: unknown): unknown => ({
  ...claim,
  citations: claim.citations.map((citation) => (citation.emphasis ? { ...citation, emphasis } : citation)),
});

const badChatFiles = [{ chat: 1 }, { chat: 1, format: 'pdf' }, { chat: 1, format: 'json', path: '/tmp/x' }];

/** Questions and chats. */
export const chatEntries: Pick<
  Entries,
  'ask' | 'listChats' | 'recentQuestions' | 'deleteChat' | 'renameChat' | 'exportChat' | 'saveChat'
> = {
  ask: {
    inputs: [
      { video: id, question: 'Who speaks?' },
      { video: id, question: 'Who?', clip: moment, chat: 'new' },
      { video: id, question: 'Who?', chat: 3 },
      { video: id, question: 'Who?', chat: 3, replaces: 7 },
      { videos: 'all', question: 'Who?', chat: 'new' },
      { videos: [id], question: 'Who?' },
    ],
    badInputs: [
      { video: id },
      { video: id, question: '   ' },
      { video: id, question: 'x'.repeat(4_001) },
      { video: id, question: 'Who?', chat: 3, replaces: 0 },
      { video: id, question: 'Who?', chat: 'old' },
      { video: id, question: 'Who?', chat: 0 },
      ...badScopes.map((scope) => ({ ...scope, question: 'Who?' })),
      ...badMoments.map((clip) => ({ video: id, question: 'Who?', clip })),
    ],
    output: { answer, chat },
    badOutputs: [{ answer: { ...answer, intent: 'guess' } }, { answer: { ...answer, perhaps: [{}] } }, { chat }],
    events: [
      { type: 'intent', intent: 'count' },
      { type: 'claim', claim },
    ],
    badEvents: [
      { type: 'intent', intent: 'guess' },
      { type: 'claim', claim: { text: 'x' } },
      ...[{ start: 8, end: 23 }, { start: 8, end: 8 }, { start: -1, end: 3 }, { start: 0.5, end: 3 }, { start: 8 }].map(
        (emphasis) => ({ type: 'claim', claim: emphasised(emphasis) }),
      ),
    ],
  },
  listChats: {
    inputs: [{ video: id }, { video: null }],
    badInputs: badVideos.filter((bad) => bad.video !== null),
    output: [
      chat,
      libraryChat,
      ...[unsureAnswer, refusedAnswer].map((one) => ({ ...chat, messages: [{ ...chat.messages[0]!, answer: one }] })),
    ],
    badOutputs: [[{ ...chat, id: 'a' }], [{ ...chat, video: 'all' }]],
  },
  deleteChat: {
    inputs: [{ chat: 1 }],
    badInputs: [{}, { chat: 0 }, { chat: 1.5 }, { chat: '1' }],
    output: null,
    badOutputs: [true],
  },
  recentQuestions: {
    inputs: [{ limit: 50 }],
    badInputs: [{}, { limit: 0 }, { limit: 501 }, { limit: 5, video: id }],
    output: [
      { chat: 1, message: 2, video: null, askedAt: 1.7e12, question: 'Who?', text: 'A dog barks. [1]', refused: false },
    ],
    badOutputs: [[{ chat: 1 }], null],
  },
  renameChat: {
    inputs: [{ chat: 1, title: 'Dogs' }],
    badInputs: [{ chat: 1 }, { chat: 0, title: 'Dogs' }, { chat: 1, title: ' ' }, { chat: 1, title: 'x'.repeat(201) }],
    output: null,
    badOutputs: [true],
  },
  exportChat: {
    inputs: [
      { chat: 1, format: 'markdown' },
      { chat: 1, format: 'json' },
    ],
    badInputs: badChatFiles,
    output: { name: 'Dogs.md', text: '# Dogs' },
    badOutputs: [{ name: 'Dogs.md' }, { name: 'Dogs.md', text: 1 }],
  },
  saveChat: {
    inputs: [{ chat: 1, format: 'json' }],
    badInputs: badChatFiles,
    output: { saved: true },
    badOutputs: [{}, { saved: '/home/kim/Dogs.md' }],
  },
};
