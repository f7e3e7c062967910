import { access } from 'node:fs/promises';
import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { clipExtension, clipFileName, type ClipReport, type ClipRequest } from '../domain/clip-export.ts';
import { AppError } from '../domain/errors.ts';
import type { Video } from '../domain/video.ts';
import type { ShellTexts } from '../../src-preload/contract/types.ts';

/**
 * Asks where a clip shall be written and lets `write` do it; null when the person closed the dialog. The page never names the place.
 *
 * @throws AppError FILE_UNWRITABLE, and what `write` throws
 */
export async function saveClip(
  window: BrowserWindow,
  video: Video,
  { clip, way }: Pick<ClipRequest, 'clip' | 'way'>,
  texts: ShellTexts | undefined,
  write: (file: string) => Promise<ClipReport>,
): Promise<ClipReport | null> {
  const extension = clipExtension(video.media, video.name, way);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: clipFileName(video, clip, way),
    ...(texts && { title: texts.saveClip, filters: [{ name: texts.videoAndSound, extensions: [extension] }] }),
  });
  if (canceled || filePath === '') return null;
  return write(await withExtension(filePath, extension));
}

/** Not every system's dialog adds the extension; a file that then turns out to be there was not meant. */
async function withExtension(chosen: string, extension: string): Promise<string> {
  if (path.extname(chosen) !== '') return chosen;
  const whole = `${chosen}.${extension}`;
  const isThere = await access(whole).then(
    () => true,
    () => false,
  );
  if (isThere) throw new AppError('FILE_UNWRITABLE', `${path.basename(whole)} is there already.`);
  return whole;
}
