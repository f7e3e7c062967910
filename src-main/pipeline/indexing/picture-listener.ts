import type { ChosenFrame } from '../../domain/picture.ts';
import type { YuvPicture } from '../../kernels/yuv-picture.ts';

/** A chosen frame with its picture, at most 320 pixels wide and high. */
export interface ChosenPicture extends ChosenFrame, YuvPicture {}

/**
 * A stage that looks at pictures of the video, in order of time. It begins at its own `doneTo`, ignores what lies before, and
 * commits at least once a minute of media. Stopped and begun again at any commit, it makes the same evidence as in one go:
 * nothing is carried over a commit that is not in the library.
 */
export interface PictureListener<Picture extends { time: number }> {
  look(picture: Picture, signal: AbortSignal | undefined): Promise<void>;
  /** The picture ended at `duration` seconds: deal with the rest. */
  end(duration: number, signal: AbortSignal | undefined): Promise<void>;
}
