import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { print } from './terminal.ts';

/**
 * Writes a text to a file and prints where it is; prints the text itself where no file is named.
 *
 * @throws AppError FILE_UNWRITABLE
 */
export async function writeOrPrint(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) return print(text);
  const path = resolve(output);
  try {
    await writeFile(path, text.endsWith('\n') ? text : `${text}\n`);
  } catch (cause) {
    throw new AppError('FILE_UNWRITABLE', `${path} cannot be written.`, { cause });
  }
  print(path);
}
