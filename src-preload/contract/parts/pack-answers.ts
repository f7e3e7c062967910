import { z } from 'zod';
import {
  reasonsForNoSound,
  reasonsForNoSupport,
  reasonsToDecline,
  reasonsToLook,
} from '../../../src-main/domain/pack-answer.ts';
import { answer, asked } from './chats.ts';
import { citation } from './claims.ts';
import { packWriting } from './pack-writing.ts';
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
/** As a pack has it, whose manifest may go beyond what a person may choose. */
const written = z.strictObject({
  beams: count,
  temperature: z.number(),
  topP: z.number(),
  repetitionPenalty: z.number(),
  mostNewTokens: count,
});
const view = z.strictObject({
  ...times,
  why: z.enum(reasonsToLook),
  sentences: z.array(sentence).max(1_000),
  leftOut: count,
  frames: z.array(seconds).max(10_000),
  withoutSound: z.enum(reasonsForNoSound).nullable(),
  text: text(20_000),
  prompt: text(200_000),
  turns: count,
  seed: count.nullable(),
  writing: written,
  tokens: z.strictObject({ prompt: count, soft: count, reused: count, answer: count }),
  seconds: z.strictObject({ encode: seconds.nullable(), prompt: seconds, answer: seconds }),
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
      writing: packWriting.partial().optional(),
      turns: z
        .array(z.strictObject({ question: asked.question, answer: text(20_000) }))
        .max(50)
        .optional(),
      message: z.strictObject({ chat: count, id: count }).optional(),
    }),
    output: z.strictObject({
      answer,
      pack: packName,
      title: name,
      views: z.array(view).max(100),
      declined: z.enum(reasonsToDecline).nullable(),
    }),
    event: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('look'), look: moment }),
      z.strictObject({ type: z.literal('words'), words: text(20_000) }),
    ]),
  },
};
