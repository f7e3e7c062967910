import { createHash } from 'node:crypto';
import { isAppError } from '../../domain/errors.ts';
import type { SearchLibrary, SearchParts } from './ports.ts';

/** Names the vectors of some texts: another model or any other text gives another key, so that none can be out of date. */
export function derivedKey(modelVersion: string, texts: readonly string[]): string {
  return `${modelVersion} ${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)}`;
}

/**
 * The vectors of fixed texts: those that came with the models, else those that the library keeps, else made now, which takes
 * seconds, and kept in the library where it can be written.
 */
export async function derivedVectors(
  { library, embedder, shippedVectors }: SearchParts,
  name: string,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Float32Array[]> {
  const model = await embedder();
  const version = derivedKey(model.version, texts);
  const shipped = (await shippedVectors()).get(version);
  if (shipped) return shipped;
  const kept = library.derived.get(name, version);
  if (kept && kept.byteLength % (4 * texts.length) === 0) return unpack(kept, texts.length);
  const vectors = await model.embed(texts, { signal });
  keep(library, name, version, pack(vectors));
  return vectors;
}

function keep(library: SearchLibrary, name: string, version: string, value: Uint8Array): void {
  try {
    library.derived.set(name, version, value);
  } catch (error) {
    // The values can be made again; only a faulty library must be heard of.
    if (!isAppError(error) || !['LIBRARY_READ_ONLY', 'LIBRARY_BUSY', 'DISK_FULL'].includes(error.code)) throw error;
  }
}

function pack(vectors: readonly Float32Array[]): Uint8Array {
  const width = vectors[0]?.length ?? 0;
  const all = new Float32Array(width * vectors.length);
  vectors.forEach((vector, at) => all.set(vector, at * width));
  return new Uint8Array(all.buffer);
}

function unpack(bytes: Uint8Array, count: number): Float32Array[] {
  // A copy, because the bytes of a database row need not be aligned.
  const all = new Float32Array(bytes.slice().buffer);
  const width = all.length / count;
  return Array.from({ length: count }, (_, at) => all.subarray(at * width, (at + 1) * width));
}
