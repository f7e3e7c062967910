import { type InferenceSession, Tensor } from 'onnxruntime-node';

export type { Tensor };

/** Inputs of a run by name. */
export type TensorMap = Readonly<Record<string, Tensor>>;

/** A float tensor over `data`, which is not copied. */
export function float32(data: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', data, dims);
}

/** A tensor of 64-bit integers made from ordinary whole numbers. */
export function int64(values: ArrayLike<number>, dims: readonly number[]): Tensor {
  return new Tensor(
    'int64',
    BigInt64Array.from({ length: values.length }, (_, at) => BigInt(values[at]!)),
    dims,
  );
}

/** What a run returned. */
export class Outputs {
  readonly #values: InferenceSession.ReturnType;

  constructor(values: InferenceSession.ReturnType) {
    this.#values = values;
  }

  tensor(name: string): Tensor {
    const value = this.#values[name];
    if (value instanceof Tensor) return value;
    throw new TypeError(`The run returned no tensor ${name}.`);
  }

  /** The values of a float tensor, row-major; a view, not a copy. */
  floats(name: string): Float32Array {
    const { data, type } = this.tensor(name);
    if (data instanceof Float32Array) return data;
    throw new TypeError(`The output ${name} is ${type}, not float32.`);
  }
}
