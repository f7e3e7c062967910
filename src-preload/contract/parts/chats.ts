import { z } from 'zod';
import { refusals } from '../../../src-main/domain/answer.ts';
import { answerLanguages } from '../../../src-main/domain/answer-language.ts';
import { claim } from './claims.ts';
import { hits } from './found.ts';
import { coverage, moment, name, rowId, text, videoId, videos } from './values.ts';

// Questions, answers and the chats that hold them.

export const intent = z.enum(['find', 'said', 'describe', 'count', 'duration', 'present', 'summarise', 'chapters']);
export const answer = z.strictObject({
  question: text(4_000),
  language: z.enum(answerLanguages).optional(),
  intent,
  text: text(200_000),
  refused: z.boolean(),
  refusal: z.enum(refusals).optional(),
  claims: z.array(claim).max(1_000),
  notes: z.array(text(2_000)).max(100).optional(),
  nearest: hits,
  perhaps: hits.optional(),
  coverage,
  coverageNote: text(1_000),
  model: name,
});
export const asked = {
  question: z.string().trim().min(1).max(4_000),
  language: text(35).optional(),
  chat: z.union([rowId, z.literal('new')]).optional(),
  replaces: rowId.optional(),
};
const chatMessage = z.strictObject({
  id: rowId,
  askedAt: z.number(),
  question: text(4_000),
  clip: moment.optional(),
  videos: videos.optional(),
  replacedBy: rowId.optional(),
  answer,
});
export const chat = z.strictObject({
  id: rowId,
  video: videoId.nullable(),
  title: text(4_000),
  messages: z.array(chatMessage).max(10_000),
});
export const askedQuestion = z.strictObject({
  chat: rowId,
  message: rowId,
  video: videoId.nullable(),
  askedAt: z.number(),
  question: text(4_000),
  text: text(200_000),
  refused: z.boolean(),
});
export const chatFile = z.strictObject({ chat: rowId, format: z.enum(['markdown', 'json']) });
