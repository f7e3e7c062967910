import { z } from 'zod';
import {
  type PackAnswer,
  type PackSentence,
  reasonsForNoSound,
  reasonsForNoSupport,
  reasonsToDecline,
  reasonsToLook,
} from '../domain/pack-answer.ts';
import { answerJson, answerSchema } from './answer-json.ts';
import { count, kind, seconds, times } from './values.ts';

const sentence = z.strictObject({
  text: z.string(),
  supported: z.boolean().describe('whether evidence supports the sentence; a pack makes things up'),
  unsupported: z.strictObject({ why: z.enum(reasonsForNoSupport), words: z.array(z.string()).optional() }).optional(),
  citations: z.array(z.strictObject({ kind, ...times, quote: z.string() })),
});
const view = z.strictObject({
  ...times,
  why: z.enum(reasonsToLook),
  sentences: z.array(sentence),
  leftOut: count,
  frames: z.array(seconds),
  withoutSound: z.enum(reasonsForNoSound).nullable(),
  text: z.string(),
  prompt: z.string(),
  turns: count,
  seed: count.nullable(),
  writing: z.strictObject({
    beams: count,
    temperature: z.number(),
    topP: z.number(),
    repetitionPenalty: z.number(),
    mostNewTokens: count,
  }),
  tokens: z.strictObject({ prompt: count, soft: count, reused: count, answer: count }),
  seconds: z.strictObject({ encode: z.number().nullable(), prompt: z.number(), answer: z.number() }),
});

/** What a pack adds to an answer; it stands apart from it and is never evidence. */
export const packFields = {
  pack: z.string(),
  declined: z.enum(reasonsToDecline).nullable(),
  views: z.array(view),
};
const packAnswerSchema = answerSchema.extend(packFields);
export type PackAnswerJson = z.infer<typeof packAnswerSchema>;

/** The answer from evidence as an object for programs, and under `views` what the pack says of what it looked at. */
export function packAnswerJson({ answer, pack, views, declined }: PackAnswer): PackAnswerJson {
  const plain = ({ text, unsupported, citations }: PackSentence) => ({
    text,
    supported: citations.length > 0,
    ...(unsupported && { unsupported }),
    citations: citations.map(({ kind: noticed, start, end, quote }) => ({ kind: noticed, start, end, quote })),
  });
  return {
    ...answerJson(answer),
    pack,
    declined,
    views: views.map(({ sentences, ...rest }) => ({ ...rest, sentences: sentences.map(plain) })),
  };
}
