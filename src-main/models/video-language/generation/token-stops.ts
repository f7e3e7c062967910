/** Sequences of tokens that end an answer. */
export class TokenStops {
  /** Tokens that end it at once. */
  readonly single: readonly number[];
  readonly #sequences: readonly (readonly number[])[];

  constructor(sequences: readonly (readonly number[])[]) {
    this.#sequences = sequences.filter(({ length }) => length > 0);
    this.single = this.#sequences.flatMap(([id, ...more]) => (more.length === 0 ? [id!] : []));
  }

  /** How many tokens at the end of `ids` are a mark of the end; 0 when it goes on. */
  atEnd(ids: readonly number[]): number {
    const isLast = (sequence: readonly number[]): boolean => {
      const from = ids.length - sequence.length;
      return from >= 0 && sequence.every((id, at) => ids[from + at] === id);
    };
    return this.#sequences.find(isLast)?.length ?? 0;
  }
}
