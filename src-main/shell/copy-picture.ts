import * as electron from 'electron';

/** The clipboard of runtimes before its items, as the development fallback has it. */
interface OlderClipboard {
  writeImage?: (image: electron.NativeImage) => void;
}

/** Puts a picture on the clipboard. @param png its bytes */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const older: OlderClipboard = electron.clipboard as object;
  if (older.writeImage) return older.writeImage(electron.nativeImage.createFromBuffer(Buffer.from(png)));
  const picture = new Blob([Uint8Array.from(png)], { type: 'image/png' });
  // A name that older runtimes do not export must not be imported by itself.
  await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
}
