import type { Box } from '../../domain/evidence.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { PictureResizer } from '../../kernels/picture-resize.ts';
import { linearTaps } from '../../kernels/picture-taps.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { Pack } from '../pack.ts';
import { loadPictureLabels, type PictureLabels } from '../pictures/labels.ts';
import { candidates, surest } from './boxes.ts';

/** One thing that is seen in a picture. */
export interface SeenObject {
  /** WordNet synset of its class. */
  label: string;
  name: string;
  /** How sure the detector is, 0..1. */
  score: number;
  /** Where in the picture, as fractions of its width and height. */
  box: Box;
}

/** COCO-SSD was made for 0.5; what is fainter can only go on with what was seen so. */
const faintest = 0.3;
const side = 300;
const scale = { mean: 127.5, deviation: 127.5, wholeLevels: false };

/** COCO-SSD: finds objects of 80 classes, and where they are; a picture of 320 x 180 takes 15 to 21 ms on two cores. */
export class ObjectDetector implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly labels: PictureLabels;
  readonly #session: Session;
  /** For pictures of the size that came last: those of a video are all alike. */
  #resizer: { width: number; height: number; own: PictureResizer } | undefined;

  constructor(version: string, session: Session, labels: PictureLabels) {
    this.version = version;
    this.labels = labels;
    this.#session = session;
  }

  /** The objects that score 0.3 or more, the surest first, at most 20. */
  async detect(picture: RgbPicture, options: RunOptions = {}): Promise<SeenObject[]> {
    const inputs = { pictures: float32(this.input(picture), [1, 3, side, side]) };
    const outputs = await this.#session.run(inputs, ['scores', 'boxes'], options);
    return surest(candidates(outputs.floats('scores'), outputs.floats('boxes'), faintest)).flatMap(
      ({ index, score, box }) => {
        const label = this.labels.at(index);
        return label ? [{ label: label.synset, name: label.name, score, box }] : [];
      },
    );
  }

  /** What the model takes: red, green and blue, each 300 rows of 300, about -1..1. */
  input(picture: RgbPicture): Float32Array {
    const values = new Float32Array(3 * side * side);
    this.#resizerFor(picture).resize(picture, values);
    return values;
  }

  #resizerFor({ width, height }: RgbPicture): PictureResizer {
    if (this.#resizer?.width !== width || this.#resizer.height !== height)
      this.#resizer = {
        width,
        height,
        own: new PictureResizer(linearTaps(width, side), linearTaps(height, side), scale),
      };
    return this.#resizer.own;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/** Opens the object detector of a pack. */
export async function loadObjectDetector(pack: Pack): Promise<ObjectDetector> {
  const { name, version } = pack.model('objects');
  const labels = await loadPictureLabels(pack, 'objects');
  return new ObjectDetector(`${name}-${version}`, await pack.open('objects', 'coco-ssd.onnx'), labels);
}
