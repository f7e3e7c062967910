import { z } from 'zod';
import { videoJson, videoSchema, videosText } from '../../results/video.ts';
import { defineVerb } from '../verb.ts';

export const listVideos = defineVerb({
  name: 'list_videos',
  summary:
    'Lists the videos of the library: what each is called, how long it is, how far it was looked through, and how much was noticed in it.',
  input: z.strictObject({}),
  result: z.strictObject({ videos: z.array(videoSchema) }),
  async run(engine, _input, signal) {
    const videos = await engine.listVideos({}, { signal });
    return { result: { videos: videos.map(videoJson) }, text: () => videosText(videos) };
  },
});
