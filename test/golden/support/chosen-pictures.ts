import type { MediaInfo } from '../../../src-main/domain/video.ts';
import type { ChosenFrame } from '../../../src-main/domain/picture.ts';
import { encodeJpeg } from '../../../src-main/media/jpeg.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import type { ChosenPicture } from '../../../src-main/pipeline/indexing/seen-stage.ts';
import { ShotsStage } from '../../../src-main/pipeline/indexing/shots-stage.ts';

/** The frames that stand for a video, with their pictures, as the program chooses them. */
export async function chosenPictures(path: string): Promise<{ media: MediaInfo; pictures: ChosenPicture[] }> {
  const tools = await findMediaTools();
  const media = await probe(tools, path);
  const frames = new Map<number, ChosenFrame>();
  await using shots = new ShotsStage(
    { doneTo: 0, last: undefined, distinct: [] },
    () => readFrames(tools, path, media),
    (picture, most) => encodeJpeg(tools, picture, { most }),
    (chunk) => {
      for (const frame of chunk.pictures?.frames ?? []) frames.set(frame.time, frame);
      return [];
    },
  );
  await shots.end(media.duration, undefined);
  const pictures: ChosenPicture[] = [];
  for await (const picture of readFrames(tools, path, media)) {
    const frame = frames.get(picture.time);
    if (frame) pictures.push({ ...frame, ...picture });
  }
  return { media, pictures };
}
