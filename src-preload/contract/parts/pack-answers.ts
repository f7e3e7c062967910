import { z } from 'zod';
import { reasonsForNoSound, reasonsForNoSupport, reasonsToLook } from '../../../src-main/domain/pack-answer.ts';
import { answer, asked } from './chats.ts';
import { citation } from './claims.ts';
import { packName } from './packs.ts';
import { moment, name, seconds, text, times, videoId } from './values.ts';

// Questions for packs, and what they say of what they look at.

const count = z.int().min(0);
const sentence = z.strictObject({
  text: text(20_000),
  citations: z.array(citation).max(1_000),
  unsupported: z
    .strictObject({ why: z.enum(reasonsForNoSupport), words: z.array(text(200)).max(1_000).optional() })
    .optional(),
});
const view = z.strictObject({
  ...times,
  why: z.enum(reasonsToLook),
  sentences: z.array(sentence).max(1_000),
  leftOut: count,
  frames: z.array(seconds).max(10_000),
  withoutSound: z.enum(reasonsForNoSound).nullable(),
  prompt: text(200_000),
  seed: count.nullable(),
  tokens: z.strictObject({ prompt: count, soft: count, answer: count }),
  seconds: z.strictObject({ prompt: seconds, answer: seconds }),
});

export const packAnswerSchemas = {
  askPack: {
    input: z.strictObject({
      video: videoId,
      clip: moment.optional(),
      pack: packName,
      question: asked.question,
      language: asked.language,
      withSound: z.boolean(),
      seed: count.max(2 ** 32 - 1).optional(),
    }),
    output: z.strictObject({ answer, pack: packName, title: name, views: z.array(view).max(100) }),
    event: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('look'), look: moment }),
      z.strictObject({ type: z.literal('words'), words: text(20_000) }),
    ]),
  },
};
