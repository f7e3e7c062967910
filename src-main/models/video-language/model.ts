import type { RunOptions } from '../../inference/session.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { WhyNoSound } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { PackManifest } from '../packs/pack-manifest.ts';
import { type AnswerReport, writeAnswer } from './answer.ts';
import type { Decoder } from './decoder/decoder.ts';
import { PromptContext } from './decoder/prompt-context.ts';
import type { ClipEncoder } from './encoders/encoder.ts';
import type { ClipSound } from './encoders/sound-input.ts';
import type { GenerationSettings } from './generation/settings.ts';
import { mustRelease } from './memory-policy.ts';
import type { Conversation } from './prompt/build-prompt.ts';
import type { SoftTokens } from './prompt-places.ts';
import type { TextTokenizer } from './tokenizer.ts';

/** A clip that was looked at and listened to. */
export interface EncodedClip {
  /** Of media time; of a still picture, without length. */
  moment: Moment;
  isStill: boolean;
  /** Media times of the frames that were looked at. */
  frames: readonly number[];
  pictures?: SoftTokens;
  sound?: SoftTokens;
  /** Given where `sound` is not. */
  withoutSound?: WhyNoSound;
}

/** A video-language pack at work. It keeps what it has read of a conversation until the next one. One call at a time. */
export interface VideoLanguageModel extends AsyncDisposable {
  readonly manifest: PackManifest;
  readonly listens: boolean;
  /** What one frame looks like, in numbers of the pack that `pictureTokens` takes. */
  frameFeatures(picture: RgbPicture, options?: RunOptions): Promise<Float32Array>;
  /** Rows of soft tokens for the frames of a clip, in their order. */
  pictureTokens(frames: readonly Float32Array[], options?: RunOptions): Promise<Float32Array>;
  /** Rows of soft tokens for the sound of a clip; undefined where it is too short. */
  soundTokens(sound: ClipSound, options?: RunOptions): Promise<Float32Array | undefined>;
  /**
   * Rows, made now or kept from before, as what an answer takes.
   *
   * @param key tells them apart from those of any other clip, or choice of frames
   * @param frames how many frames they are of; 0 for sound
   */
  softTokens(key: string, rows: Float32Array, frames: number): SoftTokens;
  /**
   * Answers the question of a conversation on a clip: the text piece by piece, and in the end how it was made. A conversation that
   * goes on is read from where it differs from the one before. The signal stops it between two runs with CANCELLED.
   */
  answer(
    clip: EncodedClip,
    conversation: Conversation,
    settings?: Partial<GenerationSettings>,
    options?: RunOptions,
  ): AsyncGenerator<string, AnswerReport>;
}

/** What a model is made of. */
export interface ModelParts {
  manifest: PackManifest;
  encoder: ClipEncoder;
  /** Opens the decoder at first use. */
  openDecoder: () => Promise<Decoder>;
  tokenizer: TextTokenizer;
  listens: boolean;
  /** Bytes that the decoder takes when it is opened. */
  decoderBytes: number;
  /** Bytes of memory that are free now. */
  freeBytes: () => number;
}

/** Looks with an encoder, and answers with a decoder that is opened when it is first needed. */
export class PackModel implements VideoLanguageModel {
  readonly manifest: PackManifest;
  readonly listens: boolean;
  readonly #parts: ModelParts;
  #reader: { decoder: Decoder; context: PromptContext } | undefined;

  constructor(parts: ModelParts) {
    this.manifest = parts.manifest;
    this.listens = parts.listens;
    this.#parts = parts;
  }

  frameFeatures(picture: RgbPicture, options?: RunOptions): Promise<Float32Array> {
    return this.#parts.encoder.frameFeatures(picture, options);
  }

  pictureTokens(frames: readonly Float32Array[], options?: RunOptions): Promise<Float32Array> {
    return this.#parts.encoder.pictureTokens(frames, options);
  }

  soundTokens(sound: ClipSound, options?: RunOptions): Promise<Float32Array | undefined> {
    return this.#parts.encoder.soundTokens(sound, options);
  }

  softTokens(key: string, rows: Float32Array, frames: number): SoftTokens {
    const { vision, audio } = this.manifest;
    const { per, count = 0 } = vision?.softTokens ?? {};
    const ofPictures = per === 'frame' ? count * frames : count;
    return { key, rows, count: frames === 0 ? (audio?.softTokens ?? 0) : ofPictures };
  }

  async *answer(
    clip: EncodedClip,
    conversation: Conversation,
    settings: Partial<GenerationSettings> = {},
    options: RunOptions = {},
  ): AsyncGenerator<string, AnswerReport> {
    const { manifest, tokenizer } = this.#parts;
    const reader = await this.#read();
    return yield* writeAnswer({ manifest, tokenizer, ...reader }, { clip, conversation, chosen: settings }, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts.encoder[Symbol.asyncDispose]();
    await this.#reader?.decoder[Symbol.asyncDispose]();
  }

  /** The decoder with what it remembers. Before it is opened, and while memory is short, what looks and listens is freed. */
  async #read(): Promise<{ decoder: Decoder; context: PromptContext }> {
    const { encoder, openDecoder, decoderBytes, freeBytes } = this.#parts;
    if (encoder.isOpen && mustRelease(freeBytes(), this.#reader ? 0 : decoderBytes)) await encoder.release();
    if (!this.#reader) {
      const decoder = await openDecoder();
      this.#reader = { decoder, context: new PromptContext(decoder) };
    }
    return this.#reader;
  }
}
