import type { PackAnswer, PackView } from '../../src-main/domain/pack-answer.ts';
import { badMoments, badVideos } from './bad-messages.ts';
import type { Entries } from './entries.ts';
import { answer, claim, id, moment } from './sample-answers.ts';

const asked = { video: id, pack: 'smolvlm2-256m', question: 'What happens?', withSound: true };
const view: PackView = {
  ...moment,
  why: 'found',
  sentences: [claim, { text: 'It rains.', citations: [], unsupported: { why: 'not-found', words: ['rains'] } }],
  leftOut: 1,
  frames: [1, 2.5],
  withoutSound: 'pack-does-not-listen',
  text: 'It rains.',
  prompt: 'User: What happens?',
  turns: 1,
  seed: null,
  writing: { beams: 1, temperature: 1, topP: 0.9, repetitionPenalty: 1, mostNewTokens: 300 },
  tokens: { prompt: 40, soft: 32, reused: 33, answer: 9 },
  seconds: { encode: 3.5, prompt: 0.4, answer: 1.2 },
};
const output: PackAnswer = { answer, pack: 'smolvlm2-256m', title: 'SmolVLM2 256M', views: [view], declined: null };

/** Questions for packs. */
export const packAnswerEntries: Pick<Entries, 'askPack'> = {
  askPack: {
    inputs: [
      asked,
      { ...asked, clip: moment, language: 'de', seed: 7 },
      {
        ...asked,
        writing: { beams: 3, topP: 0.5 },
        turns: [{ question: 'Who?', answer: '' }],
        message: { chat: 1, id: 2 },
      },
    ],
    badInputs: [
      { ...asked, pack: '../x' },
      { ...asked, question: ' ' },
      { ...asked, seed: -1 },
      { ...asked, seed: 2 ** 32 },
      { ...asked, writing: { beams: 0 } },
      { ...asked, writing: { beams: 1.5 } },
      { ...asked, writing: { temperature: 0 } },
      { ...asked, writing: { topP: 1.1 } },
      { ...asked, writing: { repetitionPenalty: 0.5 } },
      { ...asked, writing: { mostNewTokens: 100_000 } },
      { ...asked, writing: { other: 1 } },
      { ...asked, turns: [{ question: ' ', answer: '' }] },
      { ...asked, message: { chat: 1 } },
      { ...asked, withSound: 1 },
      { ...asked, chat: 'new' },
      ...badVideos.map((video) => ({ ...asked, ...(video as object) })),
      ...badMoments.map((clip) => ({ ...asked, clip })),
    ],
    output,
    badOutputs: [
      { ...output, views: [{ ...view, why: 'guess' }] },
      { ...output, views: [{ ...view, withoutSound: 'deaf' }] },
      { ...output, declined: 'no' },
      { answer },
    ],
    events: [
      { type: 'look', look: moment },
      { type: 'words', words: 'A dog' },
    ],
    badEvents: [{ type: 'look' }, { type: 'words', words: 1 }],
  },
};
