import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { nodeProgram, packageFile, root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError, timed } from './say.mjs';

const inputs = [
  'src-main',
  'src-preload',
  'src-renderer',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stamp = path.join(root, 'out', 'sources.sha256');

/** One hash over everything the bundles are made from. */
function sourcesHash() {
  const hash = crypto.createHash('sha256');
  for (const input of inputs) {
    const start = path.join(root, input);
    const files = fs.statSync(start).isDirectory()
      ? fs.readdirSync(start, { recursive: true, encoding: 'utf8' }).toSorted()
      : [''];
    for (const file of files) {
      const full = path.join(start, file);
      if (fs.statSync(full).isFile()) hash.update(`${input}/${file}\0`).update(fs.readFileSync(full));
    }
  }
  return hash.digest('hex');
}

/** Builds out/ unless it was built from these very sources. */
export async function build() {
  const hash = sourcesHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  await timed('Building Sightsound', async () => {
    fs.rmSync(path.dirname(stamp), { recursive: true, force: true });
    const electronVite = packageFile('electron-vite', 'bin', 'electron-vite.js');
    const { code, output } = await run(nodeProgram(), [electronVite, 'build'], { cwd: root });
    if (code !== 0) throw new SetupError(`The build failed:\n${tail(output)}`);
    fs.writeFileSync(stamp, hash);
  });
}
