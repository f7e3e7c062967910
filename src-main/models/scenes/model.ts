import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { PictureResizer } from '../../kernels/picture-resize.ts';
import { cubicTaps } from '../../kernels/picture-taps.ts';
import { normalise } from '../../kernels/vector.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { Pack } from '../pack.ts';
import { loadPictureLabels, type PictureLabels } from '../pictures/labels.ts';

/** What a picture shows as a whole. */
export interface Scene {
  /** Of 1000 classes, together 1: the mean of two views. */
  probabilities: Float32Array;
  /** 1280 values, a unit vector: pictures of the same look alike in them. */
  features: Float32Array;
}

const side = 260;
/** The part of the shorter side that the classifier was tested on by its makers. */
const middle = 260 / 292;
const views = 2;
const viewValues = 3 * side * side;
const scale = { mean: 127, deviation: 128, wholeLevels: true };

/** EfficientNet-Lite2: tells what a picture shows, of 1000 classes; a picture of 320 x 180 takes 29 to 34 ms on two cores. */
export class SceneClassifier implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly labels: PictureLabels;
  readonly #session: Session;
  /** For pictures of the size that came last: those of a video are all alike. */
  #resizers: { width: number; height: number; own: readonly PictureResizer[] } | undefined;

  constructor(version: string, session: Session, labels: PictureLabels) {
    this.version = version;
    this.labels = labels;
    this.#session = session;
  }

  /** What the picture shows, seen twice: the square in the middle, and the whole. */
  async classify(picture: RgbPicture, options: RunOptions = {}): Promise<Scene> {
    const inputs = { pictures: float32(this.input(picture), [views, 3, side, side]) };
    const outputs = await this.#session.run(inputs, ['probabilities', 'embedding'], options);
    return {
      probabilities: meanOfViews(outputs.floats('probabilities')),
      features: normalise(meanOfViews(outputs.floats('embedding'))),
    };
  }

  /** What the model takes: the square in the middle, then the whole picture, each 260 rows of 260 in red, green and blue, about -1..1. */
  input(picture: RgbPicture): Float32Array {
    const values = new Float32Array(views * viewValues);
    for (const [view, resizer] of this.#resizersFor(picture).entries())
      resizer.resize(picture, values, view * viewValues);
    return values;
  }

  #resizersFor({ width, height }: RgbPicture): readonly PictureResizer[] {
    if (this.#resizers?.width !== width || this.#resizers.height !== height) {
      const length = Math.min(width, height) * middle;
      const square = (pixels: number) => cubicTaps(pixels, side, { start: (pixels - length) / 2, length });
      const own = [
        new PictureResizer(square(width), square(height), scale),
        new PictureResizer(cubicTaps(width, side), cubicTaps(height, side), scale),
      ];
      this.#resizers = { width, height, own };
    }
    return this.#resizers.own;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

function meanOfViews(values: Float32Array): Float32Array {
  const length = values.length / views;
  return Float32Array.from({ length }, (_, at) => (values[at]! + values[length + at]!) / views);
}

/** Opens the scene classifier of a pack. */
export async function loadSceneClassifier(pack: Pack): Promise<SceneClassifier> {
  const { name, version } = pack.model('scenes');
  const labels = await loadPictureLabels(pack, 'scenes');
  return new SceneClassifier(`${name}-${version}`, await pack.open('scenes', 'efficientnet-lite2.onnx'), labels);
}
