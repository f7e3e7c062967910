import { AppError } from '../../domain/errors.ts';
import type { AskedPicture } from '../../domain/similar.ts';
import { formatTime } from '../../domain/time.ts';
import { isFlat, pictureHash } from '../../kernels/picture-hash.ts';
import { newSignature, SignatureMaker } from '../../kernels/picture-signature.ts';
import { toRgb, type YuvPicture } from '../../kernels/yuv-picture.ts';
import type { SceneClassifier } from '../../models/scenes/model.ts';
import type { Library } from '../../store/library.ts';
import type { SimilarScope } from '../../store/feature-repository.ts';
import { videoStatus } from '../videos.ts';

/** How the picture that is looked for looks. */
export interface AskedLook {
  /** As the stage that names scenes makes them; their length does not matter. */
  features: Float32Array;
  hash: Uint8Array;
  /** The shot that it is from. */
  shot?: SimilarScope['except'];
}

export interface LookParts {
  library: Library;
  scenes: () => Promise<Pick<SceneClassifier, 'classify'>>;
  /** The picture in a file, as small as frames are when they are indexed. */
  readPicture: (path: string, signal: AbortSignal | undefined) => Promise<YuvPicture>;
}

/**
 * Finds out how the picture looks: what the library keeps of the frame that shows a moment, or what the model says of a file.
 *
 * @throws AppError VIDEO_UNKNOWN, MEDIA_NO_STREAMS without a picture, PICTURE_UNKNOWN for one that was not looked at,
 *   PICTURE_INVALID for one without anything in it, FILE_*
 */
export async function askedLook(
  parts: LookParts,
  asked: AskedPicture,
  signal: AbortSignal | undefined,
): Promise<AskedLook> {
  if ('video' in asked) return lookOfMoment(parts.library, asked);
  const picture = await parts.readPicture(asked.picture, signal);
  const hash = hashOf(picture);
  if (isFlat(hash)) throw flat('This picture');
  const scenes = await parts.scenes();
  const { features } = await scenes.classify(toRgb(picture), signal ? { signal } : {});
  return { features, hash };
}

function lookOfMoment(library: LookParts['library'], { video, time }: { video: string; time: number }): AskedLook {
  const { name, media } = videoStatus(library, video).video;
  if (!media.picture) throw new AppError('MEDIA_NO_STREAMS', `${name} has no picture.`);
  const frame = library.pictures.frameAt(video, Math.min(time, media.duration));
  const features = frame && library.features.get(video, frame.sameAs ?? frame.time);
  if (frame && features) return { features, hash: frame.hash, shot: { video, shot: frame.shot } };
  if (frame && isFlat(frame.hash)) throw flat(`The picture at ${formatTime(time)}`);
  throw new AppError('PICTURE_UNKNOWN', `The picture at ${formatTime(time)} of ${name} was not looked at yet.`);
}

function hashOf(picture: YuvPicture): Uint8Array {
  const signature = newSignature();
  new SignatureMaker(picture.width, picture.height).compute(picture, signature);
  return pictureHash(signature);
}

function flat(subject: string): AppError {
  return new AppError('PICTURE_INVALID', `${subject} is the same all over; there is nothing in it to look for.`);
}
