import type { Evidence } from '../../domain/evidence.ts';
import type { SearchParts } from './ports.ts';

/** The meaning of each line, in their order: what indexing stored, and only for lines that have nothing stored the model is run. */
export async function lineVectors(
  { library, embedder, vectorsVersion }: SearchParts,
  lines: readonly Evidence[],
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const known = library.search.vectors(
    lines.map(({ id }) => id),
    vectorsVersion,
  );
  const unknown = lines.filter(({ id }) => !known.has(id));
  if (unknown.length > 0) {
    const texts = unknown.map(({ text }) => text);
    const made = await (await embedder()).embed(texts, { signal });
    unknown.forEach(({ id }, at) => known.set(id, made[at]!));
  }
  return lines.map(({ id }) => known.get(id)!);
}
