import { resolve } from 'node:path';
import { writeFileWhole } from '../media/whole-file.ts';
import { print } from './terminal.ts';

/**
 * Writes a text to a file and prints where it is; prints the text itself where no file is named.
 *
 * @throws AppError FILE_UNWRITABLE, DISK_FULL
 */
export async function writeOrPrint(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) return print(text);
  const path = resolve(output);
  await writeFileWhole(path, text.endsWith('\n') ? text : `${text}\n`);
  print(path);
}
