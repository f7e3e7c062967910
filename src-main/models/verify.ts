import { stat } from 'node:fs/promises';
import { AppError } from '../domain/errors.ts';
import { sha256OfFile } from './file-hash.ts';
import type { ManifestFile } from './manifest.ts';

/** Files found good in this process, by path, size and time of change. */
const verified = new Set<string>();

/** Throws MODEL_MISSING or MODEL_DAMAGED when the file is not there or has not the size that the manifest says. */
export async function checkSize(path: string, file: ManifestFile): Promise<void> {
  await sizedFile(path, file);
}

/** Checks the whole content against the manifest, once per process as long as the file does not change. */
export async function checkContent(path: string, file: ManifestFile): Promise<void> {
  const { mtimeMs } = await sizedFile(path, file);
  const key = `${path}\n${file.sha256}\n${mtimeMs}`;
  if (verified.has(key)) return;
  if ((await sha256OfFile(path)) !== file.sha256)
    throw new AppError(
      'MODEL_DAMAGED',
      `The model file ${file.path} is damaged: its content is not what the manifest says.`,
    );
  verified.add(key);
}

async function sizedFile(path: string, file: ManifestFile): Promise<{ mtimeMs: number }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new AppError('MODEL_MISSING', `The model file ${file.path} is missing.`, { cause });
  });
  if (found.size !== file.bytes) {
    throw new AppError(
      'MODEL_DAMAGED',
      `The model file ${file.path} is damaged: it has ${found.size} bytes, not ${file.bytes}.`,
    );
  }
  return found;
}
