import path from 'node:path';
import { AppError } from '../domain/errors.ts';

/**
 * The files that the person gave to the program: dropped, picked in a dialog, named at the start, or in the library already.
 * The page may open these alone, so that a page gone wrong cannot read what it likes.
 */
export class ChosenPaths {
  readonly #paths = new Set<string>();

  add(...paths: readonly string[]): void {
    for (const chosen of paths) this.#paths.add(path.resolve(chosen));
  }

  /** @throws AppError SENDER_REFUSED when the person did not choose this file. */
  check(wanted: string): void {
    if (path.isAbsolute(wanted) && this.#paths.has(path.resolve(wanted))) return;
    throw new AppError('SENDER_REFUSED', 'This file was not chosen by you: drop it on the window, or open it.');
  }
}
