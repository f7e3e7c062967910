import { afterAll, beforeAll, expect, it } from 'vitest';
import { Runtime } from '../../src-main/inference/runtime.ts';
import { dot } from '../../src-main/kernels/vector.ts';
import { VoiceWindows } from '../../src-main/kernels/voice-windows.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadVoiceEncoder, type VoiceEncoder } from '../../src-main/models/voices/model.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { samplesOf } from './support/samples.ts';

const reference = new Reference<{ clips: { clip: string; frames: number[]; mel: Place; voice: Place }[] }>('voices');
let encoder: VoiceEncoder;
beforeAll(async () => {
  encoder = await loadVoiceEncoder(await loadPack(modelsFolder, new Runtime()));
});
afterAll(() => encoder[Symbol.asyncDispose]());

it.each(reference.index.clips)(
  '$clip: features and voice as Resemblyzer makes them',
  async ({ clip, frames, mel, voice }) => {
    const samples = await samplesOf(clipPath(clip));
    const made = new VoiceWindows().mel(samples, frames.at(-1)! + 1);
    const expected = reference.values(mel);
    const highest = expected.reduce((most, value) => Math.max(most, value), 0);
    for (const [at, frame] of frames.entries()) {
      const row = expected.subarray(at * 40, at * 40 + 40);
      expect(farthest(made.subarray(frame * 40, frame * 40 + 40), row) / highest).toBeLessThan(1e-3);
    }
    expect(dot(await encoder.describe(samples), reference.values(voice))).toBeGreaterThan(0.999);
  },
);

it('tells one voice from another, and knows the same one again', async () => {
  const voiceOf = async (file: string): Promise<Float32Array> =>
    encoder.describe(await samplesOf(clipPath(`speech/${file}.wav`)));
  const [novel, same, president, menu] = await Promise.all(
    ['sense-and-sensibility-0870', 'sense-and-sensibility-0930', 'jfk', 'vm-nobox'].map(voiceOf),
  );
  expect(dot(novel!, same!)).toBeGreaterThan(0.75);
  for (const other of [president!, menu!]) expect(dot(novel!, other)).toBeLessThan(0.7);
});

it('of silence and of the shortest sound makes numbers', async () => {
  for (const length of [1, 160, 16_000]) {
    const voice = await encoder.describe(new Float32Array(length));
    expect(voice.every(Number.isFinite)).toBe(true);
  }
});
