import { spawn } from 'node:child_process';

/**
 * @typedef {object} Result
 * @property {number} code exit status; 127 when the program does not exist, 124 when it ran out of time
 * @property {string} output stdout and stderr together; empty when they were inherited
 */

/**
 * Runs a program to its end. It gets no stdin, so nothing can wait for an answer.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, seconds?: number }} [options]
 * @returns {Promise<Result>}
 */
export function run(program, args, { cwd, env = process.env, show = false, seconds } = {}) {
  return new Promise((resolve) => {
    const timeout = seconds === undefined ? undefined : seconds * 1000;
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env, timeout, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGTERM' ? 124 : 1), output }));
  });
}

/** True when `program` runs at all. @param {string} program @param {string} [probe] an argument that makes it end at once */
export async function exists(program, probe = '--version') {
  return (await run(program, [probe])).code === 0;
}

/** The end of a program's output, for a message. @param {string} output */
export const tail = (output) => output.trim().split('\n').slice(-40).join('\n');
