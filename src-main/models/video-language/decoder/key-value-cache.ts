import {
  emptyTensor,
  joined,
  type MemoryType,
  type Outputs,
  type Tensor,
  type TensorMap,
} from '../../../inference/tensor.ts';

/** How a graph keeps keys and values. */
export interface CacheForm {
  layers: number;
  heads: number;
  headSize: number;
  type: MemoryType;
}

const parts = ['key', 'value'] as const;

/** Keys and values of the places that were read, under the names of published exports: [texts, heads, places, head size] each. */
export class KeyValueCache {
  readonly #form: CacheForm;
  #tensors: ReadonlyMap<string, Tensor>;
  #length: number;

  private constructor(form: CacheForm, tensors: ReadonlyMap<string, Tensor>, length: number) {
    this.#form = form;
    this.#tensors = tensors;
    this.#length = length;
  }

  static empty(form: CacheForm): KeyValueCache {
    const none = emptyTensor(form.type, [1, form.heads, 0, form.headSize]);
    return new KeyValueCache(form, new Map(namesOf(form).map((name) => [name, none])), 0);
  }

  get length(): number {
    return this.#length;
  }

  get texts(): number {
    return this.#tensors.get('0.key')!.dims[0]!;
  }

  /** Inputs of a run. */
  get inputs(): TensorMap {
    return Object.fromEntries([...this.#tensors].map(([name, tensor]) => [`past_key_values.${name}`, tensor]));
  }

  /** Names of the outputs of a run that `keep` takes. */
  get outputNames(): string[] {
    return [...this.#tensors.keys()].map((name) => `present.${name}`);
  }

  /** Remembers what a run returned: all places before, and those that it read. */
  keep(outputs: Outputs): void {
    this.#tensors = new Map([...this.#tensors.keys()].map((name) => [name, outputs.tensor(`present.${name}`)]));
    this.#length = this.#tensors.get('0.key')!.dims[2]!;
  }

  /** Forgets all places from `length` on. */
  shorten(length: number): void {
    if (length >= this.#length) return;
    const { heads, headSize } = this.#form;
    const texts = this.texts;
    const size = this.#length * headSize;
    const pieces = Array.from(
      { length: texts * heads },
      (_, at) => [at * size, at * size + length * headSize] as const,
    );
    this.#tensors = this.#mapped((tensor) => joined(tensor, pieces, [texts, heads, length, headSize]));
    this.#length = length;
  }

  /** The memory of some of the texts, in this order. */
  taken(texts: readonly number[]): KeyValueCache {
    const { heads, headSize } = this.#form;
    const size = heads * this.#length * headSize;
    const pieces = texts.map((text) => [text * size, (text + 1) * size] as const);
    const shape = [texts.length, heads, this.#length, headSize];
    return new KeyValueCache(
      this.#form,
      this.#mapped((tensor) => joined(tensor, pieces, shape)),
      this.#length,
    );
  }

  #mapped(change: (tensor: Tensor) => Tensor): Map<string, Tensor> {
    return new Map([...this.#tensors].map(([name, tensor]) => [name, change(tensor)]));
  }
}

function namesOf({ layers }: CacheForm): string[] {
  return Array.from({ length: layers }, (_, layer) => parts.map((part) => `${layer}.${part}`)).flat();
}
