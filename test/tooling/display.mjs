import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** True when a window can be opened on this machine now. */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtime = '', DISPLAY: display } = process.env;
  if (wayland && fs.existsSync(path.resolve(runtime, wayland))) return true;
  if (!display) return false;
  const local = /^(?:unix)?:(\d+)/.exec(display);
  // A display of another machine is taken at its word.
  return local === null ? true : answers(`/tmp/.X11-unix/X${local[1]}`);
}

/** @param {string} socket @returns {Promise<boolean>} */
function answers(socket) {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false));
    connection.once('connect', () => connection.destroy());
  });
}

/**
 * Starts an X server without a screen, on a display number that it picks itself.
 * @returns {Promise<{ name: string, stop: () => void } | undefined>} undefined where Xvfb is not installed
 */
export function startVirtualDisplay() {
  return new Promise((resolve) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', () => resolve(undefined));
    server.once('exit', () => resolve(undefined));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      resolve({ name: `:${String(number).trim()}`, stop: () => server.kill() });
    });
  });
}
