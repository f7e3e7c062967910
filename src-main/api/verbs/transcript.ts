import { z } from 'zod';
import { standingTrack } from '../../domain/subtitles.ts';
import { clipBetween } from '../../domain/time.ts';
import { evidenceLine } from '../../results/evidence-line.ts';
import { transcriptJson, transcriptSchema } from '../../results/transcript.ts';
import { defineVerb } from '../verb.ts';
import { isPart, noPart, part, video } from './values.ts';

export const transcript = defineVerb({
  name: 'transcript',
  summary: 'Gives what is said in a video, or in a part of it, line by line with times. Recognised words may be wrong.',
  input: z.strictObject({ video, ...part }).refine(isPart, noPart),
  result: transcriptSchema,
  async run(engine, { video: id, from, to }, signal) {
    const { media } = (await engine.getVideo({ video: id }, { signal })).video;
    const within = clipBetween(from, to, media.duration);
    const lines = await engine.listEvidence({ video: id, kinds: ['said'], ...(within && { within }) }, { signal });
    const subtitles = standingTrack(await engine.listSubtitles({ video: id }, { signal }));
    return {
      result: transcriptJson(lines, subtitles),
      text: () => lines.map((line) => evidenceLine('said', line, line.text)).join('\n') || 'Nothing is said.',
    };
  },
});
