import type { RunOptions } from '../../inference/session.ts';
import { sideBySide } from '../../kernels/side-by-side.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import { type LanguageModel, width } from '../language/model.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import type { PackManifest } from '../packs/pack-manifest.ts';
import { type AnswerParts, type AnswerReport, writeAnswer } from '../video-language/answer.ts';
import { EmbeddedDecoder } from '../video-language/decoder/embedded-decoder.ts';
import { PromptContext } from '../video-language/decoder/prompt-context.ts';
import type { ClipSound } from '../video-language/encoders/sound-input.ts';
import type { GenerationSettings } from '../video-language/generation/settings.ts';
import type { EncodedClip, VideoLanguageModel } from '../video-language/model.ts';
import type { Conversation } from '../video-language/prompt/build-prompt.ts';
import type { SoftTokens } from '../video-language/prompt-places.ts';
import { type BranchTokens, NanoBranches } from './branches.ts';
import { soundValues, timeSteps } from './clip-features.ts';
import { clipPictures, type PictureFeatures } from './picture-features.ts';
import type { SoundFeatures } from './sound-features.ts';
import { type NanoTables, readTables } from './tables.ts';
import { textTokenizer } from './text-tokenizer.ts';

/** The models that came with the program and that a nano pack looks, listens and writes with. They stay their owner's. */
export interface EmbeddedModels {
  language: () => Promise<LanguageModel>;
  pictures: () => Promise<PictureFeatures>;
  sounds: () => Promise<SoundFeatures>;
}

/** A nano Video-LLaMA: two branches in front of the embedded LLaMA. It takes the tasks of its manifest for questions, and no turns. */
export class NanoVideoLlama implements VideoLanguageModel {
  readonly manifest: PackManifest;
  readonly listens = true;
  readonly branches: NanoBranches;
  readonly #embedded: EmbeddedModels;
  readonly #tables: NanoTables;
  #written: Omit<AnswerParts, 'manifest'> | undefined;
  /** What stands for pictures and for sound that are not there. */
  #nothing: { pictures: SoftTokens; sound: SoftTokens } | undefined;

  constructor(folder: PackFolder, embedded: EmbeddedModels, tables: NanoTables) {
    this.manifest = folder.manifest;
    this.branches = new NanoBranches(folder, embedded.language, tables);
    this.#embedded = embedded;
    this.#tables = tables;
  }

  async frameFeatures(picture: RgbPicture, options: RunOptions = {}): Promise<Float32Array> {
    return (await this.#embedded.pictures()).frame(picture, options);
  }

  async pictureTokens(frames: readonly Float32Array[], options: RunOptions = {}): Promise<Float32Array> {
    const clip = clipPictures(frames, await this.branches.kinds());
    return this.keptPictures(await this.branches.video(clip.frames, clip.objects, options), options);
  }

  /** Undefined where there is no sound at all; silence is none. */
  async soundTokens(sound: ClipSound, options: RunOptions = {}): Promise<Float32Array | undefined> {
    if (sound.samples === 0) return undefined;
    const windows = await (await this.#embedded.sounds()).windows(sound, options);
    return this.keptSound(await this.branches.audio(windows, options));
  }

  /** The rows that stand for something: of scenes, then what links them, then of objects. */
  async keptPictures(all: BranchTokens, options: RunOptions = {}): Promise<Float32Array> {
    const { scenePlaces, also } = this.#tables;
    const link = await (await this.#embedded.language()).embeddings(also, options);
    const rows = this.#kept(all, 0, scenePlaces);
    return sideBySide([...rows, link, ...this.#kept(all, scenePlaces, all.tokens.length)]);
  }

  /** The rows that stand for something. */
  keptSound(all: BranchTokens): Float32Array {
    return sideBySide(this.#kept(all, 0, all.tokens.length));
  }

  softTokens(key: string, rows: Float32Array): SoftTokens {
    return { key, rows, count: rows.length / width };
  }

  async *answer(
    clip: EncodedClip,
    { question }: Conversation,
    chosen: Partial<GenerationSettings> = {},
    options: RunOptions = {},
  ): AsyncGenerator<string, AnswerReport> {
    const nothing = (this.#nothing ??= await this.#makeNothing(options));
    const parts = (this.#written ??= await this.#open());
    const whole = { ...clip, pictures: clip.pictures ?? nothing.pictures, sound: clip.sound ?? nothing.sound };
    const request = { clip: whole, conversation: { turns: [], question }, chosen };
    return yield* writeAnswer({ manifest: this.manifest, ...parts }, request, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.branches[Symbol.asyncDispose]();
  }

  #kept({ rows, tokens }: BranchTokens, from: number, to: number): Float32Array[] {
    const rowAt = (at: number) => rows.subarray(at * width, (at + 1) * width);
    return tokens.slice(from, to).flatMap((token, at) => (token === this.#tables.empty ? [] : [rowAt(from + at)]));
  }

  async #makeNothing(options: RunOptions): Promise<{ pictures: SoftTokens; sound: SoftTokens }> {
    const silence = await this.branches.audio(new Float32Array(timeSteps * soundValues), options);
    return {
      pictures: this.softTokens('no pictures', await this.pictureTokens([], options)),
      sound: this.softTokens('no sound', this.keptSound(silence)),
    };
  }

  async #open(): Promise<Omit<AnswerParts, 'manifest'>> {
    const language = await this.#embedded.language();
    const decoder = new EmbeddedDecoder(language, this.#tables.prefix);
    return { tokenizer: textTokenizer(language.tokenizer), decoder, context: new PromptContext(decoder) };
  }
}

/** Opens a nano pack. Throws MODEL_MISSING, MODEL_DAMAGED; its graphs are opened when they are first used. */
export async function openNanoVideoLlama(folder: PackFolder, embedded: EmbeddedModels): Promise<NanoVideoLlama> {
  return new NanoVideoLlama(folder, embedded, await readTables(folder));
}
