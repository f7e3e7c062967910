import { mkdir, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { byteSize } from '../../domain/byte-size.ts';
import { AppError } from '../../domain/errors.ts';
import { readJson, writeJson } from './json-file.ts';

const choices = z.object({
  /** Where packs lie; null for the place in the library. */
  folder: z.string().refine(isAbsolute).nullable().catch(null),
  /** What stands in for the hub. */
  mirror: z.string().nullable().catch(null),
});
export type PackChoices = z.infer<typeof choices>;

/** Where packs lie, and where they come from: two choices of the person, kept in the library so that app and command line agree. */
export class PackPlaces {
  readonly #libraryDir: string;

  constructor(libraryDir: string) {
    this.#libraryDir = libraryDir;
  }

  async choices(): Promise<PackChoices> {
    return (await readJson(this.#file, choices)) ?? { folder: null, mirror: null };
  }

  async change(changes: Partial<PackChoices>): Promise<void> {
    await mkdir(this.#libraryDir, { recursive: true, mode: 0o700 });
    await writeJson(this.#file, { ...(await this.choices()), ...changes });
  }

  /** The folder of all packs; it may not be there yet. */
  async folder(): Promise<string> {
    return (await this.choices()).folder ?? join(this.#libraryDir, 'packs');
  }

  get #file(): string {
    return join(this.#libraryDir, 'packs.json');
  }
}

/**
 * The address of a mirror as it is kept: without a slash at its end.
 *
 * @throws AppError USAGE for anything but an http or https address without name, password, query or fragment
 */
export function checkMirror(mirror: string): string {
  const url = URL.canParse(mirror) ? new URL(mirror) : undefined;
  const isPlain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol))
    throw new AppError('USAGE', 'A mirror is an address such as https://mirror.example.org/hub.');
  return url.href.replace(/\/+$/, '');
}

/** Free bytes for this person where a folder is, or will be; null where the system does not tell. */
export async function diskFree(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const parent = dirname(folder);
    return parent === folder ? null : diskFree(parent);
  }
}

/** Bytes of memory that the machine has. */
export function machineMemory(): number {
  return totalmem();
}

/** Room that is left free on a disk, so that the system and the library can go on. */
const spare = 200 << 20;

export function hasRoom(needed: number, free: number | null): boolean {
  return free === null || needed + (needed > 0 ? spare : 0) <= free;
}

/** @throws AppError DISK_FULL saying what is needed and what there is */
export async function expectRoom(folder: string, needed: number): Promise<void> {
  const free = await diskFree(folder);
  if (hasRoom(needed, free)) return;
  throw new AppError(
    'DISK_FULL',
    `${byteSize(needed)} more are needed in ${folder}, and ${byteSize(free ?? 0)} are free.`,
  );
}
