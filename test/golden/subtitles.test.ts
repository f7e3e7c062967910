import { copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src-main/domain/engine.ts';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import { type IndexEvent, isFinished } from '../../src-main/domain/stage.ts';
import type { SubtitleTrack } from '../../src-main/domain/subtitles.ts';
import { createEngine } from '../../src-main/engine.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { generatedMedia } from '../fixtures/media.ts';
import { talkCues, talkSubRip } from '../fixtures/talk-subtitles.ts';

const modelsDir = join(import.meta.dirname, '../../models');
let folder: string;
/** Without its picture the talk is indexed in seconds. */
let sound: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-subtitled-'));
  sound = join(folder, 'talk.m4a');
  await ffmpeg('-i', await generatedMedia('talk.mp4'), '-map', '0:a', '-c', 'copy', sound);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ffmpeg(...args: string[]): Promise<void> {
  const { code, errors } = await runProgram((await findMediaTools()).ffmpeg.path, [
    '-nostdin',
    '-v',
    'error',
    '-y',
    ...args,
  ]);
  if (code !== 0) throw new Error(errors);
}

/** A folder with the talk and files beside it. */
async function talkWith(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  await mkdir(join(folder, name));
  const path = join(folder, name, 'talk.m4a');
  await copyFile(sound, path);
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, name, file), bytes);
  return path;
}

async function withEngine<T>(name: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  await using engine = await createEngine({ libraryDir: join(folder, `library-${name}`), modelsDir });
  return await work(engine);
}

async function indexed(engine: Engine, path: string, onEvent?: (event: IndexEvent) => void): Promise<string> {
  const { video } = await engine.openVideo({ path });
  await engine.indexVideo({ video: video.id }, onEvent ? { onEvent } : {});
  return video.id;
}

const said = async (engine: Engine, video: string): Promise<Evidence[]> =>
  engine.listEvidence({ video, kinds: ['said'] });
/** Evidence without what differs between libraries. */
const bare = ({ id: _id, ...rest }: Evidence): Omit<Evidence, 'id'> => rest;
const verdicts = (tracks: readonly SubtitleTrack[]): Record<string, string> =>
  Object.fromEntries(tracks.map(({ source, verdict }) => [source, verdict]));

describe('a talk whose subtitles are right', () => {
  test('is not transcribed: its cues are what is said, and answers, search and coverage rest on them', async () => {
    const path = await talkWith('right', { 'talk.en.srt': talkSubRip() });
    await withEngine('right', async (engine) => {
      const video = await indexed(engine, path);
      const status = await engine.getVideo({ video });
      expect(status.stages.find(({ stage }) => stage === 'speech')?.state).toBe('absent');
      expect(isFinished(status.stages)).toBe(true);
      const [track] = await engine.listSubtitles({ video });
      expect(track).toMatchObject({ source: 'talk.en.srt', language: 'en', verdict: 'speech', cues: talkCues.length });
      expect(track!.agreement).toBeGreaterThan(0.8);
      const lines = await said(engine, video);
      expect(new Set(lines.map(({ model }) => model))).toEqual(new Set(['subtitles: talk.en.srt']));
      expect(new Set(lines.map(({ language }) => language))).toEqual(new Set(['en']));
      expect(lines.map(({ text }) => text).join(' ')).toBe(
        talkCues
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' '),
      );
      for (const { words } of lines)
        for (const word of words!)
          expect(talkCues.some(({ start, text }) => Math.abs(start - word.start) < 0.01 && text === word.text)).toBe(
            true,
          );
      const { answer } = await engine.ask({ video, question: 'When does someone say “fellow Americans”?' });
      expect(answer.refused).toBe(false);
      expect(answer.claims[0]!.citations[0]).toMatchObject({ kind: 'said', start: 1 });
      expect(answer.coverageNote).toBe(
        'All of it was listened to. What is said was taken from its subtitles (talk.en.srt).',
      );
      const { hits } = await engine.search({ query: 'prudently' });
      expect(hits[0]).toMatchObject({ kind: 'said', video });
      expect(await engine.getCues({ video, source: 'talk.en.srt' })).toHaveLength(talkCues.length);
      await expect(engine.getCues({ video, source: 'other.srt' })).rejects.toMatchObject({ code: 'SUBTITLES_UNKNOWN' });
    });
  });

  test('stopped while the stage is at work and begun again, it finds the same', async () => {
    const path = join(folder, 'right', 'talk.m4a');
    const whole = await withEngine('right', async (engine) => said(engine, await indexed(engine, path)));
    for (let stops = 0; ; stops++) {
      expect(stops).toBeLessThan(20);
      const done = await withEngine('pieces', async (engine) => {
        const { video } = await engine.openVideo({ path });
        const controller = new AbortController();
        // While the stage is at work, a little later each time, and then when it has just stored what it found.
        const timer = stops < 5 ? setTimeout(() => controller.abort(), 150 * (stops + 1)) : undefined;
        const onEvent = (event: IndexEvent): void => {
          if (event.type === 'progress' && event.stage === 'subtitles') controller.abort();
        };
        const ended = await engine.indexVideo({ video: video.id }, { signal: controller.signal, onEvent }).then(
          () => true,
          (error: unknown) => {
            expect((error as { code: string }).code).toBe('CANCELLED');
            return false;
          },
        );
        clearTimeout(timer);
        if (ended) {
          expect((await said(engine, video.id)).map(bare)).toEqual(whole.map(bare));
          expect(
            (await engine.getVideo({ video: video.id })).stages.find(({ stage }) => stage === 'speech')?.state,
          ).toBe('absent');
        }
        return ended;
      });
      if (done) return expect(stops).toBeGreaterThan(3);
    }
  });

  test('is transcribed after all when the person wants it', async () => {
    await withEngine('right', async (engine) => {
      const video = await indexed(engine, join(folder, 'right', 'talk.m4a'));
      expect(isFinished((await engine.transcribeAnyway({ video })).stages)).toBe(false);
      expect(await said(engine, video)).toEqual([]);
      await engine.indexVideo({ video });
      const lines = await said(engine, video);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.every(({ model }) => model.startsWith('whisper'))).toBe(true);
      expect(verdicts(await engine.listSubtitles({ video }))).toEqual({ 'talk.en.srt': 'set-aside' });
      expect((await engine.search({ query: 'prudently' })).hits.length).toBeGreaterThan(0);
    });
  });
});

