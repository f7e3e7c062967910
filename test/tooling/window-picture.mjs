import fs from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright';
import { sandboxFlags } from './sandbox.mjs';
import { root } from './setup/paths.mjs';

const minute = 60_000;

/** True, in the window, once a video is open and no stage of any video is still to be done. */
async function indexed() {
  /** @type {any} */
  const { sightsound } = globalThis;
  const { ok, value } = await sightsound.listVideos({}, crypto.randomUUID());
  const finished = new Set(['done', 'absent', 'failed']);
  return (
    ok &&
    value.length > 0 &&
    value.every((/** @type {any} */ { stages }) =>
      stages.every((/** @type {any} */ stage) => finished.has(stage.state)),
    )
  );
}

/**
 * Opens the videos in the real window on a display without a screen, waits until they are indexed, and saves what the window shows.
 * @param {{ electron: string, videos: string[], display: string, file: string }} options
 */
export async function pictureOfWindow({ electron, videos, display, file }) {
  const { flags } = await sandboxFlags(electron);
  const app = await _electron.launch({
    executablePath: electron,
    args: [...flags, root, ...videos],
    env: { ...process.env, DISPLAY: display },
  });
  try {
    const window = await app.firstWindow();
    await window.waitForFunction(indexed, undefined, { polling: 500, timeout: 10 * minute });
    // The picture of the video arrives a moment after everything else.
    await window.waitForFunction(() => (document.querySelector('video')?.readyState ?? 2) >= 2, undefined, {
      timeout: minute,
    });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await window.screenshot({ path: file });
  } finally {
    await app.close();
  }
}
