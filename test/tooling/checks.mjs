// Everything about the sources that a program can check, each as one command.
import { nodeProgram, packageFile, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** One project per environment, each with only the types that exist there. */
const targets = ['.', 'src-main/domain', 'src-main/shell', 'src-preload', 'src-renderer', 'test'];

const oxfmt = packageFile('oxfmt', 'bin', 'oxfmt');
const oxlint = packageFile('oxlint', 'bin', 'oxlint');
const tsc = packageFile('typescript', 'bin', 'tsc');
const knip = packageFile('knip', 'bin', 'knip.js');

/** @type {{ name: string, command: string[] }[]} */
export const checks = [
  { name: 'format', command: [oxfmt, '--check'] },
  { name: 'lint', command: [oxlint] },
  ...targets.map((target) => ({ name: `types of ${target}`, command: [tsc, '-p', target] })),
  { name: 'dead code and undeclared packages', command: [knip, '--no-progress'] },
];

/** Runs one check on the whole checkout. @param {string[]} command */
export const runCheck = (command) => run(nodeProgram(), command, { cwd: root });
