import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { readSideCar } from '../../../src-main/media/subtitle-cues.ts';
import { findSubtitleStreams, readSubtitleStreams } from '../../../src-main/media/subtitle-streams.ts';

let tools: MediaTools;
let folder: string;
beforeAll(async () => {
  tools = await findMediaTools();
  folder = await mkdtemp(join(tmpdir(), 'sightsound-subtitles-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string, text: string): ReturnType<typeof readSideCar> =>
  readSideCar(tools, name, Buffer.from(text, 'utf8'), undefined);
const subRip =
  '1\n00:00:01,000 --> 00:00:02,500\n<i>Two</i>\n<font color="red">lines</font>\n\n2\n00:00:02,000 --> 00:00:04,000\nשלום\n';
const expected = [
  { start: 1, end: 2.5, text: 'Two\nlines' },
  { start: 2, end: 4, text: 'שלום' },
];

test('SubRip, WebVTT and ASS are read, without their tags', async () => {
  expect(await read('film.srt', subRip)).toEqual(expected);
  expect(
    await read(
      'film.VTT',
      'WEBVTT\n\nNOTE nothing\n\n00:01.000 --> 00:02.500 align:start\n<v Ann><i>Two</i>\nlines</v>\n\n00:02.000 --> 00:04.000\nשלום\n',
    ),
  ).toEqual(expected);
  const ass = [
    '[Script Info]\nScriptType: v4.00+\n[V4+ Styles]\nFormat: Name, Fontname\n[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    'Comment: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,unseen',
    'Dialogue: 0,0:00:02.00,0:00:04.00,Default,,0,0,0,,שלום',
    'Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\i1\\k20}Two{\\i0}\\Nlines',
    'Dialogue: 0,0:00:01.00,0:00:02.50,Sign,,0,0,0,,{\\p1}m 0 0 l 10 0 10 10{\\p0}',
  ].join('\n');
  expect(await read('film.ass', ass)).toEqual(expected);
});

test('times that cannot be are left out', async () => {
  const odd =
    '1\n-00:00:05,000 --> -00:00:02,000\nearly\n\n2\nNaN --> 00:00:03,000\nnever\n\n3\n99:59:59,000 --> 00:00:01,000\nback\n\n';
  const cues = await read('film.srt', `${odd}4\n00:00:02,000 --> 00:00:09,000\nfine\n`);
  expect(cues.at(-1)).toMatchObject({ text: 'fine' });
  for (const { start, end } of cues) expect(start >= 0 && end > start && Number.isFinite(end)).toBe(true);
});

test('a line of megabytes, very many cues and noise are refused at once', async () => {
  const begun = performance.now();
  const many = Array.from({ length: 60_000 }, (_, i) => {
    const [hours, minutes, seconds] = [i / 3600, (i / 60) % 60, i % 60].map((each) =>
      String(Math.floor(each)).padStart(2, '0'),
    );
    const time = `${hours}:${minutes}:${seconds}`;
    return `${i}\n${time},000 --> ${time},900\nline\n\n`;
  }).join('');
  for (const text of [`1\n00:00:01,000 --> 00:00:02,000\n${'x'.repeat(9_000_000)}\n`, many])
    await expect(read('film.srt', text)).rejects.toMatchObject({ code: 'SUBTITLES_UNREADABLE' });
  const noise = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251));
  await expect(readSideCar(tools, 'film.srt', noise, undefined)).rejects.toMatchObject({
    code: 'SUBTITLES_UNREADABLE',
  });
  expect(performance.now() - begun).toBeLessThan(20_000);
});

async function mux(name: string, format: string, from: number): Promise<string> {
  const path = join(folder, name);
  const text = join(folder, 'track.srt');
  // The text format of MP4 knows no cues at the same time.
  await writeFile(text, subRip.replace('00:00:02,000', '00:00:02,500'));
  const args = [
    ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'sine=duration=8', '-i', text, '-i', text],
    ['-map', '0', '-map', '1', '-map', '2', '-c:s', format, '-output_ts_offset', String(from)],
    ['-metadata:s:s:0', 'language=eng', '-metadata:s:s:1', 'language=ger', '-metadata:s:s:1', 'title=Schilder'],
    ['-disposition:s:1', 'forced', path],
  ].flat();
  const { code, errors } = await runProgram(tools.ffmpeg.path, args);
  expect(code, errors).toBe(0);
  return path;
}

test.each([
  ['srt.mkv', 'srt', 'subrip', 0],
  ['late.mkv', 'srt', 'subrip', 20],
  ['ass.mkv', 'ass', 'ass', 0],
  ['text.mp4', 'mov_text', 'mov_text', 0],
])('streams of %s are found and read in media time', async (name, format, named, from) => {
  const path = await mux(name, format, from);
  const { startTime } = await probe(tools, path);
  expect(startTime).toBeCloseTo(from, 1);
  const streams = await findSubtitleStreams(tools, path, undefined);
  expect(streams).toMatchObject([
    { index: 1, format: named, isText: true, language: 'eng', forced: false },
    { index: 2, format: named, isText: true, language: 'ger', forced: true },
  ]);
  const found = await readSubtitleStreams(tools, path, streams, startTime, undefined);
  for (const { index } of streams) {
    const cues = found.get(index)!;
    expect(cues.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
    for (const [at, { start, end }] of cues.entries()) {
      expect(start).toBeCloseTo([1, 2.5][at]!, 1);
      expect(end).toBeCloseTo([2.5, 4][at]!, 1);
    }
  }
});

test('a file without subtitles has none', async () => {
  expect(
    await findSubtitleStreams(tools, join(import.meta.dirname, '../../fixtures/media/speech/jfk.wav'), undefined),
  ).toEqual([]);
});
