import type { Outputs } from '../../inference/tensor.ts';
import type { RunOptions } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { type LanguageModel, width } from '../language/model.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { GraphShelf } from '../video-language/graph-shelf.ts';
import type { ExpectedGraph } from '../video-language/graphs.ts';
import { pictureValues, soundValues, timeSteps, viewsOfFrame } from './clip-features.ts';
import type { NanoTables } from './tables.ts';

/** Soft tokens of a clip's pictures or sound, and for each the token that it is most like. */
export interface BranchTokens {
  /** [places, width] */
  rows: Float32Array;
  tokens: number[];
}

const expected = {
  video_qformer: {
    inputs: {
      frame_features: { shape: ['clips', timeSteps, viewsOfFrame, pictureValues] },
      object_scores: { shape: ['clips', timeSteps, 'kinds'] },
      token_embeddings: { shape: ['videoNames', width] },
    },
    outputs: {
      video_embeds: { shape: ['clips', 'videoPlaces', width] },
      nearest_tokens: { type: 'int64', shape: ['clips', 'videoPlaces'] },
    },
  },
  audio_qformer: {
    inputs: {
      sound_features: { shape: ['clips', timeSteps, soundValues] },
      token_embeddings: { shape: ['audioNames', width] },
    },
    outputs: {
      audio_embeds: { shape: ['clips', 'audioPlaces', width] },
      nearest_tokens: { type: 'int64', shape: ['clips', 'audioPlaces'] },
    },
  },
} satisfies Record<string, ExpectedGraph>;

/** The two trained branches: features of a clip to soft tokens, some of which stand for nothing. */
export class NanoBranches implements AsyncDisposable {
  readonly #graphs: GraphShelf;
  readonly #language: () => Promise<LanguageModel>;
  readonly #tables: NanoTables;
  /** The LLaMA's own embeddings of the tokens that a branch reads names from. */
  readonly #embeddings = new Map<readonly number[], Float32Array>();

  constructor(folder: PackFolder, language: () => Promise<LanguageModel>, tables: NanoTables) {
    this.#graphs = new GraphShelf(folder, expected, {
      videoNames: tables.videoTokens.length,
      audioNames: tables.audioTokens.length,
    });
    this.#language = language;
    this.#tables = tables;
  }

  /** Kinds of objects that the vision branch is told of. */
  async kinds(): Promise<number> {
    await this.#graphs.get('video_qformer');
    return this.#graphs.size('kinds');
  }

  /** @param frames [timeSteps, viewsOfFrame, pictureValues]  @param objects [timeSteps, kinds] */
  async video(frames: Float32Array, objects: Float32Array, options: RunOptions = {}): Promise<BranchTokens> {
    const { videoTokens } = this.#tables;
    const inputs = {
      frame_features: float32(frames, [1, timeSteps, viewsOfFrame, pictureValues]),
      object_scores: float32(objects, [1, timeSteps, objects.length / timeSteps]),
      token_embeddings: float32(await this.#embedded(videoTokens, options), [videoTokens.length, width]),
    };
    const graph = await this.#graphs.get('video_qformer');
    const outputs = await graph.run(inputs, ['video_embeds', 'nearest_tokens'], options);
    return { rows: outputs.floats('video_embeds'), tokens: nearest(outputs, videoTokens) };
  }

  /** @param sounds [timeSteps, soundValues] */
  async audio(sounds: Float32Array, options: RunOptions = {}): Promise<BranchTokens> {
    const { audioTokens } = this.#tables;
    const inputs = {
      sound_features: float32(sounds, [1, timeSteps, soundValues]),
      token_embeddings: float32(await this.#embedded(audioTokens, options), [audioTokens.length, width]),
    };
    const graph = await this.#graphs.get('audio_qformer');
    const outputs = await graph.run(inputs, ['audio_embeds', 'nearest_tokens'], options);
    return { rows: outputs.floats('audio_embeds'), tokens: nearest(outputs, audioTokens) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#graphs[Symbol.asyncDispose]();
  }

  async #embedded(tokens: readonly number[], options: RunOptions): Promise<Float32Array> {
    const known = this.#embeddings.get(tokens) ?? (await (await this.#language()).embeddings(tokens, options));
    this.#embeddings.set(tokens, known);
    return known;
  }
}

/** The tokens that soft tokens are most like, of those whose embeddings the branch was given. */
function nearest(outputs: Outputs, tokens: readonly number[]): number[] {
  const { data } = outputs.tensor('nearest_tokens');
  return data instanceof BigInt64Array ? Array.from(data, (place) => tokens[Number(place)]!) : [];
}
