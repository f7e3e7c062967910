import { z } from 'zod';
import { videosText, videoStatusJson, videoStatusSchema } from '../../results/video.ts';
import { defineVerb } from '../verb.ts';
import { video } from './values.ts';

export const getVideo = defineVerb({
  name: 'get_video',
  summary: 'Tells how far each stage of indexing one video is.',
  input: z.strictObject({ video }),
  result: videoStatusSchema,
  async run(engine, asked, signal) {
    const status = await engine.getVideo(asked, { signal });
    return { result: videoStatusJson(status), text: () => videosText([status]) };
  },
});
