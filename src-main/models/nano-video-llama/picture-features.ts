import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import { loadObjectDetector, type ObjectDetector } from '../objects/model.ts';
import type { Pack } from '../pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../scenes/model.ts';
import { pictureValues, timeSteps, viewsOfFrame } from './clip-features.ts';

const sceneShape = [1, 3, 260, 260];
const objectShape = [1, 3, 300, 300];
/** Scores below this say nothing. */
const faintest = 0.3;

/** What the two picture models make of the frames of a clip before they name anything. */
export class PictureFeatures implements AsyncDisposable {
  readonly #scenes: SceneClassifier;
  readonly #objects: ObjectDetector;
  readonly #sceneSession: Session;
  readonly #objectSession: Session;

  constructor(scenes: SceneClassifier, objects: ObjectDetector, sceneSession: Session, objectSession: Session) {
    this.#scenes = scenes;
    this.#objects = objects;
    this.#sceneSession = sceneSession;
    this.#objectSession = objectSession;
  }

  /** Of `timeSteps` pictures spread over a clip; fewer are repeated. */
  async clip(
    pictures: readonly RgbPicture[],
    options: RunOptions = {},
  ): Promise<{ frames: Float32Array; objects: Float32Array }> {
    const kinds = this.#objects.labels.all;
    const frames = new Float32Array(timeSteps * viewsOfFrame * pictureValues);
    const objects = new Float32Array(timeSteps * kinds.length);
    for (let step = 0; step < timeSteps; step++) {
      const picture = pictures[Math.floor((step * pictures.length) / timeSteps)]!;
      frames.set(await this.#views(picture, step, options), step * viewsOfFrame * pictureValues);
      const scores = await this.#scores(picture, options);
      objects.set(
        Float32Array.from(kinds, ({ index }) => (scores[index]! >= faintest ? scores[index]! : 0)),
        step * kinds.length,
      );
    }
    return { frames, objects };
  }

  /** The whole picture in even steps, the square in the middle in odd ones; the embedding of all of it, then of its quarters. */
  async #views(picture: RgbPicture, step: number, options: RunOptions): Promise<Float32Array> {
    const both = this.#scenes.input(picture);
    const whole = step % 2 === 0;
    const view = both.subarray(whole ? both.length / 2 : 0, whole ? both.length : both.length / 2);
    const inputs = { pictures: float32(view, sceneShape) };
    const outputs = await this.#sceneSession.run(inputs, ['embedding', 'grid'], options);
    return Float32Array.from([...outputs.floats('embedding'), ...outputs.floats('grid')]);
  }

  /** The best score of each class over all anchors. */
  async #scores(picture: RgbPicture, options: RunOptions): Promise<Float32Array> {
    const inputs = { pictures: float32(this.#objects.input(picture), objectShape) };
    const outputs = await this.#objectSession.run(inputs, ['scores', 'boxes'], options);
    const scores = outputs.floats('scores');
    const classes = scores.length / (outputs.floats('boxes').length / 4);
    const best = new Float32Array(classes);
    for (const [at, score] of scores.entries()) if (score > best[at % classes]!) best[at % classes] = score;
    return best;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const part of [this.#scenes, this.#objects, this.#sceneSession, this.#objectSession])
      await part[Symbol.asyncDispose]();
  }
}

/** Opens the picture models of a pack for their features. */
export async function loadPictureFeatures(pack: Pack): Promise<PictureFeatures> {
  return new PictureFeatures(
    await loadSceneClassifier(pack),
    await loadObjectDetector(pack),
    await pack.open('scenes', 'efficientnet-lite2.onnx'),
    await pack.open('objects', 'coco-ssd.onnx'),
  );
}
