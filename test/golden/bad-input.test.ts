import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src-main/store/open.ts';
import { clipPath, generatedMedia } from '../fixtures/media.ts';
import { sightsound, type Outcome, type RunOptions } from '../unit/cli/program.ts';

// What cannot work, through the real program: exit code 1, one sentence with a code for each fault, and the rest is done.

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-bad-'));
chmodSync(folder, 0o755);
const dog = join(folder, 'dog.ogg');
const isRoot = process.getuid?.() === 0;
/** `nobody`, for whom permissions count also where the tests run as root. */
const ordinary = isRoot ? { user: 65_534 } : {};

let library: string;
beforeEach(() => {
  library = mkdtempSync(join(folder, 'library-'));
  if (isRoot) chmodSync(library, 0o777);
});
beforeAll(() => copyFileSync(clipPath('sounds/dog-single-bark.ogg'), dog));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], options: Partial<RunOptions> = {}): Promise<Outcome> =>
  sightsound(args, { library, ...options });
const complaints = ({ stderr }: Outcome): string[] =>
  stderr.split('\n').filter((line) => line.startsWith('sightsound:'));
const doneFiles = ({ stdout }: Outcome): string[] =>
  stdout
    .split('\n')
    .filter((line) => line.includes(': 0:'))
    .map((line) => line.slice(0, line.indexOf(':')));

test('files that are no media are named, each in one sentence, and the rest of the batch is done', async () => {
  const bad = join(folder, 'bad');
  mkdirSync(bad);
  const files: [name: string, content: string | Buffer, code: string][] = [
    ['empty.mp4', '', 'FILE_EMPTY'],
    ['noise.mp4', randomBytes(50_000), 'MEDIA_INVALID'],
    ['noise.ts', randomBytes(50_000), 'MEDIA_INVALID'],
    ['page.webm', '<!doctype html><title>404</title>', 'MEDIA_INVALID'],
    ['streamless.mp4', readFileSync(await generatedMedia('no-tracks.mp4')), 'MEDIA_NO_STREAMS'],
    ['text.mp4', 'This is not a video.\n', 'MEDIA_INVALID'],
  ];
  for (const [name, content] of files) writeFileSync(join(bad, name), content);
  // In the middle of the others, so that there is something before and behind it.
  copyFileSync(dog, join(bad, 'ogg.ogg'));
  const outcome = await run(['index', bad, join(folder, 'nowhere.mp4'), dog]);
  expect(outcome.code).toBe(1);
  expect(complaints(outcome)).toEqual([
    ...files.map(([name, , code]) => expect.stringMatching(sentenceAbout(join(bad, name), code)) as string),
    expect.stringMatching(sentenceAbout(join(folder, 'nowhere.mp4'), 'FILE_NOT_FOUND')),
  ]);
  expect(doneFiles(outcome)).toEqual([dog]);
  expect(outcome.stderr).toContain('7 of 9 failed');
});

/** One sentence that names the file once and ends with the code. */
function sentenceAbout(path: string, code: string): RegExp {
  return new RegExp(
    `^sightsound: (There is no file at )?${path.replaceAll('.', '\\.')}(?!.*${path})[^:]*\\. \\(${code}\\)$`,
  );
}

test('a playlist in the guise of a video is refused, and nothing that it names is opened', async () => {
  const named = join(folder, 'named.ogg');
  copyFileSync(dog, named);
  const lists = join(folder, 'lists');
  mkdirSync(lists);
  writeFileSync(join(lists, 'hls.mp4'), `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${named}\n#EXT-X-ENDLIST\n`);
  writeFileSync(join(lists, 'concat.mp4'), `ffconcat version 1.0\nfile '${named}'\n`);
  writeFileSync(join(lists, 'address.mp4'), '#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n');
  const trace = join(folder, 'trace');
  const traced = traceable() ? ['strace', '-f', '-qq', '-o', trace, '-e', 'trace=open,openat,connect'] : [];
  const outcome = await run(['index', lists], { through: traced });
  expect(outcome.code).toBe(1);
  expect(complaints(outcome)).toHaveLength(3);
  for (const line of complaints(outcome)) expect(line).toMatch(/names other files\. \(MEDIA_REFUSED\)$/);
  if (traced.length === 0) return console.warn('There is no strace here: only the refusal was seen.');
  const calls = readFileSync(trace, 'utf8');
  expect(calls).toContain(join(lists, 'hls.mp4'));
  expect(calls).not.toContain(named);
  expect(calls).not.toMatch(/connect\(.*AF_INET/);
});

function traceable(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=open', 'true']).status === 0;
}

test.skipIf(process.platform === 'win32')('what may not be read is named, and the rest is done', async () => {
  const media = join(folder, 'locked');
  mkdirSync(join(media, 'inside'), { recursive: true });
  copyFileSync(dog, join(media, 'open.ogg'));
  copyFileSync(dog, join(media, 'secret.ogg'));
  chmodSync(join(media, 'secret.ogg'), 0o000);
  chmodSync(join(media, 'inside'), 0o000);
  onTestFinished(() => chmodSync(join(media, 'inside'), 0o700));
  const outcome = await run(['index', media], ordinary);
  expect(outcome.code).toBe(1);
  expect(complaints(outcome)).toEqual([
    `sightsound: The folder ${join(media, 'inside')} cannot be read. (FILE_UNREADABLE)`,
    `sightsound: ${join(media, 'secret.ogg')} cannot be read. (FILE_UNREADABLE)`,
  ]);
  expect(doneFiles(outcome)).toEqual([join(media, 'open.ogg')]);
});

test('without ffmpeg nothing can be read, and the sentence says what to do', async () => {
  // The program as it is installed, but for the packages that bring an ffmpeg.
  const copy = join(folder, 'installation');
  mkdirSync(join(copy, 'node_modules'), { recursive: true });
  cpSync(join(root, 'src-main'), join(copy, 'src-main'), { recursive: true });
  for (const name of ['package.json', 'models']) symlinkSync(join(root, name), join(copy, name));
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !/^@ff|^ffmpeg|^\./.test(each)))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  const env = { PATH: copy, SIGHTSOUND_FFMPEG: '', SIGHTSOUND_FFPROBE: '' };
  const outcome = await run(['index', dog, dog], { entry: join(copy, 'src-main/cli/main.ts'), env });
  expect([outcome.code, outcome.stdout]).toEqual([1, '']);
  expect(outcome.stderr).toMatch(
    /^sightsound: No ffmpeg was found that runs: install ffmpeg .+\. \(FFMPEG_MISSING\)\n$/,
  );
});

