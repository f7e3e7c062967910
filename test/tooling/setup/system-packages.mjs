import { exists, run, tail } from './run.mjs';
import { say, timed } from './say.mjs';

/** What the window needs on Debian and its relatives; the first known name of each line is taken, for names differ between releases. */
const windowPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libcups2t64', 'libcups2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['fonts-dejavu-core'],
];

/**
 * @typedef {object} Wish
 * @property {string} what in words
 * @property {string[][]} packages
 */

/** Libraries that the program asks for and the system lacks. @param {string} program */
async function lacksLibraries(program) {
  return /not found/.test((await run('ldd', [program])).output);
}

/**
 * What this Linux system lacks: libraries of the window, the virtual display for a machine without a screen, ffmpeg.
 * @param {{ electron: string, screen: boolean, ffmpeg: boolean }} state
 * @returns {Promise<Wish[]>}
 */
export async function missingPackages({ electron, screen, ffmpeg }) {
  if (process.platform !== 'linux') return [];
  /** @type {Wish[]} */
  const wishes = [];
  if (await lacksLibraries(electron)) wishes.push({ what: "the window's libraries", packages: windowPackages });
  if (!screen && !(await exists('Xvfb', '-help'))) wishes.push({ what: 'a virtual display', packages: [['xvfb']] });
  if (!ffmpeg) wishes.push({ what: 'ffmpeg', packages: [['ffmpeg']] });
  return wishes;
}

/**
 * Installs them where that is allowed and possible; otherwise says the one command that does.
 * @param {Wish[]} wishes
 * @param {{ root?: boolean }} [options] whether this program may install
 * @returns {Promise<string | undefined>} that command, if it still has to be run
 */
export async function installPackages(wishes, { root = process.getuid?.() === 0 } = {}) {
  if (wishes.length === 0) return undefined;
  const what = wishes.map((wish) => wish.what).join(', ');
  if (!(await exists('apt-get'))) return `install ${what} with the package manager of your system`;

  const update = root ? await run('apt-get', ['update'], { env: quiet }) : undefined;
  const names = await knownNames(wishes.flatMap((wish) => wish.packages));
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (root && update?.code === 0) {
    const { code, output } = await timed(`Installing ${what} (apt-get, once)`, () =>
      run('apt-get', install, { env: quiet }),
    );
    if (code === 0) return undefined;
    say(tail(output));
  }
  return `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
}

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** The first of each line that this release has, or its last. @param {string[][]} alternatives */
async function knownNames(alternatives) {
  const { output } = await run('apt-cache', ['show', '--no-all-versions', ...alternatives.flat()]);
  const known = new Set([...output.matchAll(/^Package: (.+)$/gm)].map((match) => match[1]));
  return alternatives.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '');
}
