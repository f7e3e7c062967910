// node test/bench/packs.bench.ts <file> <pack>… [--packs <folder with packs>]: how fast packs look, listen and write, and how much memory that
// takes. Each pack runs in a process of its own, on a library in which the file is indexed already.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEngine } from '../../src-main/engine.ts';

const root = join(import.meta.dirname, '../..');
const question = 'What happens?';
const [, , first = '', ...rest] = process.argv;

if (first === '--one') await measure(...(rest as [string, string, string]));
else {
  const library = mkdtempSync(join(tmpdir(), 'sightsound-packs-bench-'));
  const at = rest.indexOf('--packs');
  const [packs, folders] = at < 0 ? [rest, []] : [rest.slice(0, at), rest.slice(at + 1)];
  const sightsound = (...args: string[]): void => {
    execFileSync(process.execPath, [join(root, 'src-main/cli/main.ts'), '--library', library, ...args], {
      stdio: 'ignore',
    });
  };
  try {
    sightsound('index', first);
    for (const folder of folders) sightsound('packs', 'import', folder);
    for (const pack of packs)
      execFileSync(process.execPath, [import.meta.filename, '--one', library, resolve(first), pack], {
        stdio: 'inherit',
      });
  } finally {
    rmSync(library, { recursive: true });
  }
}

/** Asks twice: the first time everything is opened, looked at and listened to, the second time all of this is known. */
async function measure(libraryDir: string, path: string, pack: string): Promise<void> {
  await using engine = await createEngine({ libraryDir, modelsDir: join(root, 'models') });
  const { video } = await engine.openVideo({ path });
  for (const seed of [1, 2]) {
    const begun = performance.now();
    let firstWords: number | undefined;
    const { views } = await engine.askPack(
      { video: video.id, question, pack, withSound: true, seed },
      { onEvent: ({ type }) => void (type === 'words' && (firstWords ??= performance.now() - begun)) },
    );
    for (const { seconds, tokens, frames } of views)
      console.log(
        [
          pack,
          `${frames.length} frames`,
          seconds.encode === null ? 'known' : `encode ${seconds.encode.toFixed(2)} s`,
          `prompt of ${tokens.prompt} (${tokens.reused} known) ${seconds.prompt.toFixed(2)} s`,
          `first words after ${((firstWords ?? 0) / 1000).toFixed(2)} s`,
          `${tokens.answer} tokens, ${(tokens.answer / seconds.answer).toFixed(1)} a second`,
          `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
        ].join('; '),
      );
  }
}
