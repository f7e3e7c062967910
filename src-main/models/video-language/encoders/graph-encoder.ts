import type { GraphShelf } from '../graph-shelf.ts';

/** What takes memory by its graphs alone. */
export abstract class GraphEncoder implements AsyncDisposable {
  protected readonly graphs: GraphShelf;

  constructor(graphs: GraphShelf) {
    this.graphs = graphs;
  }

  /** True while one of the graphs is open. */
  get isOpen(): boolean {
    return this.graphs.isOpen;
  }

  /** Frees the graphs until they are used again. */
  release(): Promise<void> {
    return this.graphs.release();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }
}
