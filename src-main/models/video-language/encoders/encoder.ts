import type { RgbPicture } from '../../../kernels/yuv-picture.ts';
import type { RunOptions } from '../../../inference/session.ts';
import type { ClipSound } from './sound-input.ts';

/** What looks and listens in a pack. Its graphs are opened at first use. One call at a time. */
export interface ClipEncoder extends AsyncDisposable {
  /** True while it takes memory. */
  readonly isOpen: boolean;
  /** Frees its memory until it is used again. */
  release(): Promise<void>;
  /** What one frame looks like, in the pack's own numbers: kept, so that a frame is looked at once. */
  frameFeatures(picture: RgbPicture, options?: RunOptions): Promise<Float32Array>;
  /** Soft tokens of frames in their order, [count, width of the decoder]. */
  pictureTokens(frames: readonly Float32Array[], options?: RunOptions): Promise<Float32Array>;
  /** Soft tokens of sound; undefined for less than can be listened to, and of packs that do not listen. */
  soundTokens(sound: ClipSound, options?: RunOptions): Promise<Float32Array | undefined>;
}
