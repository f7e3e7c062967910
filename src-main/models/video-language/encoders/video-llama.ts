import { AppError } from '../../../domain/errors.ts';
import type { RunOptions } from '../../../inference/session.ts';
import { float32 } from '../../../inference/tensor.ts';
import { ClipFeatures } from '../../../kernels/clip-features.ts';
import type { RgbPicture } from '../../../kernels/yuv-picture.ts';
import type { PackFolder } from '../../packs/pack-folder.ts';
import { GraphShelf } from '../graph-shelf.ts';
import type { ExpectedGraph } from '../graphs.ts';
import type { ClipEncoder } from './encoder.ts';
import { GraphEncoder } from './graph-encoder.ts';
import { PictureInput } from './picture-input.ts';
import { sideBySide } from '../../../kernels/side-by-side.ts';
import { type ClipSound, SoundInput } from './sound-input.ts';

const frameQueries = ['queries', 'queryWidth'] as const;
const mel = [1, ...ClipFeatures.shape] as const;

/** The graphs of docs/packs.md. */
const expected = {
  image_encoder: {
    inputs: { pixel_values: { shape: ['frames', 3, 'size', 'size'] } },
    outputs: { image_embeds: { shape: ['frames', 'patches', 'patchWidth'] } },
  },
  image_qformer: {
    inputs: { image_embeds: { shape: ['frames', 'patches', 'patchWidth'] } },
    outputs: { frame_queries: { shape: ['frames', ...frameQueries] } },
  },
  video_qformer: {
    inputs: { frame_queries: { shape: [1, 'allFrames', ...frameQueries] } },
    outputs: { video_embeds: { shape: [1, 'pictureTokens', 'hidden'] } },
  },
  audio_encoder: {
    inputs: { mel: { shape: ['clips', ...mel] } },
    outputs: { audio_features: { shape: ['clips', 'soundWidth'] } },
  },
  audio_qformer: {
    inputs: { audio_features: { shape: [1, 'allClips', 'soundWidth'] } },
    outputs: { audio_embeds: { shape: [1, 'soundTokens', 'hidden'] } },
  },
} satisfies Record<string, ExpectedGraph>;

/**
 * The two branches of Video-LLaMA. Pictures: ViT and BLIP-2's Q-Former for each frame, whose queries are its features, then the video
 * Q-Former over all frames. Sound: ImageBind for each of some short clips, then the audio Q-Former over all of them.
 */
export class VideoLlamaEncoder extends GraphEncoder implements ClipEncoder {
  readonly #pictures: PictureInput;
  readonly #sounds: SoundInput | undefined;
  readonly #mostFrames: number;

  /** Throws MODEL_CONTRACT when the manifest does not say how pictures are prepared. */
  constructor(folder: PackFolder) {
    const { vision, audio, frames, decoder, title } = folder.manifest;
    if (!vision || !frames)
      throw new AppError('MODEL_CONTRACT', `The manifest of ${title} does not tell how it looks.`);
    super(
      new GraphShelf(folder, expected, {
        size: vision.size,
        hidden: decoder?.hiddenSize,
        pictureTokens: vision.softTokens.count,
        soundTokens: audio?.softTokens,
      }),
    );
    this.#pictures = new PictureInput(vision);
    this.#sounds = audio && folder.has('audio_encoder') ? new SoundInput(audio) : undefined;
    this.#mostFrames = frames.most;
  }

  /** Queries of a frame, [queries, width]. */
  async frameFeatures(picture: RgbPicture, options: RunOptions = {}): Promise<Float32Array> {
    const values = this.#pictures.values(picture);
    const side = Math.sqrt(values.length / 3);
    const encoder = await this.graphs.get('image_encoder');
    const seen = await encoder.run({ pixel_values: float32(values, [1, 3, side, side]) }, ['image_embeds'], options);
    const queries = await this.graphs.get('image_qformer');
    const asked = { image_embeds: seen.tensor('image_embeds') };
    return (await queries.run(asked, ['frame_queries'], options)).floats('frame_queries');
  }

  async pictureTokens(frames: readonly Float32Array[], options: RunOptions = {}): Promise<Float32Array> {
    if (frames.length === 0 || frames.length > this.#mostFrames)
      throw new AppError('MODEL_CONTRACT', `This pack looks at 1 to ${this.#mostFrames} frames, not ${frames.length}.`);
    const graph = await this.graphs.get('video_qformer');
    const sizes = frameQueries.map((name) => this.graphs.size(name));
    const input = float32(sideBySide(frames), [1, frames.length, ...sizes]);
    return (await graph.run({ frame_queries: input }, ['video_embeds'], options)).floats('video_embeds');
  }

  async soundTokens(sound: ClipSound, options: RunOptions = {}): Promise<Float32Array | undefined> {
    const clips = await this.#sounds?.clips(sound);
    if (!clips) return undefined;
    const encoder = await this.graphs.get('audio_encoder');
    const heard: Float32Array[] = [];
    for (const clip of clips) {
      const outputs = await encoder.run({ mel: float32(clip, [1, ...mel]) }, ['audio_features'], options);
      heard.push(outputs.floats('audio_features'));
    }
    const graph = await this.graphs.get('audio_qformer');
    const features = float32(sideBySide(heard), [1, heard.length, heard[0]!.length]);
    return (await graph.run({ audio_features: features }, ['audio_embeds'], options)).floats('audio_embeds');
  }
}
