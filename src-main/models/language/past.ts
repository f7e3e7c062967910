import { float32, type TensorMap } from '../../inference/tensor.ts';

/** Attention heads of keys and values, values per head. */
const heads = 3;
const headSize = 64;
const names = Array.from({ length: 30 }, (_, layer) => [`past.${layer}.key`, `past.${layer}.value`]).flat();
/** Rows by which the buffers grow: every run of the model clears and copies the whole of them, so little may be empty. */
const step = 64;

/** Keys and values of the tokens that a context has read, one row a token in buffers [1, heads, capacity, headSize] of each layer. */
export class KeyValuePast {
  #capacity = 0;
  #length = 0;
  #buffers = names.map(() => new Float32Array(0));
  #tensors: TensorMap = {};

  constructor() {
    this.#grow(step);
  }

  get length(): number {
    return this.#length;
  }

  /** Inputs of a run. They are read where they lie, so a run must end before rows are added. */
  get tensors(): TensorMap {
    return this.#tensors;
  }

  /** The same rows in buffers of their own. */
  copy(): KeyValuePast {
    const copy = new KeyValuePast();
    copy.#capacity = this.#capacity;
    copy.#length = this.#length;
    copy.#buffers = this.#buffers;
    copy.#grow(this.#capacity);
    return copy;
  }

  /** Forgets all rows from `length` on. */
  shorten(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** @param rows [layers of keys and values, heads, count, headSize]  @param count tokens that were read */
  add(rows: Float32Array, count: number): void {
    if (this.#length + count > this.#capacity) this.#grow(Math.ceil((this.#length + count) / step) * step);
    const size = count * headSize;
    for (const [at, buffer] of this.#buffers.entries())
      for (let head = 0; head < heads; head++) {
        const from = (at * heads + head) * size;
        buffer.set(rows.subarray(from, from + size), (head * this.#capacity + this.#length) * headSize);
      }
    this.#length += count;
  }

  #grow(capacity: number): void {
    const [old, size] = [this.#capacity * headSize, this.#length * headSize];
    this.#buffers = this.#buffers.map((buffer) => {
      const larger = new Float32Array(heads * capacity * headSize);
      for (let head = 0; head < heads; head++)
        larger.set(buffer.subarray(head * old, head * old + size), head * capacity * headSize);
      return larger;
    });
    this.#capacity = capacity;
    this.#tensors = Object.fromEntries(
      names.map((name, at) => [name, float32(this.#buffers[at]!, [1, heads, capacity, headSize])]),
    );
  }
}
