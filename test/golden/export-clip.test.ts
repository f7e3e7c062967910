import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../src-main/media/probe.ts';
import { clipPath, generatedMedia } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';

// The real program, writing clips and descriptions. Which frames are in them stands in test/engine/media/cut-clip.test.ts.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-export-'));
const film = join(folder, 'film.mp4');
const run = (...args: string[]) => sightsound(args, { library: join(folder, 'library') });
const lengthOf = async (file: string): Promise<number> => (await probe(await findMediaTools(), file)).duration;

beforeAll(async () => copyFileSync(await generatedMedia('plain.mp4'), film));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a clip is written exactly, and its path printed; nothing is indexed for it', async () => {
  const target = join(folder, 'clip.mp4');
  const { code, stdout, stderr } = await run('export', 'clip', film, '--from', '0:01.5', '--to', '4', '-o', target);
  expect([code, stdout]).toEqual([0, `${target}\n`]);
  expect(stderr).not.toMatch(/speech|sounds/);
  expect(Math.abs((await lengthOf(target)) - 2.5)).toBeLessThan(0.05);
});

test('a lossless clip begins at the keyframe before and says so', async () => {
  const target = join(folder, 'copy.mp4');
  const args = ['export', 'clip', film, '--from', '1.5', '--to', '4', '--lossless', '-o', target];
  const { code, stderr } = await run(...args);
  expect(code).toBe(0);
  expect(stderr).toContain('The clip begins at 0:01, where the picture can begin without re-encoding.');
  expect(Math.abs((await lengthOf(target)) - 3)).toBeLessThan(0.3);
});

test.each([
  [['--from', '3', '-o', film], /own video/],
  [['--from', '3', '-o', join(folder, 'nowhere', 'clip.mp4')], /There is no folder/],
  [['--from', '60', '-o', join(folder, 'late.mp4')], /The clip is empty/],
  [['--from', '3', '-o', join(folder, 'clip.doc')], /end its name with \.mp4/],
])('%j is refused in one sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await run('export', 'clip', film, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(sentence);
  expect(existsSync(join(folder, 'late.mp4'))).toBe(false);
});

test('descriptions are WebVTT, and name what is in the picture', async () => {
  const { code, stdout } = await run('export', 'descriptions', clipPath('video/bird.mp4'));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^WEBVTT\n\n\d\d:\d\d:\d\d\.\d{3} --> \d\d:/);
  expect(stdout).toMatch(/[Ll]ooks like .*bird/);
});
