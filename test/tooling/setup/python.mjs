import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError, timed } from './say.mjs';

const environment = path.join(root, '.venv');
const program =
  process.platform === 'win32'
    ? path.join(environment, 'Scripts', 'python.exe')
    : path.join(environment, 'bin', 'python');

/** Ends with status 0 where Python is new enough, and where every package that the file and those it refers to name has its version. */
const probe = `
import pathlib, sys
from importlib import metadata
def named(path):
    for line in path.read_text().split():
        if line.endswith('.txt'): yield from named(path.parent / line)
        elif '==' in line: yield line.split('==')
assert sys.version_info >= (3, 11)
for name, version in named(pathlib.Path(sys.argv[1])) if len(sys.argv) > 1 else ():
    assert metadata.version(name).split('+')[0] == version, name
`;

/** A Python of the machine, 3.11 or later. */
async function systemPython() {
  for (const candidate of ['python3', 'python', 'python3.13', 'python3.12', 'python3.11'])
    if ((await run(candidate, ['-c', probe])).code === 0) return candidate;
  throw new SetupError('The tools that convert models need Python 3.11 or later, and none was found.');
}

/** The Python of `.venv` with the packages of a requirements file, both made when they are missing. @param {string} requirements */
export async function pythonWith(requirements) {
  if (!fs.existsSync(program)) {
    const { code, output } = await run(await systemPython(), ['-m', 'venv', environment]);
    if (code !== 0) throw new SetupError(`No virtual environment could be made:\n${tail(output)}`);
  }
  if ((await run(program, ['-c', probe, requirements])).code !== 0)
    await timed('Installing Python packages (once, some minutes)', async () => {
      const { code, output } = await run(program, ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
      if (code !== 0) throw new SetupError(`pip failed:\n${tail(output)}`);
    });
  return program;
}
