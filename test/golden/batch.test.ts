import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { sightsound, type Outcome, type RunOptions } from '../unit/cli/program.ts';

// Folders and many files through the real program: order, progress over all, cancelling, trying again.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let media: string;
let library: string;
beforeEach(() => {
  media = mkdtempSync(join(folder, 'media-'));
  library = mkdtempSync(join(folder, 'library-'));
});

const run = (args: string[], options: Partial<RunOptions> = {}): Promise<Outcome> =>
  sightsound(args, { library, ...options });

function put(clip: string, ...places: string[]): void {
  const path = join(media, ...places);
  mkdirSync(join(path, '..'), { recursive: true });
  copyFileSync(clipPath(clip), path);
}

/** Names of the files that were done, in their order, with the seconds that each took. */
function done({ stdout }: Outcome): [name: string, seconds: number][] {
  const reports = stdout.split('\n').filter((line) => line !== '');
  return reports.map((line) => {
    const { path, seconds } = JSON.parse(line) as { path: string; seconds: number };
    return [basename(path), seconds];
  });
}
const names = (outcome: Outcome): string[] => done(outcome).map(([name]) => name);

test('a folder is read with all folders inside, links that lead in a circle too; copies are one video', async () => {
  put('sounds/dog-single-bark.ogg', 'part 10', 'dog.ogg');
  put('sounds/sneeze.ogg', 'part 9', 'deep', 'sneeze.ogg');
  put('speech/conf-getconfno.wav', 'words.wav');
  copyFileSync(join(media, 'words.wav'), join(media, 'words again.wav'));
  symlinkSync(media, join(media, 'part 9', 'circle'));
  const outcome = await run(['index', media, join(media, 'words.wav'), '--json']);
  expect(outcome.code).toBe(0);
  expect(names(outcome)).toEqual(['sneeze.ogg', 'dog.ogg', 'words.wav']);
  // Per stage, and where the batch stands.
  expect(outcome.stderr).toMatch(
    /^sneeze\.ogg: \d+ %, (waveform|sounds|speech|speakers|embeddings) to \d+ %.*; 1 of 3/m,
  );
  expect(outcome.stderr).toMatch(/^words\.wav: .*; 3 of 3/m);
});

test('the same command again does what failed, and nothing else', async () => {
  put('speech/conf-getconfno.wav', 'a.wav');
  put('sounds/sneeze.ogg', 'c.ogg');
  writeFileSync(join(media, 'b.wav'), 'not copied to its end yet');
  const first = await run(['index', media, '--json']);
  expect([first.code, names(first)]).toEqual([1, ['a.wav', 'c.ogg']]);
  expect(first.stderr).toMatch(/^1 of 3 failed; run the same command again/m);
  put('sounds/dog-single-bark.ogg', 'b.wav');
  const again = await run(['index', media, '--json']);
  expect([again.code, names(again)]).toEqual([0, ['a.wav', 'b.wav', 'c.ogg']]);
  expect(again.stderr).not.toMatch(/^[ac]\./m);
  for (const [name, seconds] of done(again)) if (name !== 'b.wav') expect(seconds).toBeLessThan(0.3);
});

test('a batch that is cancelled is taken up where it stopped, without naming its files', async () => {
  put('speech/conf-getconfno.wav', 'a.wav');
  put('speech/jfk.wav', 'b.wav');
  put('speech/demo-thanks.wav', 'c.wav');
  let asked = false;
  const stopped = await run(['index', media, '--json'], {
    onStderr: (text, stop) => {
      if (!asked && text.includes('b.wav: ')) stop('SIGINT');
      asked ||= text.includes('b.wav: ');
    },
  });
  expect([stopped.code, names(stopped)]).toEqual([130, ['a.wav']]);
  const rest = await run(['index', '--unfinished', '--json']);
  expect([rest.code, names(rest).sort()]).toEqual([0, ['b.wav', 'c.wav']]);
  const nothing = await run(['index', '--unfinished', '--json']);
  expect(nothing).toEqual({ code: 0, stdout: '', stderr: '' });
});
