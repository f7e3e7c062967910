import { z } from 'zod';
import { type Answer, type Citation, refusals } from '../domain/answer.ts';
import { answerLanguages } from '../domain/answer-language.ts';
import type { Video } from '../domain/video.ts';
import { count, coverage, kind, path, times, videoId } from './values.ts';

/** Where several videos were asked, which one it is of. */
const own = { video: videoId.optional(), path: path.optional() };
const citation = z.strictObject({
  kind,
  ...times,
  quote: z.string().describe('words or label, exactly as in the evidence'),
  emphasis: z.strictObject({ start: count, end: count }).optional().describe('the part of the quote that answers'),
  ...own,
});

/** An answer as programs read it. */
export const answerSchema = z.strictObject({
  answer: z.string(),
  language: z.enum(answerLanguages).optional(),
  refused: z.boolean().describe('what was asked for is not answered'),
  refusal: z
    .enum(refusals)
    .optional()
    .describe(
      'not-found: it was looked for and not found; cannot-tell: no model here could tell, so that it may be there',
    ),
  claims: z.array(z.strictObject({ text: z.string(), citations: z.array(citation) })),
  perhaps: z
    .array(z.strictObject({ kind, ...times, label: z.string(), ...own }))
    .optional()
    .describe('nothing is claimed: what is asked for may be there, and no model was sure'),
  coverage,
  model: z.string().describe('what wrote the sentences'),
});
export type AnswerJson = z.infer<typeof answerSchema>;

/** The answer as an object for programs. Where several videos were asked, each citation names its own. */
export function answerJson(
  { text, language, refused, refusal, claims, perhaps, coverage: covered, model }: Answer,
  videos?: readonly Video[],
): AnswerJson {
  const paths = new Map(videos?.map((video) => [video.id, video.path]));
  const ownOf = ({ video }: Pick<Citation, 'video'>) => (videos ? { video, path: paths.get(video) } : {});
  const sentences = claims.map((claim) => ({
    text: claim.text,
    citations: claim.citations.map((one) => {
      const { start, end, quote, emphasis } = one;
      return { kind: one.kind, start, end, quote, ...(emphasis && { emphasis }), ...ownOf(one) };
    }),
  }));
  const places = perhaps?.map((hit) => ({
    kind: hit.kind,
    start: hit.start,
    end: hit.end,
    label: hit.text,
    ...ownOf(hit),
  }));
  return {
    answer: text,
    language,
    refused,
    ...(refusal && { refusal }),
    claims: sentences,
    ...(places && { perhaps: places }),
    coverage: covered,
    model,
  };
}
