import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import { loadObjectDetector, type ObjectDetector } from '../objects/model.ts';
import type { Pack } from '../pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../scenes/model.ts';
import { pictureValues, timeSteps, viewsOfFrame } from './clip-features.ts';

/** The square in the middle, then the whole picture. */
const views = 2;
const valuesOfView = viewsOfFrame * pictureValues;
const sceneShape = [views, 3, 260, 260];
const objectShape = [1, 3, 300, 300];
/** Scores below this say nothing. */
const faintest = 0.3;

/** What the two picture models make of a frame before they name anything. */
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

  /** Of one frame: of each view the embedding of all of it and of its quarters, then the best score of each kind of object. */
  async frame(picture: RgbPicture, options: RunOptions = {}): Promise<Float32Array> {
    const inputs = { pictures: float32(this.#scenes.input(picture), sceneShape) };
    const outputs = await this.#sceneSession.run(inputs, ['embedding', 'grid'], options);
    const [wholes, quarters] = [outputs.floats('embedding'), outputs.floats('grid')];
    const scores = await this.#scores(picture, options);
    const features = new Float32Array(views * valuesOfView + scores.length);
    for (let view = 0; view < views; view++) {
      const ownQuarters = valuesOfView - pictureValues;
      features.set(wholes.subarray(view * pictureValues, (view + 1) * pictureValues), view * valuesOfView);
      const own = quarters.subarray(view * ownQuarters, (view + 1) * ownQuarters);
      features.set(own, view * valuesOfView + pictureValues);
    }
    features.set(scores, views * valuesOfView);
    return features;
  }

  /** The best score of each kind over all anchors; 0 where it is faint. */
  async #scores(picture: RgbPicture, options: RunOptions): Promise<Float32Array> {
    const inputs = { pictures: float32(this.#objects.input(picture), objectShape) };
    const outputs = await this.#objectSession.run(inputs, ['scores', 'boxes'], options);
    const scores = outputs.floats('scores');
    const classes = scores.length / (outputs.floats('boxes').length / 4);
    const best = new Float32Array(classes);
    for (const [at, score] of scores.entries()) if (score > best[at % classes]!) best[at % classes] = score;
    return Float32Array.from(this.#objects.labels.all, ({ index }) => (best[index]! >= faintest ? best[index]! : 0));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const part of [this.#scenes, this.#objects, this.#sceneSession, this.#objectSession])
      await part[Symbol.asyncDispose]();
  }
}

/**
 * The frames of a clip as the vision branch takes them: fewer than `timeSteps` are repeated, without any all is zero. The whole picture
 * is taken in even steps, the square in the middle in odd ones.
 *
 * @param frames features of frames that are spread over the clip  @param kinds kinds of objects
 */
export function clipPictures(
  frames: readonly Float32Array[],
  kinds: number,
): { frames: Float32Array; objects: Float32Array } {
  const seen = new Float32Array(timeSteps * valuesOfView);
  const objects = new Float32Array(timeSteps * kinds);
  for (let step = 0; step < timeSteps && frames.length > 0; step++) {
    const frame = frames[Math.floor((step * frames.length) / timeSteps)]!;
    const view = (step + 1) % views;
    seen.set(frame.subarray(view * valuesOfView, (view + 1) * valuesOfView), step * valuesOfView);
    objects.set(frame.subarray(views * valuesOfView), step * kinds);
  }
  return { frames: seen, objects };
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