test(
  'subtitles that do not say what is said are only shown, with why, and speech is recognised',
  { timeout: 240_000 },
  async () => {
    const german = ['Und so, meine Mitbürger', 'fragt nicht, was euer Land', 'Auf Wiedersehen und vielen Dank'];
    const cues = talkCues.map((cue, i) => ({ ...cue, text: german[i % 3]! }));
    const path = await talkWith('wrong', {
      'talk.late.srt': talkSubRip(talkCues, 3),
      'talk.de.vtt': `WEBVTT\n\n${talkSubRip(cues).replace(/(\d),(\d{3})/g, '$1.$2')}`,
      'talk.forced.srt': talkSubRip(talkCues.slice(0, 1)),
      'talk.signs.srt': talkSubRip([{ start: 14, end: 16, text: 'KENNEL' }]),
      'talk.empty.srt': '',
      'talk.noise.srt': new Uint8Array(40_000).map((_, i) => (i * 7919) % 251),
    });
    await withEngine('wrong', async (engine) => {
      const warnings: string[] = [];
      const video = await indexed(
        engine,
        path,
        (event) => void (event.type === 'warning' && warnings.push(event.message)),
      );
      expect(verdicts(await engine.listSubtitles({ video }))).toEqual({
        'talk.late.srt': 'shifted',
        'talk.de.vtt': 'other-language',
        'talk.forced.srt': 'forced',
        'talk.signs.srt': 'forced',
        'talk.empty.srt': 'empty',
        'talk.noise.srt': 'unreadable',
      });
      expect(warnings).toEqual(['talk.noise.srt cannot be read as subtitles.']);
      const late = (await engine.listSubtitles({ video })).find(({ source }) => source === 'talk.late.srt')!;
      expect(late.offset).toBeCloseTo(-3, 0);
      expect((await said(engine, video)).every(({ model }) => model.startsWith('whisper'))).toBe(true);
      // A right one that comes later is there to be read, and does not take the place of what was recognised.
      await writeFile(join(folder, 'wrong', 'talk.en.srt'), talkSubRip());
      expect(isFinished((await engine.openVideo({ path })).stages)).toBe(false);
      const before = await said(engine, video);
      await engine.indexVideo({ video });
      expect(verdicts(await engine.listSubtitles({ video }))['talk.en.srt']).toBe('recognised');
      expect(await said(engine, video)).toEqual(before);
      // One that is gone is gone.
      await rm(join(folder, 'wrong', 'talk.late.srt'));
      await engine.lookForSubtitles({ video });
      expect(verdicts(await engine.listSubtitles({ video }))['talk.late.srt']).toBeUndefined();
    });
  },
);

test('streams in the file and files in other encodings stand for speech as well; a changed file is read anew', async () => {
  const text = join(folder, 'stream.srt');
  await writeFile(text, talkSubRip());
  await mkdir(join(folder, 'streams'));
  const path = join(folder, 'streams', 'talk.mkv');
  await ffmpeg(
    '-i',
    sound,
    '-i',
    text,
    '-map',
    '0',
    '-map',
    '1',
    '-c:a',
    'copy',
    '-c:s',
    'ass',
    '-metadata:s:s:0',
    'language=eng',
    path,
  );
  await withEngine('streams', async (engine) => {
    const video = await indexed(engine, path);
    expect(verdicts(await engine.listSubtitles({ video }))).toEqual({ 'stream 1': 'speech' });
    expect((await said(engine, video))[0]!.model).toBe('subtitles: stream 1');
    // A file that a person puts beside it later is compared too, for nothing was recognised yet.
    const beside = join(folder, 'streams', 'talk.srt');
    await writeFile(beside, Buffer.from(`\ufeff${talkSubRip(talkCues.slice(0, 2))}`, 'utf16le'));
    await engine.lookForSubtitles({ video });
    await engine.indexVideo({ video });
    const [file] = await engine.listSubtitles({ video });
    expect(file).toMatchObject({ source: 'talk.srt', cues: 2, verdict: 'different' });
    await writeFile(beside, Buffer.from(`\ufeff${talkSubRip()}`, 'utf16le'));
    await utimes(beside, new Date(), new Date(Date.now() + 5000));
    await engine.lookForSubtitles({ video });
    await engine.indexVideo({ video });
    expect(Object.values(verdicts(await engine.listSubtitles({ video }))).sort()).toEqual(['speech', 'surpassed']);
  });
});
