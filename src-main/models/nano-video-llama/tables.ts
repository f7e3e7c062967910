import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import type { Prefix } from '../video-language/decoder/embedded-decoder.ts';

const ids = z.array(z.int().min(0));
const whole = z.int().min(1);
const schema = z.object({
  /** Tokens whose embeddings the vision branch reads the names of things from; the audio branch those of sounds. */
  videoTokens: ids.min(1),
  audioTokens: ids.min(1),
  /** The token of a place that stands for nothing. */
  empty: z.int().min(0),
  /** Soft tokens of the scenes, which come first; then those of the objects. */
  scenePlaces: whole,
  /** What stands between soft tokens of scenes and of objects. */
  also: ids,
  /** Of keys and values: those of all layers, heads, places, values of a head. */
  prefix: z.object({ shape: z.tuple([whole, whole, whole, whole]) }),
});

/** What a nano pack needs beside its two graphs. */
export interface NanoTables extends Omit<z.infer<typeof schema>, 'prefix'> {
  /** Trained keys and values that every prompt follows. */
  prefix: Prefix;
}

/** Reads the tables of a pack, and its prefix, which is kept as 16-bit floats. Throws MODEL_MISSING, MODEL_DAMAGED. */
export async function readTables(folder: PackFolder): Promise<NanoTables> {
  const { title } = folder.manifest;
  const damaged = (fault: string) => new AppError('MODEL_DAMAGED', `The tables of ${title} cannot be read: ${fault}.`);
  const parsed = schema.safeParse(JSON.parse(await readFile(await folder.file('tables'), 'utf8')));
  if (!parsed.success) throw damaged(z.prettifyError(parsed.error));
  const { prefix, ...tables } = parsed.data;
  const bytes = Uint8Array.from(await readFile(await folder.file('prefix')));
  const wanted = prefix.shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== 2 * wanted) throw damaged(`its prefix has ${bytes.length} bytes, not ${2 * wanted}`);
  const rows = Float32Array.from(new Float16Array(bytes.buffer));
  return { ...tables, prefix: { rows, count: prefix.shape[2] } };
}
