// Which Electron program runs the app in a checkout.
import fs from 'node:fs';
import path from 'node:path';
import { fallbackProgram, installFallback } from './fallback-runtime/install.mjs';
import { nodeProgram, packageFile } from './setup/paths.mjs';
import { releasesReachable } from './setup/reachable.mjs';
import { run } from './setup/run.mjs';
import { SetupError, say, timed } from './setup/say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path of the Electron program
 * @property {'override' | 'official' | 'fallback'} kind
 */

const programs = new Map([
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
]);

/** @param {string} folder */
const programIn = (folder) => path.join(folder, programs.get(process.platform) ?? 'electron');

/** The runtime that is already here: the override, the official one, then the fallback. @returns {Runtime | undefined} */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = programIn(path.resolve(override));
    if (!fs.existsSync(executable)) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH holds no ${executable}.`);
    return { executable, kind: 'override' };
  }
  const official = programIn(packageFile('electron', 'dist'));
  if (fs.existsSync(official) && fs.existsSync(packageFile('electron', 'path.txt')))
    return { executable: official, kind: 'official' };
  const fallback = fallbackProgram();
  return fallback === undefined ? undefined : { executable: fallback, kind: 'fallback' };
}

/** The runtime, fetched if it is not here: the official one where its server is reachable. @returns {Promise<Runtime>} */
export async function resolveElectron() {
  const found = findElectron();
  if (found !== undefined) return found;
  await fetchOfficial();
  if (findElectron() === undefined) await installFallback();
  const runtime = findElectron();
  if (runtime === undefined)
    throw new SetupError(
      'Electron cannot be downloaded here, and there is no fallback for this system. Allow access to github.com, or set ELECTRON_MIRROR.',
    );
  return runtime;
}

/** Electron's own installer checks what it downloads against the checksums in its package. */
async function fetchOfficial() {
  const elsewhere =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? process.env.ELECTRON_GET_USE_PROXY;
  if (elsewhere === undefined && !(await releasesReachable())) return;
  await timed('Downloading Electron (once)', async () => {
    const { code } = await run(nodeProgram(), [packageFile('electron', 'install.js')], { seconds: 900 });
    if (code !== 0) say('  the download failed');
  });
}
