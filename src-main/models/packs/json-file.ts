import { lstat, readFile, rename, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/** More than any file of ours has; a larger one is not read. */
const mostBytes = 4 << 20;

/** The content of a JSON file that fits the schema; undefined when there is none, or it is a link, too large or unfit. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > mostBytes) return undefined;
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes a JSON file so that it is there whole or not at all. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const draft = `${path}.part`;
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { flush: true });
  await rename(draft, path);
}
