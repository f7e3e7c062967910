import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { Runtime } from '../inference/runtime.ts';
import type { Session } from '../inference/session.ts';
import { type Manifest, type ManifestFile, type ManifestModel, manifestSchema, type ModelRole } from './manifest.ts';
import { checkContent, checkSize } from './verify.ts';
import { parseJson } from '../domain/json.ts';

/** A folder of models whose files are there. Contents are checked when a model is first opened, since hashing them takes a while. */
export class Pack {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly #runtime: Runtime;

  constructor(directory: string, manifest: Manifest, runtime: Runtime) {
    this.directory = directory;
    this.manifest = manifest;
    this.#runtime = runtime;
  }

  /** The model for a role; throws MODEL_MISSING when the pack has none. */
  model(role: ModelRole): ManifestModel {
    const found = this.manifest.models.find((model) => model.role === role);
    if (!found) throw new AppError('MODEL_MISSING', `The pack ${this.manifest.pack} holds no model for ${role}.`);
    return found;
  }

  /** Path of a model's file by its name in the manifest, after its content was found good. */
  async file(role: ModelRole, name: string): Promise<string> {
    const file = this.model(role).files.find((candidate) => candidate.name === name);
    if (!file)
      throw new AppError(
        'MODEL_MISSING',
        `The manifest of the pack ${this.manifest.pack} names no file ${name} for ${role}.`,
      );
    const path = this.#path(file);
    await checkContent(path, file);
    return path;
  }

  /** Opens a model file and checks that it takes and returns what the manifest says. */
  async open(role: ModelRole, name: string): Promise<Session> {
    const { inputs, outputs } = this.model(role);
    const contract = { inputs: inputs[name] ?? [], outputs: outputs[name] ?? [] };
    return await this.#runtime.open(await this.file(role, name), contract);
  }

  /** Throws MODEL_MISSING or MODEL_DAMAGED for the first file that is not there or has another size. */
  async checkFiles(): Promise<void> {
    for (const file of this.manifest.models.flatMap(({ files }) => files)) await checkSize(this.#path(file), file);
  }

  #path(file: ManifestFile): string {
    return join(this.directory, ...file.path.split('/'));
  }
}

/** Reads the manifest in a folder and checks that all files it names are there in the right size. */
export async function loadPack(directory: string, runtime: Runtime = new Runtime()): Promise<Pack> {
  const pack = new Pack(directory, await readManifest(join(directory, 'manifest.json')), runtime);
  await pack.checkFiles();
  return pack;
}

async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('MODEL_MISSING', `The models are missing: ${path} cannot be read.`, { cause });
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AppError('MODEL_DAMAGED', `The models' manifest ${path} is damaged: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}
