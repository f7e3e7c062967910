import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { encodeJpeg } from '../../../src-main/media/jpeg.ts';
import { probe } from '../../../src-main/media/probe.ts';
import type { ChosenPicture } from '../../../src-main/pipeline/indexing/picture-listener.ts';
import { ShotsStage } from '../../../src-main/pipeline/indexing/shots-stage.ts';
import { Stopwatch } from '../../../src-main/pipeline/indexing/stage-run.ts';

/** The frames that stand for a video, with their pictures, as the program chooses them. */
export async function chosenPictures(path: string): Promise<{ media: MediaInfo; pictures: ChosenPicture[] }> {
  const tools = await findMediaTools();
  const media = await probe(tools, path);
  await using shots = new ShotsStage(
    { doneTo: 0, last: undefined, distinct: [] },
    (picture, most) => encodeJpeg(tools, picture, { most }),
    () => [],
    new Stopwatch(),
  );
  const pictures: ChosenPicture[] = [];
  for await (const frame of readFrames(tools, path, media, { views: [{ longest: 320 }] }))
    pictures.push(...(await shots.look(frame, undefined)));
  pictures.push(...(await shots.end(media.duration, undefined)));
  return { media, pictures };
}
