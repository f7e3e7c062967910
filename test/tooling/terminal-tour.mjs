import fs from 'node:fs';
import path from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { cache, nodeProgram, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { print } from './setup/say.mjs';

const cli = path.join(root, 'src-main', 'cli', 'main.ts');
/** @type {string[]} */
const questions = JSON.parse(fs.readFileSync(path.join(root, 'assets', 'sample-questions.json'), 'utf8'));

/** @param {string[]} args */
const sightsound = async (...args) => (await run(nodeProgram(), [cli, ...args], { show: true })).code;

/**
 * What the window would do, without one: indexes the videos, asks the sample questions about each, and saves a picture of the window if it
 * can be opened on a virtual display.
 * @param {string[]} videos
 * @param {string | undefined} electron the runtime, where a virtual display can be had
 */
export async function tourInTerminal(videos, electron) {
  const indexed = await sightsound('index', ...videos);
  if (indexed !== 0) return indexed;
  for (const video of videos) {
    for (const question of questions) {
      print(`\n> ${question}`);
      const code = await sightsound('ask', video, question);
      if (code !== 0) return code;
    }
  }
  if (electron !== undefined) await savePicture(electron, videos);
  return 0;
}

/** @param {string} electron @param {string[]} videos */
async function savePicture(electron, videos) {
  const display = await startVirtualDisplay();
  if (display === undefined) return;
  try {
    // Loaded here: playwright is there only once the dependencies are installed.
    const { pictureOfWindow } = await import('./window-picture.mjs');
    const file = path.join(cache, 'pictures', 'window.png');
    const [question = ''] = questions;
    await pictureOfWindow({ electron, videos, question, display: display.name, file });
    print(`\nA picture of the window: ${file}`);
  } finally {
    display.stop();
  }
}
