import { z } from 'zod';
import { kind, rowId, text, times, videoId } from './values.ts';

// Sentences of answers, with what they rest on.

const position = z.int().min(0).max(10_000);
const span = z
  .strictObject({ start: position, end: position })
  .refine(({ start, end }) => start < end, { error: 'start must lie before end' });
export const citation = z
  .strictObject({
    ...times,
    evidence: rowId,
    video: videoId,
    kind,
    quote: text(10_000),
    emphasis: span.optional(),
  })
  .refine(({ quote, emphasis }) => (emphasis?.end ?? 0) <= quote.length, { error: 'emphasis must lie in the quote' });
export const claim = z.strictObject({ text: text(20_000), citations: z.array(citation).max(1_000) });
