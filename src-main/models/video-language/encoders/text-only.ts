import { AppError } from '../../../domain/errors.ts';
import type { ClipEncoder } from './encoder.ts';

/** Stands where a pack is a text model: it neither looks nor listens. */
export class TextOnly implements ClipEncoder {
  readonly isOpen = false;
  readonly #title: string;

  /** @param title of the pack */
  constructor(title: string) {
    this.#title = title;
  }

  async release(): Promise<void> {}

  async frameFeatures(): Promise<never> {
    throw this.#blind();
  }

  async pictureTokens(): Promise<never> {
    throw this.#blind();
  }

  async soundTokens(): Promise<undefined> {
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  #blind(): AppError {
    return new AppError('MODEL_CONTRACT', `${this.#title} is a text model, which does not look at videos.`);
  }
}
