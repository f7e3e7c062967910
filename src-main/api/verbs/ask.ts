import { z } from 'zod';
import type { Engine } from '../../domain/engine.ts';
import { packWritingLimits } from '../../domain/pack-writing.ts';
import { clipBetween } from '../../domain/time.ts';
import { answerJson, answerSchema } from '../../results/answer-json.ts';
import { answerText } from '../../results/answer-text.ts';
import { packAnswerJson, packFields } from '../../results/pack-answer-json.ts';
import { packAnswerText } from '../../results/pack-answer-text.ts';
import { defineVerb, type Outcome } from '../verb.ts';
import { videosOrRefusal } from './known-videos.ts';
import { isPart, noPart, part, video } from './values.ts';

const within = ({ least, most, whole }: (typeof packWritingLimits)[keyof typeof packWritingLimits]) =>
  (whole ? z.int() : z.number()).min(least).max(most).optional();
const writing = z.strictObject({
  beams: within(packWritingLimits.beams),
  temperature: within(packWritingLimits.temperature),
  topP: within(packWritingLimits.topP),
  repetitionPenalty: within(packWritingLimits.repetitionPenalty),
  mostNewTokens: within(packWritingLimits.mostNewTokens),
});
const ofPack = {
  pack: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('an installed pack that looks as well; what it says stands apart'),
  sound: z.boolean().optional().describe('false: the pack looks only'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  writing: writing.optional().describe('how the pack writes'),
};

const question = z
  .strictObject({
    question: z.string().trim().min(1).max(4_000),
    video: video.optional().describe('the one video that is asked about'),
    videos: z
      .union([z.array(video).min(1).max(10_000), z.literal('all')])
      .optional()
      .describe('several videos, or all'),
    ...part,
    language: z.string().max(35).optional().describe('BCP 47; of the answer, where the question does not tell one'),
    ...ofPack,
  })
  .refine((asked) => (asked.video === undefined) !== (asked.videos === undefined), {
    error: 'name either video or videos',
  })
  .refine(isPart, noPart)
  .refine(({ video: one, from, to }) => one !== undefined || (from === undefined && to === undefined), {
    error: 'from and to are for a single video',
  })
  .refine((asked) => asked.video !== undefined || asked.pack === undefined, {
    error: 'a pack is asked about a single video',
  })
  .refine(({ pack, ...others }) => pack !== undefined || !Object.keys(ofPack).some((name) => name in others), {
    error: 'sound, seed and writing are for a pack',
  });
type Question = z.output<typeof question>;

/** An answer; with what a pack says where one was asked. */
const answered = answerSchema.extend(z.strictObject(packFields).partial().shape);
type Answered = Outcome<z.output<typeof answered>>;

export const ask = defineVerb({
  name: 'ask',
  summary:
    'Answers a question about one video, several, or all, in sentences that each cite the moments they rest on. A refusal says whether it was looked for and not found, or cannot be told by any model here; perhaps names places where no model was sure. It understands words, text, things and sounds, not actions.',
  input: question,
  result: answered,
  run: (engine, asked, signal) =>
    asked.video === undefined ? askSeveral(engine, asked, signal) : askOne(engine, asked.video, asked, signal),
});

async function askOne(engine: Engine, id: string, asked: Question, signal: AbortSignal): Promise<Answered> {
  const { media } = (await engine.getVideo({ video: id }, { signal })).video;
  const clip = clipBetween(asked.from, asked.to, media.duration);
  const { language, pack, sound = true, seed, writing: chosen } = asked;
  const request = { video: id, question: asked.question, ...(language && { language }), ...(clip && { clip }) };
  if (pack === undefined) {
    const { answer } = await engine.ask(request, { signal });
    return { result: answerJson(answer), text: () => answerText(answer) };
  }
  const found = await engine.askPack(
    { ...request, pack, withSound: sound, ...(seed !== undefined && { seed }), ...(chosen && { writing: chosen }) },
    { signal },
  );
  return { result: packAnswerJson(found), text: () => packAnswerText(found, media) };
}

async function askSeveral(engine: Engine, asked: Question, signal: AbortSignal): Promise<Answered> {
  const { question: words, videos = 'all', language } = asked;
  const known = await videosOrRefusal(engine, signal);
  const { answer } = await engine.ask({ videos, question: words, ...(language && { language }) }, { signal });
  const named = videos === 'all' ? known : known.filter(({ id }) => videos.includes(id));
  return { result: answerJson(answer, named), text: () => answerText(answer, named) };
}
