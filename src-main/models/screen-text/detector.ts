import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { writeBgr } from '../../kernels/bgr-planes.ts';
import { resizeLinear } from '../../kernels/resize-linear.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { TextMap } from './places.ts';

/** Sides of what the model takes are multiples of this. */
const multiple = 32;
/** The usual size: the shorter side is at least so long. */
const shorterSide = 736;
/** Pictures with more pixels along a side are looked at as if they had so many. */
const longestSide = 2000;
/** Pixels of one run, at most; such a run takes 230 to 250 ms of one core. */
const mostPixels = 560_000;
/** Rows that two bands of a picture share; each believes its own half of them. */
const sharedRows = 96;

/** PP-OCRv6's detector: tells which pixels of a picture are the heart of a line of text. */
export class TextDetector {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param scale pixels of the map for a pixel of the picture, about; without it the shorter side becomes at least 736 */
  async map(picture: RgbPicture, scale: number | undefined, options: RunOptions): Promise<TextMap> {
    const { width, height } = detectorSize(picture, scale);
    const resized = resizeLinear(picture, width, height);
    const likely = new Float32Array(width * height);
    for (const { from, rows, first, last } of bands(width, height)) {
      const rgb = resized.rgb.subarray(from * width * 3, (from + rows) * width * 3);
      const band = await this.run({ width, height: rows, rgb }, options);
      likely.set(band.subarray((first - from) * width, (last - from) * width), first * width);
    }
    return { width, height, likely };
  }

  /** One run over a picture whose sides are multiples of 32. */
  async run(picture: RgbPicture, options: RunOptions): Promise<Float32Array> {
    const { width, height } = picture;
    const planes = new Float32Array(width * height * 3);
    writeBgr(picture, planes, width);
    const inputs = { pictures: float32(planes, [1, 3, height, width]) };
    return (await this.#session.run(inputs, ['text'], options)).floats('text');
  }
}

/** The size in which a picture is looked at. */
export function detectorSize(
  { width, height }: { width: number; height: number },
  scale?: number,
): { width: number; height: number } {
  const bound = Math.min(1, longestSide / Math.max(width, height));
  const usual = Math.max(1, shorterSide / (bound * Math.min(width, height)));
  const side = (pixels: number): number =>
    Math.max(multiple, Math.round(Math.trunc(pixels * bound * (scale ?? usual)) / multiple) * multiple);
  return { width: side(width), height: side(height) };
}

/** A part of the rows that one run looks at, and for which of them it is believed: from `first` to before `last`. */
interface Band {
  from: number;
  rows: number;
  first: number;
  last: number;
}

/** Cuts a picture that is too large for one run into bands that overlap. Text mostly lies along them. */
export function bands(width: number, height: number): Band[] {
  if (width * height <= mostPixels) return [{ from: 0, rows: height, first: 0, last: height }];
  const rows = Math.min(height, Math.max(sharedRows + multiple, Math.floor(mostPixels / width / multiple) * multiple));
  const count = Math.ceil((height - sharedRows) / (rows - sharedRows));
  const starts = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round(((height - rows) * at) / (count - 1) / multiple) * multiple,
  );
  const seam = (at: number): number => Math.floor((starts[at]! + rows + starts[at + 1]!) / 2);
  return starts.map((from, at) => ({
    from,
    rows,
    first: at === 0 ? 0 : seam(at - 1),
    last: at === count - 1 ? height : seam(at),
  }));
}
