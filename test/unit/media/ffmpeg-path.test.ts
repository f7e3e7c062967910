import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runProgram } from '../../../src-main/media/run.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';

const variables = ['PATH', 'SIGHTSOUND_FFMPEG', 'SIGHTSOUND_FFPROBE'] as const;
const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));
let real: MediaTools;
/** Folders with links to the real programs. */
let both = '';
let ffmpegOnly = '';
let root = '';

beforeAll(async () => {
  real = await findMediaTools();
  root = await mkdtemp(join(tmpdir(), 'sightsound-tools-'));
  [both, ffmpegOnly] = ['both', 'only'].map((name) => join(root, name)) as [string, string];
  for (const folder of [both, ffmpegOnly]) {
    await mkdir(folder);
    await symlink(real.ffmpeg.path, join(folder, 'ffmpeg'));
  }
  await symlink(real.ffprobe.path, join(both, 'ffprobe'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterEach(() => {
  for (const name of variables) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

it('says version and year of what it finds', () => {
  for (const tool of [real.ffmpeg, real.ffprobe]) {
    expect(tool.version).not.toBe('');
    expect(tool.year).toBeGreaterThanOrEqual(2010);
  }
});

it('takes the setting before the environment, and the environment before the PATH', async () => {
  process.env.PATH = both;
  process.env.SIGHTSOUND_FFMPEG = join(ffmpegOnly, 'ffmpeg');
  expect((await findMediaTools({ ffmpegPath: join(both, 'ffmpeg') })).ffmpeg).toMatchObject({
    path: join(both, 'ffmpeg'),
    source: 'setting',
  });
  expect((await findMediaTools()).ffmpeg).toMatchObject({ path: join(ffmpegOnly, 'ffmpeg'), source: 'environment' });
});

it('takes the ffprobe beside the chosen ffmpeg, else one on the PATH, unless the environment names one', async () => {
  expect((await findMediaTools({ ffmpegPath: join(both, 'ffmpeg') })).ffprobe).toMatchObject({
    path: join(both, 'ffprobe'),
    source: 'beside ffmpeg',
  });
  process.env.PATH = both;
  expect((await findMediaTools({ ffmpegPath: join(ffmpegOnly, 'ffmpeg') })).ffprobe).toMatchObject({
    path: join(both, 'ffprobe'),
    source: 'path',
  });
  process.env.SIGHTSOUND_FFPROBE = real.ffprobe.path;
  expect((await findMediaTools({ ffmpegPath: join(both, 'ffmpeg') })).ffprobe.source).toBe('environment');
});

it('passes over a setting that does not run, and says so', async () => {
  process.env.SIGHTSOUND_FFMPEG = join(both, 'ffmpeg');
  const notExecutable = join(root, 'not-executable');
  await writeFile(notExecutable, '');
  await chmod(notExecutable, 0o644);
  for (const ffmpegPath of [join(root, 'nowhere'), notExecutable, root, process.execPath]) {
    const { ffmpeg, warnings } = await findMediaTools({ ffmpegPath });
    expect(ffmpeg.source).toBe('environment');
    expect(warnings.join(' ')).toContain(ffmpegPath);
  }
});

it('warns of the old program for development', async (context) => {
  process.env.PATH = root;
  const tools = await findMediaTools().catch(() => undefined);
  context.skip(tools?.ffmpeg.source !== 'bundled', 'another ffmpeg comes first here');
  expect(tools?.warnings.join(' ')).toMatch(/2018/);
});

it('says what to do on a machine that has none', async () => {
  // A copy of the module lies where no package is found.
  const source = join(import.meta.dirname, '../../../src-main');
  for (const file of ['media/ffmpeg-path.ts', 'media/run.ts', 'domain/errors.ts'])
    await cp(join(source, file), join(root, 'src', file));
  const script = `import(process.argv[1]).then((module) => module.findMediaTools()).catch(({ code, message }) => console.log(code, message))`;
  process.env.PATH = root;
  const { output } = await runProgram(process.execPath, ['-e', script, join(root, 'src/media/ffmpeg-path.ts')]);
  expect(output).toMatch(/^FFMPEG_MISSING .*install ffmpeg/);
});
