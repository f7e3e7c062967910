import { z } from 'zod';
import { chaptersJson, chaptersSchema, chaptersText } from '../../results/chapters.ts';
import { defineVerb } from '../verb.ts';
import { video } from './values.ts';

export const chapters = defineVerb({
  name: 'chapters',
  summary:
    'Gives the chapters of a video: the person’s, else those of the file, else made from what is said, written, seen and heard.',
  input: z.strictObject({
    video,
    made: z
      .boolean()
      .default(false)
      .describe('those made from evidence, even where the file or the person names others'),
  }),
  result: chaptersSchema,
  async run(engine, asked, signal) {
    const list = await engine.getChapters(asked, { signal });
    return { result: chaptersJson(list), text: () => chaptersText(list) };
  },
});
