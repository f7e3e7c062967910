import type { Box } from '../../domain/evidence.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { partOf } from '../../kernels/picture-part.ts';
import { PictureResizer } from '../../kernels/picture-resize.ts';
import { linearTaps } from '../../kernels/picture-taps.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { Pack } from '../pack.ts';
import { loadPictureLabels, type PictureLabels } from '../pictures/labels.ts';
import { likeliest } from '../pictures/glimpsed.ts';
import { halvesOf } from './halves.ts';
import { candidates, highestScores, surest } from './boxes.ts';

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

/** What the detector says of one picture. */
export interface SeenObjects {
  /** Those of the whole picture that score 0.3 or more, the surest first, at most 20. */
  objects: SeenObject[];
  /**
   * Highest score of each class that may be there, by synset, whatever else may be in the same place; also in the two halves of a picture
   * so long that the whole is pressed out of shape.
   */
  glimpsed: Map<string, number>;
}

/** COCO-SSD was made for 0.5; what is fainter can only go on with what was seen so. */
const faintest = 0.3;
/** Where nothing of a class is in the picture, its highest score is mostly below. */
const worthALook = { least: 0.12, most: 12 };
/** A picture and its halves. */
const sizes = 2;
const side = 300;
const scale = { mean: 127.5, deviation: 127.5, wholeLevels: false };

/** COCO-SSD: finds objects of 80 classes, and where they are; a picture of 320 x 180 takes 15 to 21 ms on two cores. */
export class ObjectDetector implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly labels: PictureLabels;
  readonly #session: Session;
  /** By size, for the sizes that came last: pictures of a video are all alike, and so are their halves. */
  readonly #resizers = new Map<string, PictureResizer>();

  constructor(version: string, session: Session, labels: PictureLabels) {
    this.version = version;
    this.labels = labels;
    this.#session = session;
  }

  async detect(picture: RgbPicture, options: RunOptions = {}): Promise<SeenObjects> {
    const { objects, highest } = await this.#look(picture, options);
    for (const half of halvesOf(picture)) {
      const found = await this.#look(partOf(picture, half), options);
      for (const [index, score] of found.highest.entries()) highest[index] = Math.max(highest[index]!, score);
    }
    const likely = this.labels.all.map(({ index, synset }) => [synset, highest[index]!] as const);
    return { objects, glimpsed: likeliest(likely, worthALook) };
  }

  async #look(picture: RgbPicture, options: RunOptions): Promise<{ objects: SeenObject[]; highest: Float32Array }> {
    const inputs = { pictures: float32(this.input(picture), [1, 3, side, side]) };
    const outputs = await this.#session.run(inputs, ['scores', 'boxes'], options);
    const [scores, boxes] = [outputs.floats('scores'), outputs.floats('boxes')];
    const objects = surest(candidates(scores, boxes, faintest)).flatMap(({ index, score, box }): SeenObject[] => {
      const label = this.labels.at(index);
      return label ? [{ label: label.synset, name: label.name, score, box }] : [];
    });
    return { objects, highest: highestScores(scores, boxes.length / 4) };
  }

  /** What the model takes: red, green and blue, each 300 rows of 300, about -1..1. */
  input(picture: RgbPicture): Float32Array {
    const values = new Float32Array(3 * side * side);
    this.#resizerFor(picture).resize(picture, values);
    return values;
  }

  #resizerFor({ width, height }: RgbPicture): PictureResizer {
    const size = `${width} ${height}`;
    const known = this.#resizers.get(size);
    if (known) return known;
    if (this.#resizers.size >= sizes) this.#resizers.clear();
    const made = new PictureResizer(linearTaps(width, side), linearTaps(height, side), scale);
    this.#resizers.set(size, made);
    return made;
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
