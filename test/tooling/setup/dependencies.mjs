import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';
import { tail } from './run.mjs';
import { SetupError, timed } from './say.mjs';

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function lockedPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether a checkout holds every package in the version that its lockfile says. npm writes down what it installed at the very end, so an
 * install that was cut short does not count.
 * @param {string} checkout
 */
export function isInstalled(checkout) {
  const wanted = lockedPackages(path.join(checkout, 'package-lock.json'));
  const present = lockedPackages(path.join(checkout, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    return present[name] === undefined ? optional === true : present[name].version === version;
  });
}

/** Installs exactly what the lockfile says, unless it is there. */
export async function installDependencies() {
  if (isInstalled(root)) return;
  await timed('Installing packages (once, about a minute)', async () => {
    const env = {
      ...process.env,
      // Both packages would download large files during the install, from servers that not every network reaches.
      // onnxruntime-node: CUDA libraries, not used. ffmpeg-static takes any file for its program; the ffmpeg step fetches the real one.
      ONNXRUNTIME_NODE_INSTALL: 'skip',
      FFMPEG_BIN: process.execPath,
    };
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env });
    if (code !== 0) throw new SetupError(`npm ci failed:\n${tail(output)}`);
  });
}
