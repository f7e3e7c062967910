import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { stageNames } from '../../src-main/domain/stage.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { clipPath } from '../fixtures/media.ts';
import { sightsound, type RunOptions } from '../unit/cli/program.ts';

// The real program on real clips, with the embedded models.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-cli-'));
const library = join(folder, 'library');
const media = join(folder, 'media');
const jfk = join(media, 'speech', 'jfk.wav');
const dog = join(media, 'dog.ogg');
const trailer = join(import.meta.dirname, '../../assets/sintel-trailer.mp4');

const run = (args: string[], options: Partial<RunOptions> = {}) => sightsound(args, { library, ...options });
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const lastObject = (text: string) => JSON.parse(lines(text).at(-1)!) as Record<string, unknown>;

beforeAll(() => {
  mkdirSync(join(media, 'speech'), { recursive: true });
  copyFileSync(clipPath('speech/jfk.wav'), jfk);
  copyFileSync(clipPath('sounds/dog-bark.ogg'), dog);
  writeFileSync(join(media, 'broken.mp4'), 'this is no video');
  writeFileSync(join(media, 'notes.txt'), 'no media file, so it is left alone');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('with nothing in the library, a search says so', async () => {
  const { code, stdout, stderr } = await run(['search', 'dog', '--json']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^sightsound: The library in .+ is empty.+ \(LIBRARY_MISSING\)\n$/);
});

describe('indexing a folder', () => {
  test('does all media files in it, names the one that fails, and ends with 1', async () => {
    const { code, stdout, stderr } = await run(['index', media, '--json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sightsound: .*broken\.mp4.* \(MEDIA_INVALID\)$/m);
    expect(stderr).toMatch(/^jfk\.wav: \d+ %, .+$/m);
    expect(stderr).not.toContain('notes.txt');
    const [first, second, ...others] = lines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ path: dog, evidence: { said: 0, written: 0, seen: 0 } });
    expect(second).toMatchObject({
      path: jfk,
      video: expect.stringMatching(/^[0-9a-f]+$/),
      duration: expect.closeTo(11, 0),
      seconds: expect.any(Number),
      evidence: { said: expect.any(Number), written: 0, seen: 0, heard: expect.any(Number) },
      stages: {
        speech: { state: 'done' },
        sounds: { state: 'done' },
        waveform: { state: 'done' },
        embeddings: { state: 'done' },
      },
      coverage: { speech: 1, sounds: 1, waveform: 1, shots: 1, embeddings: 1 },
    });
  });

  test('again does nothing', async () => {
    const { code, stdout, stderr } = await run(['index', jfk, dog, '--json']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const line of lines(stdout))
      expect(JSON.parse(line)).toMatchObject({ seconds: expect.toSatisfy((seconds: number) => seconds < 0.5) });
  });
});

test('search finds what is said and what is heard, in all videos, and says why', async () => {
  const said = await run(['search', 'country', '--kind', 'said', '--limit', '1', '--json']);
  expect(said.code).toBe(0);
  expect(lastObject(said.stdout)).toEqual({
    hits: [
      {
        video: expect.any(String),
        path: jfk,
        kind: 'said',
        start: expect.any(Number),
        end: expect.any(Number),
        text: expect.stringContaining('country'),
        score: expect.any(Number),
        why: expect.stringContaining('country'),
      },
    ],
  });
  const heard = await run(['search', 'dog']);
  expect(heard.stdout).toMatch(/heard +(Bark|Dog|Bow-wow)/);
  expect(heard.stdout).toContain(dog);
});

describe('asking', () => {
  test('gives an answer whose claims cite what was said, and what of it answers', async () => {
    const { code, stdout, stderr } = await run(['ask', jfk, 'What should I ask about my country?', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(lastObject(stdout)).toEqual({
      answer: expect.stringMatching(/\d:\d\d/),
      language: 'en',
      refused: false,
      claims: expect.arrayContaining([
        {
          text: expect.any(String),
          citations: expect.arrayContaining([
            {
              kind: 'said',
              start: expect.any(Number),
              end: expect.any(Number),
              quote: expect.stringContaining('country'),
              emphasis: { start: expect.any(Number), end: expect.any(Number) },
            },
          ]),
        },
      ]),
      coverage: Object.fromEntries(stageNames.map((stage) => [stage, 1])),
      model: expect.any(String),
    });
  });

  test('about a folder cites the right video, and says what is not in the library yet', async () => {
    const later = join(media, 'later.ogg');
    copyFileSync(clipPath('sounds/rooster.ogg'), later);
    onTestFinished(() => rmSync(later));
    const { code, stdout, stderr } = await run(['ask', media, 'Which video has a dog barking?', '--json']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `2 files are not in the library yet: run \`sightsound index ${media}\` to ask about them too.\n`,
    );
    const { claims } = lastObject(stdout) as { claims: { text: string; citations: object[] }[] };
    expect(claims.length).toBeGreaterThan(0);
    for (const { text, citations } of claims) {
      expect(text).toMatch(/^In dog\.ogg /);
      for (const citation of citations) expect(citation).toMatchObject({ kind: 'heard', path: dog });
    }
    rmSync(join(folder, 'nothing'), { recursive: true, force: true });
    mkdirSync(join(folder, 'nothing'));
    copyFileSync(later, join(folder, 'nothing', 'later.ogg'));
    const none = await run(['ask', join(folder, 'nothing'), 'Is there a rooster?']);
    expect([none.code, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toMatch(
      /later\.ogg is not in the library yet: run `sightsound index .+` first\. \(VIDEO_UNKNOWN\)\n$/,
    );
  });

  test('about the whole library names each video, and refuses what is in none', async () => {
    const found = await run(['ask', '--all', 'Which video mentions the country?']);
    expect(found.stdout).toMatch(/^In jfk\.wav at 0:00 someone says: “.+\[1\]\n\[1\]  jfk\.wav +0:00/);
    const { stdout } = await run(['ask', '--all', 'Is there a chainsaw?']);
    expect(stdout).toMatch(/^I did not find “chainsaw” in these 2 videos\./);
  });

  test('about a part of a video leaves the rest out', async () => {
    const { code, stdout } = await run(['ask', jfk, 'What is said?', '--from', '0:08', '--to', '11', '--json']);
    const { claims } = lastObject(stdout) as { claims: { citations: { end: number }[] }[] };
    expect(code).toBe(0);
    expect(claims.flatMap(({ citations }) => citations).every(({ end }) => end > 8)).toBe(true);
  });

  test('about what is not there is refused, and that is no failure', async () => {
    const { code, stdout } = await run(['ask', dog, 'Does anyone play the violin?']);
    expect(code).toBe(0);
    expect(stdout).toContain('did not find');
  });

  test('about a file that does not exist fails', async () => {
    const { code, stderr } = await run(['ask', join(media, 'nowhere.mp4'), 'What?']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sightsound: There is no file at .+nowhere\.mp4\. \(FILE_NOT_FOUND\)\n$/);
  });
});

describe('a transcript', () => {
  test.each([
    ['srt', /^1\n00:00:0\d,\d{3} --> 00:00:\d\d,\d{3}\n[\s\S]+ask what you can do/],
    ['vtt', /^WEBVTT\n\n00:00:0\d\.\d{3} --> 00:00:\d\d\.\d{3}\n[\s\S]+ask what you can do/],
    ['txt', /^And so,? my fellow Americans[^\d]+$/],
  ])('as %s', async (format, expected) => {
    const { code, stdout } = await run(['transcript', jfk, '--format', format]);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });

  test('as json has its words with times', async () => {
    const { stdout } = await run(['transcript', jfk, '--format', 'json']);
    const { segments } = lastObject(stdout) as { segments: { words: { text: string }[]; language: string }[] };
    expect(segments[0]!.language).toBe('en');
    expect(segments.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')).toContain('fellow Americans');
  });
});

describe('a file', () => {
  test('that was renamed is known without being indexed again', async () => {
    const renamed = join(media, 'speech', 'präsident 大統領.wav');
    renameSync(jfk, renamed);
    const { code, stdout, stderr } = await run(['show', renamed, '--json']);
    renameSync(renamed, jfk);
    expect([code, stderr]).toEqual([0, '']);
    expect(lastObject(stdout)).toMatchObject({
      path: renamed,
      evidence: expect.arrayContaining([expect.objectContaining({ kind: 'said' })]),
    });
  });

  test('is found from the folder where the person is, also through npm', async () => {
    const here = await run(['show', 'jfk.wav'], { cwd: join(media, 'speech') });
    expect([here.code, here.stdout]).toEqual([0, expect.stringContaining('fellow Americans')]);
    const env = { npm_lifecycle_event: 'sightsound', INIT_CWD: join(media, 'speech') };
    const byNpm = await run(['show', 'jfk.wav', '--library', '../../library'], {
      env: { ...env, SIGHTSOUND_HOME: '/nowhere' },
    });
    expect([byNpm.code, byNpm.stdout]).toEqual([0, here.stdout]);
  });
});

describe('while another program holds the library', () => {
  test('what is finished can be asked and read, and the rest says who holds it', async () => {
    const holder = openLibrary(library, { mode: 'write', holder: 'the app' });
    onTestFinished(() => holder.close());
    const show = await run(['show', jfk]);
    expect([show.code, show.stderr]).toEqual([0, '']);
    const search = await run(['search', 'country']);
    expect([search.code, search.stdout]).toEqual([0, expect.stringContaining('country')]);
    const index = await run(['index', trailer]);
    expect(index.code).toBe(1);
    expect(index.stderr).toMatch(
      /^sightsound: The library is in use by the app \(process \d+, since .+\).+ \(LIBRARY_BUSY\)\n$/,
    );
    const ask = await run(['ask', trailer, 'Who?']);
    expect([ask.code, ask.stderr]).toEqual([1, expect.stringContaining('LIBRARY_BUSY')]);
  });
});

test('a run that is stopped ends with 130 and goes on the next time', async () => {
  let asked = false;
  const stopOnce: RunOptions['onStderr'] = (text, stop) => {
    if (!asked && text.includes('%')) stop('SIGINT');
    asked ||= text.includes('%');
  };
  const stopped = await run(['index', trailer], { onStderr: stopOnce });
  expect([stopped.code, stopped.stdout]).toEqual([130, '']);
  expect(lines(stopped.stderr).at(-1)).toMatch(/^sightsound: Cancelled.+ \(CANCELLED\)$/);
  const again = await run(['index', trailer, '--json']);
  expect([again.code, lastObject(again.stdout)]).toEqual([0, expect.objectContaining({ path: trailer })]);
});

test('search by a picture, and by a moment, finds what looks alike', async () => {
  const films = join(folder, 'films');
  const [bird, again] = [join(films, 'bird.mp4'), join(films, 'again.mkv')];
  mkdirSync(films);
  copyFileSync(clipPath('video/bird.mp4'), bird);
  const { ffmpeg } = await findMediaTools();
  await runProgram(ffmpeg.path, ['-v', 'error', '-i', bird, '-vf', 'scale=480:-2', again]);
  const own = { library: join(folder, 'library of films') };
  await run(['index', films], own);

  const picture = await run(['search', '--like', clipPath('pictures/bird.png'), '--json'], own);
  expect(picture.code).toBe(0);
  const { hits } = lastObject(picture.stdout) as { hits: { path: string }[] };
  expect(new Set(hits.slice(0, 2).map(({ path }) => path))).toEqual(new Set([bird, again]));
  expect(hits[0]).toEqual({
    video: expect.any(String),
    path: expect.any(String),
    start: expect.any(Number),
    end: expect.any(Number),
    time: expect.any(Number),
    similarity: expect.toSatisfy((value: number) => value > 0.7 && value <= 1),
    reason: expect.stringMatching(/^(?:same picture|looks alike)$/),
  });
  const moment = await run(['search', '--like', `${bird}@0:03`, '--limit', '1'], own);
  expect(lines(moment.stdout)).toEqual([
    expect.stringMatching(/^0:0\d–0:0\d +(?:same picture|looks alike) +(?:0\.9\d|1\.00)$/),
    `             ${again}`,
  ]);
  const stranger = await run(['search', '--like', `${jfk}@0:01`], own);
  expect([stranger.code, stranger.stderr]).toEqual([
    1,
    expect.stringMatching(/ is not in the library.+ \(VIDEO_UNKNOWN\)/),
  ]);
  const none = await run(['search', '--like', join(media, 'notes.txt')], own);
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('(PICTURE_INVALID)')]);
});

test('the doctor finds all well', async () => {
  const { code, stdout } = await run(['doctor', '--json']);
  const { ok, checks } = lastObject(stdout) as { ok: boolean; checks: { name: string; ok: boolean; detail: string }[] };
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect([code, ok]).toEqual([0, true]);
  expect(checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['program', 'library folder', 'ffmpeg', 'ffprobe', 'library']),
  );
});
