import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';

/** Vectors of fixed texts by a key that names their model and texts. */
export type ShippedVectors = ReadonlyMap<string, readonly Float32Array[]>;

const file = 'text-embedding/fixed-texts.vectors';

/** The first line of the file, as JSON; behind it follow the values of all sets, as little-endian 16-bit floats. */
const headerSchema = z.object({
  sets: z.array(z.object({ key: z.string(), count: z.int().min(1) })),
  /** Values of one vector. */
  length: z.int().min(1),
  /** Of everything behind the first line. */
  sha256: z.string(),
});

/**
 * Reads the vectors in the folder of a pack. They only save the time of making them, so a file that is missing, damaged or of
 * another form is the same as an empty one.
 */
export async function loadShippedVectors(packFolder: string): Promise<ShippedVectors> {
  const content = await readFile(join(packFolder, file)).catch(() => Buffer.alloc(0));
  const border = content.indexOf(10);
  const parsed = headerSchema.safeParse(parseJson(content.toString('utf8', 0, Math.max(0, border))));
  if (!parsed.success) return new Map();
  const { sets, length, sha256 } = parsed.data;
  const values = Uint8Array.from(content.subarray(border + 1));
  const expected = sets.reduce((sum, { count }) => sum + count, 0) * length * 2;
  if (values.length !== expected || hashOf(values) !== sha256) return new Map();
  const all = Float32Array.from(new Float16Array(values.buffer));
  let first = 0;
  return new Map(
    sets.map(({ key, count }) => {
      const vectors = Array.from({ length: count }, (_, at) =>
        all.subarray((first + at) * length, (first + at + 1) * length),
      );
      first += count;
      return [key, vectors];
    }),
  );
}

/** Writes the file; `models/tools/fixed_texts.ts` does. All vectors have the same length. */
export async function saveShippedVectors(packFolder: string, sets: ShippedVectors): Promise<void> {
  const vectors = [...sets.values()].flat();
  const length = vectors[0]!.length;
  const values = new Float16Array(vectors.length * length);
  for (const [at, vector] of vectors.entries()) values.set(vector, at * length);
  const bytes = new Uint8Array(values.buffer);
  const header = {
    sets: Array.from(sets, ([key, { length: count }]) => ({ key, count })),
    length,
    sha256: hashOf(bytes),
  };
  await writeFile(join(packFolder, file), Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