test('a damaged model is found before it is used', async () => {
  const models = join(folder, 'models');
  cpSync(join(root, 'models'), models, { recursive: true, filter: (path) => !/\.py$|e5-small/.test(path) });
  symlinkSync(join(root, 'models/text-embedding/e5-small.onnx'), join(models, 'text-embedding/e5-small.onnx'));
  // One bit of one weight: the file still loads and runs.
  const model = join(models, 'sounds/yamnet.onnx');
  const bytes = readFileSync(model);
  const middle = bytes.length >> 1;
  bytes[middle] = bytes[middle]! ^ 1;
  writeFileSync(model, bytes);
  const outcome = await run(['index', dog], { env: { SIGHTSOUND_MODELS: models } });
  expect([outcome.code, outcome.stdout]).toEqual([1, '']);
  expect(outcome.stderr).toBe(
    'sightsound: The model file sounds/yamnet.onnx is damaged: its content is not what the manifest says. (MODEL_DAMAGED)\n',
  );
  using stored = openLibrary(library, { mode: 'read' });
  expect(stored.videos.list().map(({ id }) => stored.evidence.counts(id).heard)).toEqual([0]);
});

describe('a library', () => {
  test.skipIf(process.platform === 'win32')('that may not be written is named', async () => {
    chmodSync(library, 0o555);
    const outcome = await run(['index', dog], ordinary);
    expect([outcome.code, outcome.stdout]).toEqual([1, '']);
    expect(outcome.stderr).toMatch(/^sightsound: The library [^\n]+\. \(LIBRARY_READ_ONLY\)\n$/);
  });

  test('on a full disk is named, stays sound, and goes on when there is room', async (context) => {
    const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', library]).status;
    if (!isRoot || mount('size=700k') !== 0) context.skip('Only root may make a small disk.');
    onTestFinished(() => void spawnSync('umount', [library]));
    const speech = speechFolder();
    const full = await run(['index', speech]);
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(/^sightsound: The disk is full: [^\n]+\. \(DISK_FULL\)$/m);
    expect(complaints(full)).toHaveLength(1);
    expect(mount('remount,size=64m')).toBe(0);
    await expectSoundAfterRerun(speech);
  });

  test.skipIf(process.platform === 'win32')('whose owner has no more room is named and goes on likewise', async () => {
    const speech = speechFolder();
    const full = await run(['index', speech], { through: ['sh', '-c', 'ulimit -f 400; exec "$@"', 'sh'] });
    expect(full.code).toBe(1);
    expect(complaints(full)).toEqual([
      expect.stringMatching(/^sightsound: The library cannot grow: [^\n]+\. \(DISK_FULL\)$/),
    ]);
    await expectSoundAfterRerun(speech);
  });

  /** More speech than the small disk has room for. */
  function speechFolder(): string {
    const media = mkdtempSync(join(folder, 'speech-'));
    for (const name of ['demo-thanks.wav', 'jfk.wav']) copyFileSync(clipPath(`speech/${name}`), join(media, name));
    return media;
  }

  async function expectSoundAfterRerun(path: string): Promise<void> {
    const again = await run(['index', path]);
    expect(again.code).toBe(0);
    using stored = openLibrary(library, { mode: 'read' });
    expect(stored.check().problems).toEqual([]);
    const lines = stored.videos.list().flatMap(({ id }) => stored.evidence.list({ video: id, kinds: ['said'] }));
    expect(lines.filter(({ text }) => /country can do for you/.test(text))).toHaveLength(1);
  }
});
