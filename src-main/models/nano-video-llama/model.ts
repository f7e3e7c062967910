import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import { Runtime } from '../../inference/runtime.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { sideBySide } from '../../kernels/side-by-side.ts';
import { argmax } from '../../kernels/softmax.ts';
import { type LanguageModel, width } from '../language/model.ts';
import { KeyValuePast } from '../language/past.ts';
import { type ClipFeatures, pictureValues, soundValues, timeSteps, viewsOfFrame } from './clip-features.ts';
import { sentences } from './sentences.ts';
import { type NanoTables, type NanoTask, readTables } from './tables.ts';

const mostTokens = 48;

/** Soft tokens of a clip's pictures or sound, and for each the token that it is most like. */
interface SoftTokens {
  rows: Float32Array;
  tokens: number[];
}

/** The embedded nano Video-LLaMA: two branches in front of the embedded LLaMA. It describes a clip, and answers no question. One call at a time. */
export class NanoVideoLlama implements AsyncDisposable {
  readonly #language: LanguageModel;
  readonly #video: Session;
  readonly #audio: Session;
  readonly #tables: NanoTables;
  readonly #past = new KeyValuePast();
  /** The LLaMA's own embeddings of the tokens that the branches read names from. */
  #embeddings: { video: Float32Array; audio: Float32Array } | undefined;

  constructor(language: LanguageModel, video: Session, audio: Session, tables: NanoTables) {
    this.#language = language;
    this.#video = video;
    this.#audio = audio;
    this.#tables = tables;
    this.#past.add(tables.prefix.rows, tables.prefix.count);
  }

  /** What a clip shows and sounds like, in sentences. */
  async describe(features: ClipFeatures, task: NanoTask = 'describe', options: RunOptions = {}): Promise<string> {
    return sentences(this.#language.tokenizer.decode(await this.tokens(features, task, options)));
  }

  /** The tokens of the answer, the likeliest one by one. */
  async tokens(features: ClipFeatures, task: NanoTask, options: RunOptions = {}): Promise<number[]> {
    this.#past.shorten(this.#tables.prefix.count);
    let given = await this.prompt(features, task, options);
    const answer: number[] = [];
    while (answer.length < mostTokens) {
      const hidden = await this.#language.read(this.#past, given, [given.length / width - 1], options);
      const token = argmax(await this.#language.logits(hidden, options));
      if (this.#tables.end.includes(token)) break;
      answer.push(token);
      given = await this.#language.embeddings([token], options);
    }
    return answer;
  }

  /** The embeddings that follow the prefix: the soft tokens that stand for something, and the fixed text between them. */
  async prompt(features: ClipFeatures, task: NanoTask, options: RunOptions = {}): Promise<Float32Array> {
    const { scenePlaces, also, between, tasks, empty } = this.#tables;
    const { video, audio } = await this.softTokens(features, options);
    const kept = ({ rows, tokens }: SoftTokens, from: number, to: number) =>
      tokens.slice(from, to).flatMap((token, at) => (token === empty ? [] : [rowOf(rows, from + at)]));
    const texts = await Promise.all(
      [also, between, tasks[task]].map(async (ids) => this.#language.embeddings(ids, options)),
    );
    return sideBySide([
      ...kept(video, 0, scenePlaces),
      texts[0]!,
      ...kept(video, scenePlaces, video.tokens.length),
      texts[1]!,
      ...kept(audio, 0, audio.tokens.length),
      texts[2]!,
    ]);
  }

  /** What the branches make of a clip. */
  async softTokens(
    { frames, objects, sounds }: ClipFeatures,
    options: RunOptions = {},
  ): Promise<Record<'video' | 'audio', SoftTokens>> {
    const { videoTokens, audioTokens } = this.#tables;
    this.#embeddings ??= {
      video: await this.#language.embeddings(videoTokens, options),
      audio: await this.#language.embeddings(audioTokens, options),
    };
    const seen = {
      frame_features: float32(frames, [1, timeSteps, viewsOfFrame, pictureValues]),
      object_scores: float32(objects, [1, timeSteps, objects.length / timeSteps]),
      token_embeddings: float32(this.#embeddings.video, [videoTokens.length, width]),
    };
    const heard = {
      sound_features: float32(sounds, [1, timeSteps, soundValues]),
      token_embeddings: float32(this.#embeddings.audio, [audioTokens.length, width]),
    };
    const [video, audio] = [
      await this.#video.run(seen, ['video_embeds', 'nearest_tokens'], options),
      await this.#audio.run(heard, ['audio_embeds', 'nearest_tokens'], options),
    ];
    const places = (data: unknown, of: readonly number[]) =>
      data instanceof BigInt64Array ? Array.from(data, (place) => of[Number(place)]!) : [];
    return {
      video: { rows: video.floats('video_embeds'), tokens: places(video.tensor('nearest_tokens').data, videoTokens) },
      audio: { rows: audio.floats('audio_embeds'), tokens: places(audio.tensor('nearest_tokens').data, audioTokens) },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#video[Symbol.asyncDispose]();
    await this.#audio[Symbol.asyncDispose]();
  }
}

function rowOf(rows: Float32Array, at: number): Float32Array {
  return rows.subarray(at * width, (at + 1) * width);
}

/** Opens the pack in a folder, over the embedded LLaMA, which stays the caller's. Throws MODEL_MISSING, MODEL_DAMAGED or MODEL_CONTRACT. */
export async function loadNanoVideoLlama(
  folder: string,
  language: LanguageModel,
  runtime: Runtime = new Runtime(),
): Promise<NanoVideoLlama> {
  const tables = await readTables(folder);
  const video = await runtime.open(join(folder, 'video_qformer.onnx'));
  const audio = await runtime.open(join(folder, 'audio_qformer.onnx'));
  if (!video.contract.outputs.some(({ name }) => name === 'video_embeds'))
    throw new AppError('MODEL_CONTRACT', 'The vision branch of the embedded Video-LLaMA gives no soft tokens.');
  return new NanoVideoLlama(language, video, audio, tables);
}
