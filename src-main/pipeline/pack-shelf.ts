import type { VideoLanguageModel } from '../models/video-language/model.ts';
import { TurnQueue } from './turn-queue.ts';

/** A pack that can be opened. */
export interface ShelvedPack {
  /** Another one where the pack is not the same any more. */
  id: string;
  open: () => Promise<VideoLanguageModel>;
}

/** The video-language pack that is at work: one at a time is open, for they are large, and it does one thing at a time. */
export class PackShelf implements AsyncDisposable {
  readonly #find: (pack: string) => Promise<ShelvedPack>;
  readonly #turns = new TurnQueue();
  #used: { id: string; model: VideoLanguageModel } | undefined;

  /** @param find throws when there is no such pack, or it cannot be used */
  constructor(find: (pack: string) => Promise<ShelvedPack>) {
    this.#find = find;
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
    const { id, open } = await this.#find(pack);
    if (this.#used?.id !== id) {
      await this.#close();
      this.#used = { id, model: await open() };
    }
    return this.#used.model;
  }

  async #close(): Promise<void> {
    const used = this.#used;
    this.#used = undefined;
    await used?.model[Symbol.asyncDispose]();
  }
}
