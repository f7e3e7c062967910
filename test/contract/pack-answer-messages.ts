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
  prompt: 'User: What happens?',
  seed: null,
  tokens: { prompt: 40, soft: 32, answer: 9 },
  seconds: { prompt: 0.4, answer: 1.2 },
};
const output: PackAnswer = { answer, pack: 'smolvlm2-256m', title: 'SmolVLM2 256M', views: [view] };

/** Questions for packs. */
export const packAnswerEntries: Pick<Entries, 'askPack'> = {
  askPack: {
    inputs: [asked, { ...asked, clip: moment, language: 'de', seed: 7 }],
    badInputs: [
      { ...asked, pack: '../x' },
      { ...asked, question: ' ' },
      { ...asked, seed: -1 },
      { ...asked, seed: 2 ** 32 },
      { ...asked, withSound: 1 },
      { ...asked, chat: 'new' },
      ...badVideos.map((video) => ({ ...asked, ...(video as object) })),
      ...badMoments.map((clip) => ({ ...asked, clip })),
    ],
    output,
    badOutputs: [
      { ...output, views: [{ ...view, why: 'guess' }] },
      { ...output, views: [{ ...view, withoutSound: 'deaf' }] },
      { answer },
    ],
    events: [
      { type: 'look', look: moment },
      { type: 'words', words: 'A dog' },
    ],
    badEvents: [{ type: 'look' }, { type: 'words', words: 1 }],
  },
};
