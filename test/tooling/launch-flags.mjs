import fs from 'node:fs';
import path from 'node:path';
import { fallbackProgram } from './fallback-runtime/install.mjs';
import { run } from './setup/run.mjs';

/**
 * Flags without which the runtime would not start here, or show an empty window.
 * @param {string} electron path of the runtime
 * @returns {Promise<{ flags: string[], notice?: string }>} what to start it with, and what to tell the person
 */
export async function launchFlags(electron) {
  const { flags, notice } = await sandboxFlags(electron);
  // The graphics process of the old runtime fails on machines without a graphics card, now and then so that the window waits for it for ever.
  return { flags: electron === fallbackProgram() ? [...flags, '--disable-gpu'] : flags, notice };
}

/**
 * Chromium's sandbox works for ordinary people on ordinary systems. Where it cannot, the program would not start at all.
 * @param {string} electron
 * @returns {Promise<{ flags: string[], notice?: string }>}
 */
async function sandboxFlags(electron) {
  if (process.platform !== 'linux') return { flags: [] };
  const off = ['--no-sandbox'];
  if (process.getuid?.() === 0)
    return {
      flags: off,
      notice: "Running as root, where Chromium's sandbox does not work: starting with --no-sandbox.",
    };
  const helper = fs.statSync(path.join(path.dirname(electron), 'chrome-sandbox'), { throwIfNoEntry: false });
  const helperWorks = helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
  if (helperWorks || (await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return { flags: [] };
  return {
    flags: off,
    notice: "This system allows no user namespaces, which Chromium's sandbox needs: starting with --no-sandbox.",
  };
}
