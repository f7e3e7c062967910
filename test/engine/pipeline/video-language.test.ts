import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../../src-main/domain/time.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { Resampler } from '../../../src-main/kernels/resample.ts';
import { hannFilter, kaiserFilter, type ResampleFilter } from '../../../src-main/kernels/resample-filters.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { ClipReader } from '../../../src-main/media/read-clip.ts';
import { knownSound } from '../../../src-main/models/video-language/encoders/sound-input.ts';
import type { VideoLanguageModel } from '../../../src-main/models/video-language/model.ts';
import { openVideoLanguageModel } from '../../../src-main/models/video-language/open-model.ts';
import {
  answerLooks,
  type LookAnswer,
  type LookRequest,
} from '../../../src-main/pipeline/video-language/answer-looks.ts';
import { type ClipParts, type ClipWish, encodeClip } from '../../../src-main/pipeline/video-language/encode-clip.ts';
import type { Library } from '../../../src-main/store/library.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';
import { opener } from '../../fixtures/opener.ts';

const packs = join(import.meta.dirname, '../../fixtures/packs');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-looks-'));
let library: Library;
let reader: ClipReader;
/** What was read from files, since a test began. */
let reads: string[] = [];
class CountingReader extends ClipReader {
  override frames(...wanted: Parameters<ClipReader['frames']>) {
    reads.push(`${wanted[1].length} frames`);
    return super.frames(...wanted);
  }

