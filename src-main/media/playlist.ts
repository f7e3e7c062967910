import { open } from 'node:fs/promises';

/** How files begin that hold no media and name other files, or addresses, for a player to open. */
const beginnings: readonly RegExp[] = [
  /^#EXTM3U/,
  /^#EXT-X-/,
  /^ffconcat version/,
  /^v=0\r?\no=/,
  /^\[playlist\]/i,
  /^\[reference\]/i,
  /^<asx\b/i,
  /^(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*<(MPD|SmoothStreamingMedia|smil|playlist|asset|CompositionPlaylist)\b/i,
];

/** True for a playlist or manifest by its first bytes, whatever the file is called. */
export async function isPlaylist(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const text = buffer
      .toString('latin1', 0, bytesRead)
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trimStart();
    return beginnings.some((beginning) => beginning.test(text));
  } finally {
    await file.close();
  }
}
