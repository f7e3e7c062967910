import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readAudio } from '../../../src-main/media/audio.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { clipPath, generatedMedia, recipes } from '../../fixtures/media.ts';
import { beepsIn, hear, lag, type Sound } from './hear.ts';

let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

const withSound = Object.entries(recipes).flatMap(([name, { truth }]) =>
  truth.beeps.map((beeps, track) => ({ name, track, beeps })),
);
const tolerance = 0.005;

describe('sound lies on the player’s clock', () => {
  it.each(withSound)('$name, track $track: beeps at $beeps', async ({ name, track, beeps }) => {
    const sound = await hear(tools, await generatedMedia(name), { track });
    const heard = beepsIn(sound);
    expect(heard).toHaveLength(beeps.length);
    for (const [index, beep] of beeps.entries()) expect(Math.abs((heard[index] ?? 0) - beep)).toBeLessThan(tolerance);
    expect(sound.warnings.length > 0).toBe(name === 'truncated.mp4');
  });

  it('begins at 0 with silence where the track begins late', async () => {
    const { start, samples, rate } = await hear(tools, await generatedMedia('late-sound.mp4'));
    expect(start).toBe(0);
    expect(samples.subarray(0, 0.4 * rate).every((sample) => sample === 0)).toBe(true);
  });

  it('is as long as the file', async () => {
    for (const name of [
      'plain.mp4',
      'start-time.mkv',
      'sound-gap.mkv',
      'sound.mp3',
      'no-duration.webm',
      'layout-change.ts',
    ]) {
      const { samples, rate } = await hear(tools, await generatedMedia(name));
      expect(Math.abs(samples.length / rate - 6)).toBeLessThan(0.05);
    }
  });

  it('places the parts of the talk where they were put', async () => {
    const talk = await hear(tools, await generatedMedia('talk.mp4'));
    const jfk = await hear(tools, clipPath('speech/jfk.wav'));
    const envelope = (sound: Sound, at: number): number => {
      const first = Math.round(at * sound.rate);
      return Math.max(...sound.samples.subarray(first, first + 0.02 * sound.rate).map(Math.abs));
    };
    const loud = Array.from({ length: 500 }, (_, index) => index * 0.02).filter((at) => envelope(jfk, at) > 0.3);
    expect(loud.length).toBeGreaterThan(20);
    expect(loud.filter((at) => envelope(talk, 1 + at) < 0.1)).toEqual([]);
    expect(envelope(talk, 12.5)).toBeLessThan(0.01);
  });
});

describe('sound from the middle', () => {
  const real = ['speech/jfk.wav', 'music/guitar.mp3', 'sounds/rain.ogg', 'video/friday.mp4'];
  const made = [
    'edit-list.mp4',
    'start-time.ts',
    'start-time.mkv',
    'start-time.mp4',
    'no-duration.webm',
    'layout-change.ts',
    'joined.ts',
    'sound-gap.mkv',
    'late-sound.mp4',
  ];

  it.each(real)('%s: the same samples in the same place, to a millisecond', async (clip) => {
    const whole = await hear(tools, clipPath(clip));
    for (const from of [0.3, 1.2345]) {
      const part = await hear(tools, clipPath(clip), { from });
      expect(Math.abs(part.start - from) * part.rate).toBeLessThanOrEqual(0.5);
      expect(Math.abs(part.start + part.samples.length / part.rate - whole.samples.length / whole.rate)).toBeLessThan(
        0.001,
      );
      for (const at of [from + 0.05, from + 1]) expect(Math.abs(lag(whole, part, at)) / whole.rate).toBeLessThan(0.001);
      // Also the first samples: a decoder that had just woken up would fade in.
      const shift = lag(whole, part, from + 0.05);
      const first = Math.round((part.start - whole.start) * whole.rate);
      const errors = Array.from({ length: 400 }, (_, index) =>
        Math.abs((whole.samples[first + 50 + index] ?? 0) - (part.samples[50 + index + shift] ?? 0)),
      );
      expect(Math.max(...errors)).toBeLessThan(0.001);
    }
  });

  it.each(made)('%s: the beep stays where it is', async (name) => {
    const [beep = 0] = recipes[name]?.truth.beeps[0] ?? [];
    for (const from of [beep - 0.7, beep - 0.01]) {
      const sound = await hear(tools, await generatedMedia(name), { from });
      expect(Math.abs(sound.start - from) * sound.rate).toBeLessThanOrEqual(0.5);
      expect(Math.abs((beepsIn(sound)[0] ?? 0) - beep)).toBeLessThan(tolerance);
    }
  });

  it('is empty behind the end', async () => {
    const sound = await hear(tools, clipPath('speech/jfk.wav'), { from: 60 });
    expect(sound.samples).toHaveLength(0);
    expect(sound.warnings).toEqual([]);
  });
});

describe('reading', () => {
  it('hands out pieces of a second at the track’s own rate, between -1 and 1', async () => {
    const path = clipPath('video/friday.mp4');
    const pieces = await Array.fromAsync(readAudio(tools, path, await probe(tools, path)));
    expect(
      pieces.slice(0, -1).every(({ samples, sampleRate }) => sampleRate === 44_100 && samples.length === sampleRate),
    ).toBe(true);
    expect(pieces.every(({ samples }) => samples.every((sample) => Math.abs(sample) <= 1))).toBe(true);
  });

  it('stops when it is cancelled', async () => {
    const path = await generatedMedia('talk.mp4');
    const info = await probe(tools, path);
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const piece of readAudio(tools, path, info, { signal: stop.signal }))
        if (piece.start >= 2) stop.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('delivers what is there of a file that is cut short, then says so', async () => {
    const sound = await hear(tools, await generatedMedia('truncated.mp4'));
    expect(sound.samples.length / sound.rate).toBeGreaterThan(2);
    expect(sound.warnings).toEqual(['truncated.mp4 is cut short: its sound ends at 0:02 of 0:06.']);
  });

  it('hands out the first channel alone where that is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sightsound-channels-'));
    try {
      const path = join(folder, 'two.wav');
      const source = 'aevalsrc=0.5*sin(1000*t)|-0.5*sin(1000*t):s=16000:d=0.5';
      await runProgram(tools.ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', source, path]);
      const loudest = async (firstChannel: boolean) =>
        Math.max(...(await hear(tools, path, { firstChannel })).samples.map(Math.abs));
      expect(await loudest(true)).toBeCloseTo(0.5, 2);
      expect(await loudest(false)).toBeLessThan(0.001);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('has no second track where there is one', async () => {
    await expect(hear(tools, clipPath('speech/jfk.wav'), { track: 1 })).rejects.toMatchObject({
      code: 'MEDIA_NO_STREAMS',
    });
  });
});
