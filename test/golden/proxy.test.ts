import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMediaTools, type MediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { proxyEncoders } from '../../src-main/media/proxy-encoders.ts';
import { generatedMedia, recipes, sharedMedia } from '../fixtures/media.ts';
import { coded, contentOf, difference, proxied, compareSound, type Content } from './support/proxied.ts';

// What the player gets of files that it cannot decode, decoded again: frame by frame and sample by sample it is what the file has,
// also where segments of different runs meet.

const sample =
  sharedMedia('deb_libopenshot_sintel_trailer-720p.mp4') ??
  join(import.meta.dirname, '../../assets/sintel-trailer.mp4');
let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

const x265 = '-c:v libx265 -preset ultrafast -x265-params log-level=error:keyint=50';
/** Without the noise that a decoder makes up anew wherever it begins. */
const aac = '-c:a aac -aac_pns 0';
/** What Chromium does not play, by file: how it is coded. */
const files: Record<string, string> = {
  'hevc.mp4': `-vf scale=320:-2 ${x265} ${aac}`,
  'hevc-10-bit.mkv': `-vf scale=320:-2 ${x265} -pix_fmt yuv420p10le -c:a eac3`,
  'ms-mpeg4.avi': '-vf scale=320:-2 -c:v msmpeg4 -q:v 3 -c:a wmav2',
  'prores.mov': '-vf scale=320:-2 -c:v prores_ks -profile:v 2 -c:a pcm_s24le',
  'ac3.mkv': '-vf scale=320:-2 -c:v libx264 -preset veryfast -bf 3 -c:a ac3',
  'h264-10-bit.mp4': `-vf scale=320:-2 -c:v libx264 -preset veryfast -pix_fmt yuv420p10le ${aac}`,
  'dts.ts': '-vf scale=320:-2 -c:v mpeg2video -q:v 4 -bf 2 -c:a dca -strict -2 -ac 2',
  'ntsc.mkv': `-vf scale=320:-2,fps=30000/1001 ${x265} -c:a ac3`,
};

/**
 * Each frame of the file is in the proxy at its time, the first from 0 on. Besides there are only the frames that stand when a
 * segment begins, and the last one while the sound goes on.
 */
function expectSamePicture(file: Content, proxy: Content): void {
  const exact = 0.0016;
  const times = file.frames.map(({ time }, at) => (at === 0 ? 0 : time));
  const shown = proxy.frames.filter((frame) => times.some((time) => Math.abs(time - frame.time) < exact));
  const other = proxy.frames.filter((frame) => !shown.includes(frame) && frame.time < times.at(-1)!);
  expect(other.filter(({ time }) => time % 2 > exact)).toEqual([]);
  expect(shown).toHaveLength(times.length);
  for (const [at, frame] of file.frames.entries()) expect(difference(frame, shown[at]!)).toBeLessThan(6);
  const sum = (shift: number): number =>
    file.frames.slice(1, -1).reduce((all, frame, at) => all + difference(frame, shown[at + 1 + shift]!), 0);
  expect(sum(0)).toBeLessThan(Math.min(sum(-1), sum(1)) * 0.8);
}

describe('what Chromium does not play', () => {
  it.each(Object.entries(files))('%s', async (name, args) => {
    const path = await coded(tools, sample, name, args);
    if (path === undefined) return console.log(`${name}: this ffmpeg cannot make it, so it is not tested.`);
    const file = await contentOf(tools, path);
    const { path: joined, segments } = await proxied(tools, path);
    expect(segments.map(({ start }) => start)).toEqual(segments.map((_, at) => at * 2));
    const proxy = await contentOf(tools, joined);
    expectSamePicture(file, proxy);
    expect(proxy.rate).toBe(file.rate);
    const places = [0.5, 2, 3.3, 4].map((at) => compareSound(file, proxy, at));
    // What it is compared with is exact to half a millisecond, as are the times of sound in AVI.
    for (const { shift, largest } of places) {
      expect(Math.abs(shift)).toBeLessThanOrEqual(24);
      if (name.endsWith('.avi')) continue;
      expect(shift).toBe(places[0]!.shift);
      // Decoders of AC-3 fill up with noise, anew wherever they begin.
      expect(largest).toBeLessThan(/ac3|ntsc|10-bit.mkv/.test(name) ? 0.03 : 0.002);
    }
  });
});

describe('odd files', () => {
  it.each([
    'variable-frame-rate.mkv',
    'start-time.ts',
    'start-time.mkv',
    'edit-list.mp4',
    'early-sound.mkv',
    'rotated.mp4',
  ])('%s', async (name) => {
    const { truth } = recipes[name]!;
    const { path, segments } = await proxied(tools, await generatedMedia(name));
    const proxy = await contentOf(tools, path);
    expect(segments.at(-1)!.end).toBeCloseTo(truth.duration, 1);
    const { frames, rate, samples } = proxy;
    const bright = frames.find(({ yuv }) => yuv[yuv.length >> 2]! > 128)!;
    expect(Math.abs(bright.time - truth.flashes[0]!)).toBeLessThan(name.startsWith('variable') ? 0.2 : 0.041);
    expect(Math.abs(samples.findIndex((value) => Math.abs(value) > 0.1) / rate - truth.beeps[0]![0]!)).toBeLessThan(
      0.03,
    );
  });

  it('pictures alone, sound alone, a gap in the sound', async () => {
    const silent = await contentOf(tools, (await proxied(tools, await generatedMedia('no-sound.mp4'))).path);
    expect([silent.info.audio.length, silent.frames.length]).toEqual([0, 150]);
    const sound = await proxied(tools, await generatedMedia('sound.mp3'));
    expect(sound.segments.map(({ type }) => type)).toEqual(sound.segments.map(() => 'audio/mp4; codecs="flac"'));
    expect((await contentOf(tools, sound.path)).samples.length / 48_000).toBeCloseTo(6, 1);
    const gap = await contentOf(tools, (await proxied(tools, await generatedMedia('sound-gap.mkv'))).path);
    const late = gap.samples.findIndex((value, at) => at > 3 * gap.rate && Math.abs(value) > 0.1) / gap.rate;
    expect(late).toBeCloseTo(4.5, 2);
  });

  it('a picture of odd size has square pixels and an even size', async () => {
    const { info } = await contentOf(tools, (await proxied(tools, await generatedMedia('wide-pixels.mp4'))).path);
    expect([info.picture!.width, info.picture!.height]).toEqual([480, 238]);
  });

  it('VP9 serves where there is no libx264', async () => {
    const vp9 = proxyEncoders.find(({ name }) => name === 'libvpx-vp9')!;
    const path = await generatedMedia('variable-frame-rate.mkv');
    const file = await contentOf(tools, path);
    const proxy = await contentOf(tools, (await proxied(tools, path, vp9)).path);
    expect(proxy.frames.length).toBeGreaterThanOrEqual(file.frames.length);
    expect(proxy.info.picture!.codec).toBe('vp9');
  });
});
