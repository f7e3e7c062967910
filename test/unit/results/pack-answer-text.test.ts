import { expect, it } from 'vitest';
import type { PackAnswer, PackSentence } from '../../../src-main/domain/pack-answer.ts';
import { packAnswerJson } from '../../../src-main/results/pack-answer-json.ts';
import { packAnswerText } from '../../../src-main/results/pack-answer-text.ts';
import { answer } from '../evaluation/made.ts';

const unsupported = (text: string, why: PackSentence['unsupported']): PackSentence => ({
  text,
  citations: [],
  ...(why && { unsupported: why }),
});
const sentences = [
  unsupported('A dog runs in the rain.', { why: 'not-found', words: ['rain'] }),
  unsupported('Something moves.', { why: 'names-nothing' }),
  unsupported('Two dogs play.', { why: 'counts-or-denies' }),
  unsupported('First a dog, then a cat.', { why: 'other-order' }),
  unsupported('It is wonderful.', { why: 'says-more', words: ['wonderful', 'day'] }),
  unsupported('The door opens.', { why: 'denies' }),
  {
    text: 'A dog barks.',
    citations: [{ evidence: 1, video: 'v', kind: 'heard' as const, start: 10, end: 12, quote: 'Bark' }],
  },
];
const said: PackAnswer = {
  answer: { ...answer(undefined), language: 'en' },
  pack: 'nano',
  title: 'Nano',
  declined: null,
  views: [
    {
      start: 0,
      end: 20,
      why: 'whole',
      sentences,
      leftOut: 0,
      frames: [1],
      withoutSound: null,
      text: '',
      prompt: '',
      turns: 0,
      seed: null,
      writing: { beams: 1, temperature: 1, topP: 1, repetitionPenalty: 1, mostNewTokens: 9 },
      tokens: { prompt: 1, soft: 1, reused: 0, answer: 1 },
      seconds: { encode: 1, prompt: 1, answer: 1 },
    },
  ],
};

it('what nothing supports is marked, and says why', async () => {
  const lines = (await packAnswerText(said, { container: 'mov' })).split('\n').filter((line) => line.startsWith('  ?'));
  expect(lines).toEqual([
    '  ?  A dog runs in the rain. (Nothing in the evidence supports this: not found there: rain.)',
    '  ?  Something moves. (Nothing in the evidence supports this: it names nothing that could be looked up.)',
    '  ?  Two dogs play. (Nothing in the evidence supports this: it counts or denies.)',
    '  ?  First a dog, then a cat. (Nothing in the evidence supports this: found there, but not in this order.)',
    '  ?  It is wonderful. (Nothing in the evidence supports this: the evidence does not say: wonderful, day.)',
    '  ?  The door opens. (Nothing in the evidence supports this: it denies what the evidence does not, or the other way round.)',
  ]);
});

it('which frames were looked at stands below, and how words were drawn; the prompt where it is wanted, to the last space', async () => {
  const [view] = said.views;
  const shown = async (change: Partial<PackAnswer['views'][number]>, container = 'mov', withPrompt = false) => {
    const text = await packAnswerText({ ...said, views: [{ ...view!, ...change }] }, { container }, { withPrompt });
    return text.split('\n').slice(text.split('\n').findIndex((line) => line.includes('A dog barks.')) + 2);
  };
  expect(await shown({ frames: [0, 1.25, 61.96] })).toEqual(['  (Looked at 0:00.0, 0:01.2, 1:01.9.)']);
  expect(await shown({ frames: [2], seed: 7 })).toEqual(['  (Looked at 0:02.0. Words drawn with the seed 7.)']);
  expect(await shown({ frames: [], seed: 7 })).toEqual(['  (Words drawn with the seed 7.)']);
  expect(await shown({ frames: [0] }, 'png')).toEqual([]);
  const prompt = '[INST] <<SYS>>\n\n<</SYS>>\n\n<Video><ImageHere></Video>  Who?  [/INST] ';
  expect(await shown({ frames: [], prompt }, 'mov', true)).toEqual([
    '  The prompt:',
    ...prompt.split('\n').map((line) => `    ${line}`),
  ]);
});

it('programs are told why, too', () => {
  const { views } = packAnswerJson(said) as { views: { sentences: object[] }[] };
  expect(views[0]!.sentences[0]).toEqual({
    text: 'A dog runs in the rain.',
    supported: false,
    unsupported: { why: 'not-found', words: ['rain'] },
    citations: [],
  });
  expect(views[0]!.sentences.at(-1)).not.toHaveProperty('unsupported');
});
