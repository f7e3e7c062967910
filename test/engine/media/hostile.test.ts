import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudio } from '../../../src-main/media/audio.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { inputArguments } from '../../../src-main/media/input.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';
import { hear } from './hear.ts';

let tools: MediaTools;
let folder = '';
beforeAll(async () => {
  tools = await findMediaTools();
  folder = await mkdtemp(join(tmpdir(), 'sightsound-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Bytes without meaning, the same in every run. */
function noise(seed: number, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

describe('files that are no media', () => {
  it('are refused with a reason each', async () => {
    const refused: [string, string][] = [
      [join(folder, 'nowhere.mp4'), 'FILE_NOT_FOUND'],
      [join(clipPath('speech/jfk.wav'), 'inside.mp4'), 'FILE_NOT_FOUND'],
      [folder, 'FILE_UNREADABLE'],
      [await file('empty.mp4', ''), 'FILE_EMPTY'],
      [await file('text.mp4', 'This is not a video.\n'.repeat(500)), 'MEDIA_INVALID'],
      [await file('page.mp4', '<!doctype html><title>404</title>'), 'MEDIA_INVALID'],
      [await generatedMedia('no-tracks.mp4'), 'MEDIA_NO_STREAMS'],
      [await file('subtitles.mp4', '1\n00:00:01,000 --> 00:00:02,000\nHello\n\n'.repeat(20)), 'MEDIA_INVALID'],
    ];
    for (const [path, code] of refused) {
      const error: unknown = await probe(tools, path).catch((thrown: unknown) => thrown);
      expect(error, path).toMatchObject({ code });
      expect((error as Error).message).toMatch(/^[^\n]+\.$/);
    }
  });

  it('that are noise are refused, whatever their name', async () => {
    for (let seed = 0; seed < 16; seed++) {
      const extension = ['mp4', 'mkv', 'mp3', 'ts', 'aac', 'ogg', 'avi', 'wav'][seed % 8];
      const path = await file(`noise-${seed}.${extension}`, noise(seed, 40_000));
      await expect(probe(tools, path), path).rejects.toMatchObject({
        code: expect.stringMatching(/^MEDIA_(INVALID|NO_STREAMS)$/) as string,
      });
    }
  });
});

describe('files that name other files', () => {
  const playlists = (other: string): Record<string, string> => ({
    'hls.mp4': `#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXT-X-VERSION:3\n#EXTINF:10,\n${other}\n#EXT-X-ENDLIST\n`,
    'concat.mp4': `ffconcat version 1.0\nfile '${other}'\n`,
    'session.mp4': `v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 5004 RTP/AVP 0\r\n`,
    'dash.mp4': `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT6S"><Period><AdaptationSet><Representation id="1" bandwidth="1"><BaseURL>${other}</BaseURL></Representation></AdaptationSet></Period></MPD>`,
  });

  it('are refused', async () => {
    for (const [name, text] of Object.entries(playlists(clipPath('music/guitar.mp3')))) {
      await expect(probe(tools, await file(name, text)), name).rejects.toMatchObject({ code: 'MEDIA_REFUSED' });
    }
  });

  it('are not followed by ffmpeg itself, even if they came this far', async () => {
    const other = clipPath('music/guitar.mp3');
    for (const [name, text] of Object.entries(playlists(other))) {
      const path = await file(name, text);
      for (const [program, args] of [
        [tools.ffprobe.path, []],
        [tools.ffmpeg.path, ['-f', 'null', '-']],
      ] as const) {
        const { code, errors } = await runProgram(program, ['-v', 'debug', ...inputArguments(path), ...args]);
        expect(code, name).not.toBe(0);
        expect(errors, name).not.toContain(other);
      }
    }
  });

  it('reach no network, neither by what they name nor by their own name', async () => {
    let requests = 0;
    const server = createServer((_, response) => response.end(String(requests++)));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}/a.ts`;
    for (const [name, text] of Object.entries(playlists(address)))
      await probe(tools, await file(name, text)).catch(() => undefined);
    await expect(probe(tools, address)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await runProgram(tools.ffprobe.path, inputArguments(address));
    server.close();
    expect(requests).toBe(0);
  });
});

it('a file’s name is only a name', async () => {
  for (const name of [
    '-i.wav',
    'concat:a|b.wav',
    'http:x.wav',
    '%03d.wav',
    'a$(touch x);`y`.wav',
    'pipe:0.wav',
    '한국어 ü 🎬.wav',
  ]) {
    const path = join(folder, name);
    await copyFile(clipPath('speech/jfk.wav'), path);
    const { samples, rate } = await hear(tools, path);
    expect(samples.length / rate, name).toBe(11);
  }
});

it('impossible samples become possible ones', async () => {
  const values = [Number.NaN, Infinity, -Infinity, 1e30, -2, 0.5];
  const data = Buffer.alloc(4 * 48_000);
  for (let index = 0; index < 48_000; index++) data.writeFloatLE(values[index % values.length] ?? 0, index * 4);
  const header = Buffer.from('RIFF....WAVEfmt \x10\0\0\0\x03\0\x01\0........\x04\0 \0data....', 'latin1');
  header.writeUInt32LE(36 + data.length, 4);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt32LE(192_000, 28);
  header.writeUInt32LE(data.length, 40);
  const { samples } = await hear(tools, await file('loud.wav', Buffer.concat([header, data])));
  expect([...samples.subarray(0, 6)]).toEqual([0, 1, -1, 1, -1, 0.5]);
});

it('sound that cannot be decoded is an error, not silence', async () => {
  const path = clipPath('video/friday.mp4');
  const info = await probe(tools, path);
  const wrong = { ...info, audio: [{ index: 7, codec: 'aac', channels: 2, sampleRate: 44_100 }] };
  await expect(Array.fromAsync(readAudio(tools, path, wrong))).rejects.toMatchObject({ code: 'FFMPEG_FAILED' });
});

it('media that were damaged anywhere do not hang or crash', async () => {
  const whole = await readFile(await generatedMedia('plain.mp4'));
  for (let seed = 0; seed < 6; seed++) {
    const damaged = Buffer.from(whole);
    noise(seed, 200).copy(damaged, Math.floor((whole.length * seed) / 7));
    const path = await file(`damaged-${seed}.mp4`, damaged);
    const outcome = await hear(tools, path).then(
      ({ samples, rate }) => samples.length / (rate || 1),
      (error: { code: string }) => error.code,
    );
    if (typeof outcome === 'number') expect(outcome).toBeLessThan(8);
    else expect(['MEDIA_INVALID', 'MEDIA_NO_STREAMS', 'FFMPEG_FAILED']).toContain(outcome);
    const seen = await probe(tools, path)
      .then((info) => Array.fromAsync(readFrames(tools, path, info, { views: [{ longest: 320 }] })))
      .then(
        (frames) => frames.length,
        (error: { code: string }) => error.code,
      );
    if (typeof seen === 'number') expect(seen).toBeLessThanOrEqual(151);
    else expect(['MEDIA_INVALID', 'MEDIA_NO_STREAMS', 'FFMPEG_FAILED']).toContain(seen);
  }
});
