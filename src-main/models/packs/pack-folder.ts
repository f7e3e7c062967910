import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Session } from '../../inference/session.ts';
import { checkContent, checkSize } from '../verify.ts';
import { type PackFile, type PackManifest, packManifestSchema } from './pack-manifest.ts';

/** A file of a pack whose graph or text is read. */
export type PackFileRole = Exclude<PackFile['role'], 'external-data' | 'licence'>;

/** Opens a graph file, on what the pack is to run on. Throws MODEL_* as the runtime does. */
export type OpenGraph = (path: string) => Promise<Session>;

/** The folder of a video-language pack. Contents are checked before they are first used. */
export class PackFolder {
  readonly directory: string;
  readonly manifest: PackManifest;
  readonly #open: OpenGraph;

  constructor(directory: string, manifest: PackManifest, open: OpenGraph) {
    this.directory = directory;
    this.manifest = manifest;
    this.#open = open;
  }

  has(role: PackFileRole): boolean {
    return this.manifest.files.some((file) => file.role === role);
  }

  /** Bytes of memory that the weights of these graphs take, those that lie beside them as well. The processor makes 32 bits of 16. */
  memoryOf(...roles: readonly PackFileRole[]): number {
    const graphs = this.manifest.files.filter(({ role }) => roles.some((one) => one === role));
    const memory = ({ path, bytes, precision }: PackFile): number => {
      const beside = this.manifest.files.filter((file) => file.role === 'external-data' && file.path.startsWith(path));
      const stored = [{ bytes }, ...beside].reduce((sum, file) => sum + file.bytes, 0);
      return precision === 'fp16' ? 2 * stored : stored;
    };
    return graphs.reduce((sum, graph) => sum + memory(graph), 0);
  }

  /** Path of the file for a role, after it was found good. Throws MODEL_MISSING or MODEL_DAMAGED. */
  async file(role: PackFileRole): Promise<string> {
    const file = this.manifest.files.find((candidate) => candidate.role === role);
    if (!file)
      throw new AppError('MODEL_MISSING', `The pack ${this.manifest.pack} names no file for ${role} in its manifest.`);
    await this.#check(file);
    return this.#path(file);
  }

  /** Opens a graph, after it and the weights that lie beside graphs were found good. Throws MODEL_* as the runtime does. */
  async open(role: PackFileRole): Promise<Session> {
    const path = await this.file(role);
    for (const file of this.manifest.files) if (file.role === 'external-data') await this.#check(file);
    return await this.#open(path);
  }

  /** Throws MODEL_MISSING or MODEL_DAMAGED for the first file that is not there or has another size. */
  async checkSizes(): Promise<void> {
    for (const file of this.manifest.files) await checkSize(this.#path(file), { ...file, name: file.role, sha256: '' });
  }

  /** A file whose content nobody could know beforehand has only its size. */
  async #check(file: PackFile): Promise<void> {
    const { role: name, sha256 } = file;
    if (sha256 === null) await checkSize(this.#path(file), { ...file, name, sha256: '' });
    else await checkContent(this.#path(file), { ...file, name, sha256 });
  }

  #path(file: PackFile): string {
    return join(this.directory, ...file.path.split('/'));
  }
}

/**
 * Reads the manifest in a folder and checks that all files it names are there in the right size. Throws MODEL_MISSING without a
 * manifest, MODEL_DAMAGED naming everything that is wrong with it.
 *
 * @param open how its graphs are opened
 * @param sums by path: what was recorded of files whose manifest names no sum
 */
export async function openPackFolder(
  directory: string,
  open: OpenGraph,
  sums: ReadonlyMap<string, string> = new Map(),
): Promise<PackFolder> {
  const path = join(directory, 'pack.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('MODEL_MISSING', `The pack is missing: ${path} cannot be read.`, { cause });
  });
  const manifest = readManifest(path, text);
  const files = manifest.files.map((file) => ({ ...file, sha256: file.sha256 ?? sums.get(file.path) ?? null }));
  const folder = new PackFolder(directory, { ...manifest, files }, open);
  await folder.checkSizes();
  return folder;
}

function readManifest(path: string, text: string): PackManifest {
  const damaged = (why: string, cause: unknown): AppError =>
    new AppError('MODEL_DAMAGED', `The manifest of the pack, ${path}, cannot be used: ${why}`, { cause });
  try {
    const parsed = packManifestSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw damaged(z.prettifyError(parsed.error), parsed.error);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged('it is no JSON.', error);
    throw error;
  }
}