  override sound(...wanted: Parameters<ClipReader['sound']>) {
    reads.push('sound');
    return super.sound(...wanted);
  }
}
beforeAll(async () => {
  library = openLibrary(folder, { mode: 'write' });
  const tools = await findMediaTools();
  reader = new CountingReader(async () => tools);
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

async function videoOf(name: string): Promise<Video> {
  const path = await generatedMedia(name);
  const media = await probe(await findMediaTools(), path);
  const video = { id: name, path, name, media, addedAt: 1, openedAt: 1 };
  if (!library.videos.get(name)) library.videos.add(video);
  return video;
}

describe.each(['tiny-video-llama', 'tiny-smolvlm2'])('a clip for %s', (name) => {
  let model: VideoLanguageModel;
  let parts: ClipParts;
  beforeAll(async () => {
    model = await openVideoLanguageModel({ directory: join(packs, name) }, opener());
    parts = { model, reader, kept: library.softTokens, shots: () => [0, 2] };
  });
  afterAll(() => model[Symbol.asyncDispose]());
  const wish = (moment: Moment, change: Partial<ClipWish> = {}): ClipWish => {
    const usual = { moment, frames: 8, withSound: true };
    return { ...usual, ...change };
  };

  it('is looked at and listened to once', async () => {
    const video = await videoOf('plain.mp4');
    const whole = wish({ start: 0, end: video.media.duration });
    reads = [];
    const first = await encodeClip(parts, video, whole);
    expect(reads).toEqual([`${first.frames.length} frames`, ...(model.listens ? ['sound'] : [])]);
    expect(first.frames.length).toBeGreaterThan(5);
    expect(first.withoutSound).toBe(model.listens ? undefined : 'pack-does-not-listen');
    reads = [];
    expect(await encodeClip(parts, video, whole)).toEqual(first);
    expect(reads).toEqual([]);
    const others = await encodeClip(parts, video, wish(whole.moment, { policy: 'shots', withSound: false }));
    expect(others.withoutSound).toBe('not-asked');
    expect(others.pictures!.key).not.toBe(first.pictures!.key);
  });

  it('is read densely where it lies in a longer video', async () => {
    const video = await videoOf('numbered.mp4');
    const { frames, moment, withoutSound } = await encodeClip(parts, video, wish({ start: 2, end: 3 }));
    expect(frames).toHaveLength(8);
    expect(frames.every((time) => time >= 2 && time < 3)).toBe(true);
    expect(moment).toEqual({ start: 2, end: 3 });
    expect(withoutSound).toBe(model.listens ? 'no-sound-track' : 'pack-does-not-listen');
  });

  it('may be a still picture, of which its one frame is seen whole', async () => {
    const path = clipPath('pictures/bottles.png');
    const tools = await findMediaTools();
    const media = await probe(tools, path);
    const video = { id: 'bottles', path, name: 'bottles.png', media, addedAt: 1, openedAt: 1 };
    library.videos.add(video);
    const part = { start: 0, end: media.duration };
    const still = await encodeClip(parts, video, wish(part));
    expect(still).toMatchObject({ isStill: true, frames: [0] });
    expect(still.withoutSound).toBe(model.listens ? 'no-sound-track' : 'pack-does-not-listen');
    // As the original reads pictures: squeezed from all of its pixels by the pack's own filter, not by ffmpeg's.
    const [frame] = await Array.fromAsync(reader.frames(video, [0], undefined, undefined));
    expect([frame!.picture.width, frame!.picture.height]).toEqual([media.picture!.width, media.picture!.height]);
    const features = await model.frameFeatures(frame!.picture);
    expect(still.pictures!.rows).toEqual(await model.pictureTokens([features]));
    const usual = { isRange: false, found: [], turns: [], withSound: true };
    const answer = answerLooks(parts, video, {
      part,
      question: 'What is this?',
      ...usual,
      settings: { mostNewTokens: 4 },
    });
    let next = await answer.next();
    while (next.done !== true) next = await answer.next();
    const [{ report }] = next.value as [LookAnswer];
    const { template } = model.manifest;
    expect(report.prompt).toContain(template.media.image);
    expect(report.prompt).toContain(template.system.image);
    expect(report.prompt).not.toMatch(/seconds|frames/);
    library.videos.erase(video.id);
  });

  it('may have sound alone, and too little of it', async () => {
    const video = await videoOf('sound.mp3');
    const heard = await encodeClip(parts, video, wish({ start: 0, end: 3 }));
    expect([heard.frames, heard.pictures]).toEqual([[], undefined]);
    expect(heard.sound !== undefined).toBe(model.listens);
    const short = await encodeClip(parts, video, wish({ start: 1, end: 1.02 }));
    expect(short.withoutSound).toBe(model.listens ? 'too-short' : 'pack-does-not-listen');
  });

  it('has its sound at 16 kHz as the original of the pack makes it', async () => {
    const video = await videoOf('sound.mp3');
    const [piece] = await Array.fromAsync(reader.sound(video, 0, undefined));
    expect(piece!.sampleRate).not.toBe(16_000);
    if (!model.listens) return;
    const moment = { start: 0.25, end: 2.75 };
    const heard = await encodeClip(parts, video, wish(moment));
    const rowsBy = async (filter: ResampleFilter) => {
      const resampler = new Resampler(piece!.sampleRate, 16_000, filter);
      const sound: number[] = [];
      for await (const { samples } of reader.sound(video, moment.start, undefined))
        sound.push(...resampler.push(samples));
      return model.soundTokens(knownSound(Float32Array.from(sound).subarray(0, 40_000)));
    };
    expect(heard.sound!.rows).toEqual(await rowsBy(hannFilter));
    expect(heard.sound!.rows).not.toEqual(await rowsBy(kaiserFilter));
  });

  it('keeps what it had looked at when it is stopped', async () => {
    const video = await videoOf('cuts.mp4');
    const stop = new AbortController();
    let seen = 0;
    class StoppingReader extends CountingReader {
      override async *frames(...wanted: Parameters<ClipReader['frames']>) {
        for await (const frame of super.frames(...wanted)) {
          if (++seen === 4) stop.abort();
          yield frame;
        }
      }
    }
    const tools = await findMediaTools();
    const stopping = new StoppingReader(async () => tools);
    const whole = wish({ start: 0, end: 6 }, { signal: stop.signal, withSound: false, policy: 'shots' });
    await expect(encodeClip({ ...parts, reader: stopping }, video, whole)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    reads = [];
    const { signal: _, ...again } = whole;
    const { frames } = await encodeClip(parts, video, again);
    expect(reads).toEqual([`${frames.length - 3} frames`]);
  });

  it('is asked about, in windows where it is long', async () => {
    const video = await videoOf('things.mp4');
    const ask = async (change: Partial<LookRequest>): Promise<{ answers: LookAnswer[]; words: string[] }> => {
      const usual = {
        isRange: false,
        found: [],
        turns: [],
        withSound: true,
        settings: { sample: false, mostNewTokens: 8 },
      };
      const part = { start: 0, end: video.media.duration };
      const answer = answerLooks(parts, video, { part, question: 'What happens?', ...usual, ...change });
      const words: string[] = [];
      for (;;) {
        const next = await answer.next();
        if (next.done) return { answers: next.value, words };
        words.push(next.value.type === 'words' ? next.value.words : `[${next.value.look.why}]`);
      }
    };
    const clip = await ask({ part: { start: 5, end: 9 }, withSound: false });
    expect(clip.words[0]).toBe('[whole]');
    expect(clip.words.length).toBeGreaterThan(2);
    const [{ look, report }] = clip.answers as [LookAnswer];
    expect(look.moment).toEqual({ start: 5, end: 9 });
    expect(report.frames.length).toBe(8);
    expect(report.prompt).toContain('What happens?');
    const turns = [{ question: 'What happens?', answer: report.text }];
    const next = await ask({ part: { start: 5, end: 9 }, withSound: false, turns, question: 'And then?' });
    expect(next.answers[0]!.report.tokens.reused).toBeGreaterThan(report.tokens.soft);
    const long = await ask({ found: [{ start: 30, end: 34, score: 1 }], withSound: false });
    const [window] = long.answers as [LookAnswer];
    const isLong = video.media.duration > model.manifest.frames!.most;
    expect([window.look.why, window.look.moment.end]).toEqual([isLong ? 'found' : 'whole', video.media.duration]);
    expect(window.report.frames.every((time) => time >= window.look.moment.start)).toBe(true);
    expect(window.report.frames.length).toBeGreaterThan(30);
    const [all] = (await ask({ withSound: false })).answers as [LookAnswer];
    expect(all.look.why).toBe(isLong ? 'overview' : 'whole');
    // Shots begin at 0 and 2 here: each is seen.
    if (isLong) expect(all.report.frames.filter((time) => time < 2)).toHaveLength(2);
  });
});
