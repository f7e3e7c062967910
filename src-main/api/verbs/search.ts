import { z } from 'zod';
import { evidenceKinds } from '../../domain/evidence.ts';
import { hitsJson, hitsSchema, hitsText } from '../../results/hit.ts';
import { defineVerb } from '../verb.ts';
import { videosOrRefusal } from './known-videos.ts';
import { video } from './values.ts';

export const search = defineVerb({
  name: 'search',
  summary:
    'Finds moments in the videos of the library by words, by meaning, and by what was seen, heard, said or written on screen; each hit tells its time and why it was found.',
  input: z.strictObject({
    query: z.string().trim().min(1).max(1_000),
    kinds: z.array(z.enum(evidenceKinds)).max(evidenceKinds.length).optional().describe('only what was noticed so'),
    videos: z.array(video).max(10_000).optional().describe('only in these; else in all'),
    limit: z.int().min(1).max(1_000).default(20).describe('how many hits at most'),
  }),
  result: hitsSchema,
  async run(engine, asked, signal) {
    await videosOrRefusal(engine, signal);
    const { hits } = await engine.search(asked, { signal });
    return { result: hitsJson(hits), text: () => hitsText(hits) };
  },
});
