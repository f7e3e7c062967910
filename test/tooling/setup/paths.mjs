import fs from 'node:fs';
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What set-up makes and can make again. */
export const cache = path.join(root, '.cache');

const packages = path.join(root, 'node_modules');

/** The Node 24 that the lockfile pins, or this one where no such package exists for the machine. */
export function nodeProgram() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = path.join(packages, `node-${platform}-${process.arch}`, 'bin', program);
  return fs.existsSync(pinned) ? pinned : process.execPath;
}

/** A file of an installed package, such as its command. @param {string[]} parts */
export const packageFile = (...parts) => path.join(packages, ...parts);
