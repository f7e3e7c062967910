import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SoundPatches } from '../../src-main/kernels/sound-patches.ts';
import { segmentSound, soundRanges } from '../../src-main/models/sounds/ranges.ts';
import { coveredSeconds } from '../../src-main/domain/time.ts';
import { clipPath, clips } from '../fixtures/media.ts';
import { type Listener, openListener } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { samplesOf } from './support/samples.ts';
import { soundNames } from './support/sound-names.ts';

const reference = new Reference<{
  seconds: number;
  clips: { clip: string; frames: number[]; logMel: Place; probabilities: Place }[];
}>('sounds');
let listener: Listener;
beforeAll(async () => {
  listener = await openListener();
});
afterAll(() => listener[Symbol.asyncDispose]());

/** Decoders of MP3 and Vorbis differ in a few samples at the start, so only uncompressed sound must agree closely. */
const closeness = (clip: string) => (clip.endsWith('.wav') ? 1e-3 : 0.1);

describe('the sound tagger as YAMNet', () => {
  it.each(reference.index.clips)('$clip: features and scores', async ({ clip, frames, logMel, probabilities }) => {
    const samples = (await samplesOf(clipPath(clip))).subarray(0, reference.index.seconds * 16_000);
    const rows = new Map<number, Float32Array>();
    let patch = 0;
    new SoundPatches().push(samples, (values) => {
      for (let row = 0; row < 96; row++) rows.set(patch * 48 + row, values.slice(row * 64, (row + 1) * 64));
      patch++;
    });
    const expected = reference.values(logMel);
    const compared = frames
      .entries()
      .filter(([, frame]) => rows.has(frame))
      .toArray();
    expect(compared.length).toBeGreaterThan(20);
    for (const [at, frame] of compared)
      expect(farthest(rows.get(frame)!, expected.subarray(at * 64, (at + 1) * 64))).toBeLessThan(closeness(clip));

    const tags = await listener.sounds.stream().push(samples);
    const scores = tags.flatMap((tag) => [...tag.scores]);
    expect(farthest(scores, reference.values(probabilities))).toBeLessThan(0.02);
  });

  it('gives the same however the sound is cut, with steps that join', async () => {
    const samples = await samplesOf(clipPath('sounds/dogs-barking.ogg'));
    const whole = await listener.tags(samples);
    const stream = listener.sounds.stream();
    const pieces = [];
    for (let at = 0; at < samples.length; at += 5000)
      pieces.push(...(await stream.push(samples.subarray(at, at + 5000))));
    pieces.push(...(await stream.end()));
    expect(pieces.map(({ start, end }) => [start, end])).toEqual(whole.map(({ start, end }) => [start, end]));
    for (const [at, tag] of whole.entries()) {
      expect(farthest(pieces[at]!.scores, tag.scores)).toBeLessThan(1e-5);
      expect(tag.start).toBe(at === 0 ? 0 : whole[at - 1]!.end);
    }
  });
});

describe('ranges of sounds', () => {
  it('name the sound of at least 10 of the 12 checked-in clips', async () => {
    const missed: string[] = [];
    const sounds = clips.filter(({ file }) => file.startsWith('sounds/'));
    expect(sounds).toHaveLength(12);
    for (const { file, sound } of sounds) {
      const ranges = soundRanges(await listener.tags(await samplesOf(clipPath(file))), listener.sounds.labels);
      if (!ranges.some(({ name }) => soundNames[sound!]!.includes(name))) missed.push(file);
    }
    expect(missed.length, `missed: ${missed.join(', ')}`).toBeLessThanOrEqual(2);
  });

  it('divides sound into speech, music and silence', async () => {
    const shares = async (samples: Float32Array) => {
      const segments = segmentSound(await listener.tags(samples), listener.sounds.labels);
      const share = (name: keyof typeof segments) => coveredSeconds(segments[name]) / (samples.length / 16_000);
      return { speech: share('speech'), music: share('music'), silence: share('silence') };
    };
    const guitar = await shares(await samplesOf(clipPath('music/guitar.mp3')));
    expect(guitar.music).toBeGreaterThan(0.9);
    expect(guitar.speech).toBe(0);
    const speech = await shares(await samplesOf(clipPath('speech/jfk.wav')));
    expect(speech.speech).toBeGreaterThan(0.9);
    expect(speech.music).toBeLessThan(0.2);
    expect((await shares(new Float32Array(160_000))).silence).toBeGreaterThan(0.97);
  });
});
