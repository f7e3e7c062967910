import { type InferenceSession, Tensor } from 'onnxruntime-node';

export type { Tensor };

/**
 * Where JavaScript has arrays of 16-bit floats, onnxruntime-common puts such tensors into them, but the native side of version 1.30 takes
 * them for empty. It looks for them once, when the first tensor is made: then they must not be found.
 */
function hideHalfFloats(): void {
  const found = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array');
  if (!found) return;
  Reflect.deleteProperty(globalThis, 'Float16Array');
  void new Tensor('float32', [], [0]);
  Object.defineProperty(globalThis, 'Float16Array', found);
}
hideHalfFloats();

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

/** A tensor of truth values, 1 or 0 each. */
export function truths(values: Uint8Array, dims: readonly number[]): Tensor {
  return new Tensor('bool', values, dims);
}

/** Number types in which models keep keys and values. */
export type MemoryType = 'float32' | 'float16';

/** A tensor without values: one of the axes is 0. */
export function emptyTensor(type: MemoryType, dims: readonly number[]): Tensor {
  return type === 'float16' ? new Tensor(type, new Uint16Array(0), dims) : new Tensor(type, new Float32Array(0), dims);
}

/**
 * Pieces of a tensor, one after the other, in a tensor of their own and of the same type.
 *
 * @param pieces where each begins and ends among the values
 */
export function joined(
  tensor: Tensor,
  pieces: readonly (readonly [number, number])[],
  dims: readonly number[],
): Tensor {
  // Whatever the number type is, its values are only moved.
  const values = tensor.data as Float32Array;
  const moved = new (values.constructor as Float32ArrayConstructor)(
    pieces.reduce((sum, [from, to]) => sum + to - from, 0),
  );
  let at = 0;
  for (const [from, to] of pieces) {
    moved.set(values.subarray(from, to), at);
    at += to - from;
  }
  return new Tensor(tensor.type as 'float32', moved, dims);
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
