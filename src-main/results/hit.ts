import { z } from 'zod';
import type { Hit } from '../domain/answer.ts';
import { evidenceLine } from './evidence-line.ts';
import { kind, path, times, videoId } from './values.ts';

const hit = z.strictObject({
  video: videoId,
  path,
  kind,
  ...times,
  text: z.string(),
  score: z.number().describe('comparable within one result only'),
  why: z.string().describe('why it was found'),
});

/** What a search found, as programs read it. */
export const hitsSchema = z.strictObject({ hits: z.array(hit) });

export function hitsJson(hits: readonly Hit[]): z.infer<typeof hitsSchema> {
  return {
    hits: hits.map(({ video, path: file, kind: noticed, start, end, text, score, why }) => {
      return { video, path: file, kind: noticed, start, end, text, score, why };
    }),
  };
}

export function hitsText(hits: readonly Hit[]): string {
  return hits.map(hitLines).join('\n') || 'Nothing found.';
}

function hitLines(one: Hit): string {
  return `${evidenceLine(one.kind, one, one.text)}\n             ${one.path} (${one.why})`;
}
