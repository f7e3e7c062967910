import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

const ids = z.array(z.int().min(0));
const schema = z.object({
  /** Tokens whose embeddings the vision branch reads the names of things from; the audio branch those of sounds. */
  videoTokens: ids.min(1),
  audioTokens: ids.min(1),
  /** The token of a place that stands for nothing. */
  empty: z.int().min(0),
  /** Soft tokens of the scenes, which come first; then those of the objects. */
  scenePlaces: z.int().min(1),
  /** Text between soft tokens of scenes and objects, and between those of the video and the sound. */
  also: ids,
  between: ids,
  tasks: z.object({ describe: ids, first: ids, last: ids }),
  /** Tokens that end an answer. */
  end: ids.min(1),
  prefix: z.object({
    file: z.string().regex(/^[\w-]+\.f16$/),
    /** Keys and values of all layers, heads, places, values of a head. */
    shape: z.tuple([z.int().min(1), z.int().min(1), z.int().min(1), z.int().min(1)]),
  }),
});

/** What the pack can be asked for: the clip as a whole, or what comes first or last in it. */
export type NanoTask = keyof z.infer<typeof schema>['tasks'];

/** What a nano pack needs beside its two graphs. */
export interface NanoTables extends Omit<z.infer<typeof schema>, 'prefix'> {
  /** Trained keys and values that the prompt follows, as `KeyValuePast.add` takes them. */
  prefix: { rows: Float32Array; count: number };
}

/** Reads `tables.json` and the file of the prefix in the folder of a pack. Throws MODEL_DAMAGED. */
export async function readTables(folder: string): Promise<NanoTables> {
  const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, 'tables.json'), 'utf8')));
  if (!parsed.success) throw damaged(z.prettifyError(parsed.error));
  const { prefix, ...tables } = parsed.data;
  const bytes = Uint8Array.from(await readFile(join(folder, prefix.file)));
  const wanted = prefix.shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== 2 * wanted) throw damaged(`${prefix.file} has ${bytes.length} bytes, not ${2 * wanted}`);
  const rows = Float32Array.from(new Float16Array(bytes.buffer));
  return { ...tables, prefix: { rows, count: prefix.shape[2] } };
}

function damaged(fault: string): AppError {
  return new AppError('MODEL_DAMAGED', `The tables of the embedded Video-LLaMA cannot be read: ${fault}.`);
}
