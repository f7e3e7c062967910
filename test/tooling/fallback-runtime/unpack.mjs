import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';

const top = 'Cypress/';
/** Belongs to the application that the archive was made for, as does everything under resources/. */
const foreign = new Set(['browser_v8_context_snapshot.bin']);

/** Where an entry of the archive goes, or undefined if it is no part of Electron itself. @param {string} name */
export function destination(name) {
  if (!name.startsWith(top) || name.endsWith('/')) return undefined;
  const inside = name.slice(top.length);
  if (inside.includes('/') && !inside.startsWith('locales/')) return undefined;
  if (inside.includes('..') || foreign.has(inside)) return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** Unpacks the bare Electron out of `archive`, resets its fuses and adds the loader that `electron <folder>` needs. @param {string} archive @param {string} folder */
export async function unpackRuntime(archive, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  const zip = await yauzl.openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = destination(entry.fileName);
    if (name === undefined) continue;
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), fs.createWriteStream(file, { mode }));
  }
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(path.join(import.meta.dirname, 'shim'), path.join(folder, 'resources', 'default_app.asar'));
}
