import { AppError } from '../../../domain/errors.ts';
import type { RunOptions } from '../../../inference/session.ts';
import { float32, truths } from '../../../inference/tensor.ts';
import type { RgbPicture } from '../../../kernels/yuv-picture.ts';
import type { PackFolder } from '../../packs/pack-folder.ts';
import { GraphShelf } from '../graph-shelf.ts';
import type { ExpectedGraph } from '../graphs.ts';
import type { ClipEncoder } from './encoder.ts';
import { GraphEncoder } from './graph-encoder.ts';
import { PictureInput } from './picture-input.ts';
import { sideBySide } from '../../../kernels/side-by-side.ts';

const picture = ['batch', 'pictures', 3, 'size', 'size'] as const;

/** As published. */
const expected = {
  vision_encoder: {
    inputs: {
      pixel_values: { shape: picture },
      pixel_attention_mask: { type: 'bool', shape: ['batch', 'pictures', 'size', 'size'] },
    },
    outputs: { image_features: { shape: ['pictures', 'pictureTokens', 'hidden'] } },
  },
} satisfies Record<string, ExpectedGraph>;

/** The eye of SmolVLM2: a frame's features are its soft tokens, and those of a clip stand one after the other. It does not listen. */
export class Smolvlm2Encoder extends GraphEncoder implements ClipEncoder {
  readonly #pictures: PictureInput;
  readonly #size: number;

  /** Throws MODEL_CONTRACT when the manifest does not say how pictures are prepared. */
  constructor(folder: PackFolder) {
    const { vision, decoder, title } = folder.manifest;
    if (!vision) throw new AppError('MODEL_CONTRACT', `The manifest of ${title} does not tell how it looks.`);
    super(
      new GraphShelf(folder, expected, {
        size: vision.size,
        hidden: decoder?.hiddenSize,
        pictureTokens: vision.softTokens.count,
      }),
    );
    this.#size = vision.size;
    this.#pictures = new PictureInput(vision);
  }

  async frameFeatures(frame: RgbPicture, options: RunOptions = {}): Promise<Float32Array> {
    const size = this.#size;
    const inputs = {
      pixel_values: float32(this.#pictures.values(frame), [1, 1, 3, size, size]),
      pixel_attention_mask: truths(new Uint8Array(size * size).fill(1), [1, 1, size, size]),
    };
    const encoder = await this.graphs.get('vision_encoder');
    return (await encoder.run(inputs, ['image_features'], options)).floats('image_features');
  }

  async pictureTokens(frames: readonly Float32Array[]): Promise<Float32Array> {
    return sideBySide(frames);
  }

  async soundTokens(): Promise<undefined> {
    return undefined;
  }
}
