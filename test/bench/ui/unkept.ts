import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of a response, above which the tools that drive the window do not keep it for themselves; twice of it, to be safe. */
const padding = 40 * 1024 * 1024;

/**
 * Lends a copy of a film that is so large that what drives the window keeps no copy of it: to encode that at the end of loading is a task of the
 * page of 50 ms, which no person's window has. What is added is a box that players skip.
 */
export async function withUnkept<T>(film: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-unkept-'));
  try {
    const path = join(folder, 'reel.mp4');
    copyFileSync(film, path);
    const box = Buffer.alloc(padding);
    box.writeUInt32BE(padding);
    box.write('free', 4, 'latin1');
    appendFileSync(path, box);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
