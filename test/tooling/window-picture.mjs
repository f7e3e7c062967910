import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchApp } from './launch-app.mjs';
import { launchFlags } from './launch-flags.mjs';
import { root } from './setup/paths.mjs';
import { SetupError } from './setup/say.mjs';

const minute = 60_000;

/** In the window: true once each of the videos is known and no stage of it is still to be done. @param {string[]} paths */
async function indexed(paths) {
  /** @type {any} */
  const { sightsound } = globalThis;
  const { ok, value } = await sightsound.listVideos({}, crypto.randomUUID());
  if (!ok) return false;
  const unfinished = new Set(['waiting', 'running']);
  return paths.every((wanted) => {
    const status = value.find((/** @type {any} */ { video }) => video.path === wanted);
    return status?.stages.every((/** @type {any} */ { state }) => !unfinished.has(state)) ?? false;
  });
}

/** In the window: true where something was asked about a video before. @param {string} wanted its path */
async function wasAsked(wanted) {
  /** @type {any} */
  const { sightsound } = globalThis;
  const { value: statuses } = await sightsound.listVideos({}, crypto.randomUUID());
  const { id } = statuses.find((/** @type {any} */ { video }) => video.path === wanted).video;
  const { value: chats } = await sightsound.listChats({ video: id }, crypto.randomUUID());
  return chats.length > 0;
}

/** In the window: true once the player shows a picture and stands still, or there is no player. */
function showsPicture() {
  const player = document.querySelector('video');
  player?.pause();
  return player === null || (player.readyState >= 2 && !player.seeking);
}

/** Asks again and again from here: the page's security policy lets nothing that polls be put into it. @param {() => Promise<boolean>} holds @param {number} limit milliseconds */
async function until(holds, limit) {
  const end = performance.now() + limit;
  while (!(await Promise.race([holds(), setTimeout(end - performance.now(), undefined, { ref: false })]))) {
    if (performance.now() >= end) throw new SetupError('The window did not get ready in time.');
    await setTimeout(300);
  }
}

/**
 * Asks in the window, unless something was asked about the video on screen before, and plays the first moment of the answer.
 * @param {import('playwright').Page} window @param {string} video path @param {string} question
 */
async function askAndPlay(window, video, question) {
  const answer = window.getByTestId('answer').last();
  // What was asked before may not have come into the window yet: looked for there, it was asked once more.
  if (await window.evaluate(wasAsked, video)) await answer.waitFor({ timeout: minute });
  else {
    const box = window.getByRole('textbox', { name: 'Ask about this video' });
    await box.fill(question);
    await box.press('Enter');
    await answer.waitFor({ timeout: minute });
    await window.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: minute });
  }
  const citation = answer.getByTestId('citation').first();
  if ((await citation.count()) === 0) return;
  await citation.click();
  // The preview under the pointer, or of what has the focus, would hide the question; and the moment shall be seen, not the frame it fades in from.
  await window.mouse.move(0, 0);
  await citation.blur();
  await setTimeout(1500);
}

/**
 * Opens the videos in the real window on a display without a screen, waits until they are indexed, asks the question, and saves what the
 * window shows.
 * @param {{ electron: string, videos: string[], question: string, display: string, file: string }} options
 */
export async function pictureOfWindow({ electron, videos, question, display, file }) {
  const { flags } = await launchFlags(electron);
  const app = await launchApp({
    executablePath: electron,
    args: [...flags, root, ...videos],
    env: { ...process.env, DISPLAY: display },
  });
  try {
    const window = await app.firstWindow();
    await until(() => window.evaluate(indexed, videos), 10 * minute);
    const [shown = ''] = videos;
    await askAndPlay(window, shown, question);
    await until(() => window.evaluate(showsPicture), minute);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await window.screenshot({ path: file });
  } finally {
    await app.close();
  }
}
