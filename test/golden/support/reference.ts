import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where an array lies in the file of values. */
export interface Place {
  offset: number;
  shape: number[];
}

/** Values made by implementations that are not ours; `models/tools/reference.py` writes them. */
export class Reference<Index> {
  readonly index: Index;
  readonly #values: Float32Array;

  constructor(name: string) {
    const folder = join(import.meta.dirname, '../reference');
    this.index = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Index;
    const file = join(folder, `${name}.f32`);
    const bytes = existsSync(file) ? readFileSync(file) : new Uint8Array(0);
    this.#values = new Float32Array(Uint8Array.from(bytes).buffer);
  }

  values({ offset, shape }: Place): Float32Array {
    return this.#values.subarray(offset, offset + shape.reduce((product, size) => product * size, 1));
  }
}

/** Largest distance between two arrays of the same length. */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  for (let at = 0; at < a.length; at++) {
    const distance = Math.abs(a[at]! - b[at]!);
    if (!(distance <= most)) most = distance;
  }
  return most;
}
