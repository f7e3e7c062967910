import { PicturePlanes } from '../../../kernels/picture-planes.ts';
import { PictureResizer } from '../../../kernels/picture-resize.ts';
import { cubicTaps, lanczosTaps, triangleTaps } from '../../../kernels/picture-taps.ts';
import type { RgbPicture } from '../../../kernels/yuv-picture.ts';
import type { PackManifest } from '../../packs/pack-manifest.ts';

type Vision = NonNullable<PackManifest['vision']>;

const filters = { bicubic: cubicTaps, bilinear: triangleTaps, lanczos: lanczosTaps };
const levels = { mean: 0, deviation: 1, wholeLevels: true };

/** Brings pictures to the square of an encoder: through bytes, as the originals do, and then to its scale. */
export class PictureInput {
  readonly #vision: Vision;
  readonly #planes: PicturePlanes;

  constructor(vision: Vision) {
    this.#vision = vision;
    this.#planes = new PicturePlanes(vision);
  }

  /** Values of the encoder's input, [3, size, size]. */
  values(picture: RgbPicture): Float32Array {
    const { size, resize } = this.#vision;
    const whole = resize === 'squash' ? picture : this.#resized(picture, ...longestSide(picture, size));
    const values = new Float32Array(3 * size * size);
    this.#planes.write(this.#resized(whole, size, size), values);
    return values;
  }

  #resized(picture: RgbPicture, width: number, height: number): RgbPicture {
    if (picture.width === width && picture.height === height) return picture;
    const taps = filters[this.#vision.interpolation];
    return new PictureResizer(taps(picture.width, width), taps(picture.height, height), levels).picture(picture);
  }
}

/** Width and height with a longer side of `longest`; the other is made even. Small pictures grow. */
function longestSide({ width, height }: RgbPicture, longest: number): [number, number] {
  const ratio = width / height;
  const even = (side: number): number => Math.max(1, Math.trunc(side) + (Math.trunc(side) % 2));
  return width >= height ? [longest, even(longest / ratio)] : [even(longest * ratio), longest];
}
