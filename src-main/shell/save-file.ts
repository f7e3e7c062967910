import { writeFile } from 'node:fs/promises';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { AppError } from '../domain/errors.ts';

/**
 * Asks where to and writes a file there; false when the person closed the dialog. The page never names the place.
 *
 * @throws AppError DISK_FULL, FILE_UNWRITABLE
 */
export async function saveFile(
  window: BrowserWindow,
  { name, content }: { name: string; content: string | Uint8Array },
  type: FileFilter,
): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name, filters: [type] });
  if (canceled || filePath === '') return false;
  try {
    await writeFile(filePath, content);
  } catch (cause) {
    const full = ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '');
    throw full
      ? new AppError('DISK_FULL', 'The disk is full: the file was not written.', { cause })
      : new AppError('FILE_UNWRITABLE', `${filePath} cannot be written.`, { cause });
  }
  return true;
}
