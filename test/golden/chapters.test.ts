import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChapterList } from '../../src-main/domain/chapters.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { clipPath } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';

// Chapters of real clips laid one after another, by the real program with the embedded models.

const parts = [
  ['sounds/rain.ogg', 20],
  ['speech/sense-and-sensibility-0870.wav', 7.1],
  ['speech/sense-and-sensibility-0930.wav', 3.3],
  ['speech/jfk.wav', 11],
  ['sounds/dogs-barking.ogg', 20],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'sightsound-chapters-'));
const file = join(folder, 'parts.mka');
const run = (...args: string[]) => sightsound(args, { library: join(folder, 'library') });

/** Lays the clips one after another, sounds again and again, with chapters of the file where they are wanted. */
async function lay(path: string, metadata?: string): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  const inputs = parts.flatMap(([clip, seconds]) => [
    '-stream_loop',
    '-1',
    '-t',
    String(seconds),
    '-i',
    clipPath(clip),
  ]);
  const each = parts.map((_, at) => `[${at}:a]aresample=16000,aformat=channel_layouts=mono[a${at}]`);
  const graph = `${each.join(';')};${parts.map((_, at) => `[a${at}]`).join('')}concat=n=${parts.length}:v=0:a=1[a]`;
  const chapters =
    metadata === undefined ? [] : ['-f', 'ffmetadata', '-i', metadata, '-map_chapters', String(parts.length)];
  const args = [...inputs, ...chapters, '-filter_complex', graph, '-map', '[a]', '-c:a', 'flac', path];
  const { code, errors } = await runProgram(ffmpeg.path, ['-nostdin', '-v', 'error', '-y', ...args]);
  if (code !== 0) throw new Error(errors);
}

beforeAll(() => lay(file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('chapters begin where the sound becomes another, and are called by what is heard and said', async () => {
  const { code, stdout } = await run('chapters', file, '--format', 'json');
  expect(code).toBe(0);
  const { origin, chapters } = JSON.parse(stdout) as ChapterList;
  expect(origin).toBe('made');
  const starts = chapters.map(({ start }) => start);
  for (const truth of [20, 41.4]) expect(starts.some((start) => Math.abs(start - truth) <= 3)).toBe(true);
  expect(chapters[0]).toMatchObject({ title: expect.stringMatching(/^(?:Rain|Water)/), from: { kind: 'heard' } });
  expect(chapters.at(-1)!.from?.kind).toBe('heard');
  expect(chapters.some(({ from }) => from?.kind === 'said')).toBe(true);
});

test('the answer names them, each with what it rests on', async () => {
  const { code, stdout } = await run('ask', file, 'What are the chapters?', '--json');
  expect(code).toBe(0);
  const answer = JSON.parse(stdout) as { claims: { text: string; citations: unknown[] }[] };
  expect(answer.claims[0]!.text).toMatch(/^0:00–0:\d\d (?:rain|water)/i);
  expect(answer.claims.every(({ citations }) => citations.length > 0)).toBe(true);
});

test('ffmpeg writes them into a file, and those of a file come first', async () => {
  const metadata = join(folder, 'chapters.txt');
  expect((await run('chapters', file, '--format', 'ffmetadata', '-o', metadata)).code).toBe(0);
  const named = join(folder, 'named.mka');
  await lay(named, metadata);
  const starts = [...readFileSync(metadata, 'utf8').matchAll(/^START=(\d+)$/gm)].map(([, time]) => Number(time) / 1000);
  const { stdout } = await run('chapters', named, '--format', 'json');
  const list = JSON.parse(stdout) as ChapterList;
  expect(list.origin).toBe('file');
  expect(list.chapters.map(({ start }) => start)).toEqual(starts.map((start) => expect.closeTo(start, 1)));
  expect((await run('chapters', named)).stdout).toMatch(/^The file names these chapters\.\n {4}0:00 {2}(?:Rain|Water)/);
});
