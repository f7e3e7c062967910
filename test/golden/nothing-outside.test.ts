import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src-main/host/client.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';
import { clipPath } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';

// Libraries that the program is made of may keep things of their own in the home folder, such as an id to report home with.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-nothing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let home: string;
let places: Record<string, string>;
beforeEach(() => {
  home = mkdtempSync(join(folder, 'home-'));
  // Empty variables count as not set.
  places = { HOME: home, TMPDIR: home, XDG_CACHE_HOME: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' };
});

test('the command line writes nothing but its library', async () => {
  const library = join(folder, 'library');
  const { code } = await sightsound(['index', clipPath('speech/jfk.wav')], { library, env: places });
  expect([code, readdirSync(home)]).toEqual([0, []]);
});

test('nor does the engine process, whose models run on a thread', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const options = { libraryDir: join(folder, 'engine'), modelsDir: join(root, 'models') };
  const entry = join(root, 'src-main/host/engine-process.ts');
  const { engine } = connect(forkNodeChild(entry, options, process.execPath, { ...process.env, ...places }).port);
  const { video } = await engine.openVideo({ path: clipPath('speech/jfk.wav') });
  const { coverage } = await engine.indexVideo({ video: video.id });
  await engine[Symbol.asyncDispose]();
  expect(coverage.speech).toBe(1);
  expect(readdirSync(home)).toEqual([]);
});
