import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { writeFileWhole } from '../media/whole-file.ts';

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
  await writeFileWhole(filePath, content);
  return true;
}
