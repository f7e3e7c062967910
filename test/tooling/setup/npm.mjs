import { run } from './run.mjs';

/** Runs the npm that runs this script, or the one on the PATH. @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export function npm(args, options = {}) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js') && node !== undefined) return run(node, [script, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
