import { AppError } from '../../domain/errors.ts';
import type { Session } from '../../inference/session.ts';
import type { PackFileRole, PackFolder } from '../packs/pack-folder.ts';
import { type ExpectedGraph, readGraph } from './graphs.ts';

/** Graphs of a pack, each opened and checked at first use. What was released is opened again when it is used again. */
export class GraphShelf implements AsyncDisposable {
  readonly #folder: PackFolder;
  readonly #expected: Partial<Record<PackFileRole, ExpectedGraph>>;
  readonly #sizes: Map<string, number>;
  readonly #open = new Map<PackFileRole, Promise<Session>>();

  /** @param sizes what the manifest tells of the sizes that are named in what is expected */
  constructor(
    folder: PackFolder,
    expected: Partial<Record<PackFileRole, ExpectedGraph>>,
    sizes: Readonly<Record<string, number | undefined>>,
  ) {
    this.#folder = folder;
    this.#expected = expected;
    this.#sizes = new Map(Object.entries(sizes).flatMap(([name, size]) => (size === undefined ? [] : [[name, size]])));
  }

  /** True while one of the graphs is open. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The graph for a role. Throws MODEL_MISSING, MODEL_DAMAGED, or MODEL_CONTRACT naming everything that is wrong with it. */
  get(role: PackFileRole): Promise<Session> {
    const open = this.#open.get(role) ?? this.#load(role);
    this.#open.set(role, open);
    return open;
  }

  /** A size that is named in what is expected, as the manifest or an open graph has it. Throws MODEL_CONTRACT when none does. */
  size(name: string): number {
    const size = this.#sizes.get(name);
    if (size === undefined)
      throw new AppError('MODEL_CONTRACT', `No graph of ${this.#folder.manifest.title} fixes the size ${name}.`);
    return size;
  }

  /** Frees all graphs; runs end first. */
  async release(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const session of open) await (await session.catch(() => undefined))?.[Symbol.asyncDispose]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }

  async #load(role: PackFileRole): Promise<Session> {
    try {
      const session = await this.#folder.open(role);
      try {
        readGraph(session, this.#expected[role] ?? { inputs: {}, outputs: {} }, this.#sizes);
        return session;
      } catch (error) {
        await session[Symbol.asyncDispose]();
        throw error;
      }
    } catch (error) {
      // The next call tries again.
      this.#open.delete(role);
      throw error;
    }
  }
}
