import type { VideoLanguageModel } from '../models/video-language/model.ts';
import { TurnQueue } from './turn-queue.ts';

/** The video-language pack that is at work: one at a time is open, for they are large, and it does one thing at a time. */
export class PackShelf implements AsyncDisposable {
  readonly #open: (pack: string) => Promise<VideoLanguageModel>;
  readonly #turns = new TurnQueue();
  #used: { pack: string; model: VideoLanguageModel } | undefined;

  /** @param open throws when there is no such pack, or it cannot be used */
  constructor(open: (pack: string) => Promise<VideoLanguageModel>) {
    this.#open = open;
  }

  /** Does `work` with a pack, after what others do with it. It stays open for the next question. */
  async use<T>(
    pack: string,
    signal: AbortSignal | undefined,
    work: (model: VideoLanguageModel) => Promise<T>,
  ): Promise<T> {
    return this.#turns.take(signal, async () => work(await this.#take(pack)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turns.take(undefined, () => this.#close());
  }

  async #take(pack: string): Promise<VideoLanguageModel> {
    if (this.#used?.pack !== pack) {
      await this.#close();
      this.#used = { pack, model: await this.#open(pack) };
    }
    return this.#used.model;
  }

  async #close(): Promise<void> {
    const used = this.#used;
    this.#used = undefined;
    await used?.model[Symbol.asyncDispose]();
  }
}
