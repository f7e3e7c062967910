import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StageChunk } from '../../src-main/domain/stage.ts';
import type { VoicedLine } from '../../src-main/domain/speaker.ts';
import { dot } from '../../src-main/kernels/vector.ts';
import { Runtime } from '../../src-main/inference/runtime.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadVoiceEncoder, type VoiceEncoder } from '../../src-main/models/voices/model.ts';
import { SpeakersStage } from '../../src-main/pipeline/indexing/speakers-stage.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { samplesOf } from './support/samples.ts';

// A conversation put together from the checked-in clips, of which it is known who speaks: a reader, a president, a prompt voice.

const turns = [
  ['sense-and-sensibility-0870', 1],
  ['jfk', 2],
  ['sense-and-sensibility-0930', 1],
  ['vm-nobox', 3],
  ['demo-thanks', 3],
  ['sense-and-sensibility-0880', 1],
  ['conf-getconfno', 3],
] as const;

let encoder: VoiceEncoder;
let sound: Float32Array;
const lines: VoicedLine[] = [];
beforeAll(async () => {
  encoder = await loadVoiceEncoder(await loadPack(modelsFolder, new Runtime()));
  const clips = await Promise.all(turns.map(([clip]) => samplesOf(clipPath(`speech/${clip}.wav`))));
  sound = Float32Array.from(clips.flatMap((samples) => [...samples]));
  let at = 0;
  for (const [evidence, { length }] of clips.entries()) {
    lines.push({ evidence, start: at / 16_000, end: (at + length) / 16_000 });
    at += length;
  }
});
afterAll(() => encoder[Symbol.asyncDispose]());

/** Hears the sound in blocks of a second from `from` to `to`, speech being known 12 s behind; with `ends`, to its end. */
async function hear(stored: StageChunk[], from: number, to: number, ends: boolean): Promise<void> {
  let heardTo = from;
  const voiceOf = new Map(stored.flatMap((chunk) => chunk.voices ?? []).map((one) => [one.evidence, one.vector]));
  const stage = new SpeakersStage(
    from,
    encoder,
    {
      between: ({ start, end }) => lines.filter((line) => line.start >= start && line.start < end),
      knownTo: () => heardTo - 12,
      all: () => ({
        lines: lines.map((line) => ({
          ...line,
          ...(voiceOf.has(line.evidence) && { voice: voiceOf.get(line.evidence)! }),
        })),
        named: [],
      }),
    },
    (chunk) => {
      stored.push(chunk);
      for (const { evidence, vector } of chunk.voices ?? []) voiceOf.set(evidence, vector);
      return [];
    },
  );
  for (let start = Math.floor(from); start < to; start++) {
    heardTo = start + 1;
    await stage.accept({ start, samples: sound.subarray(start * 16_000, (start + 1) * 16_000) }, undefined);
  }
  if (ends) await stage.end(sound.length / 16_000, undefined);
}

test('three speakers in turns are told apart, also when the stage was stopped and begun again', async () => {
  const whole: StageChunk[] = [];
  await hear(whole, 0, sound.length / 16_000, true);
  const found = whole.at(-1)!.speakers!;
  expect(found.lines.map(({ number }) => number)).toEqual(turns.map(([, speaker]) => speaker));

  const pieces: StageChunk[] = [];
  await hear(pieces, 0, 36, false);
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.at(-1)!.doneTo).toBeLessThan(sound.length / 16_000);
  await hear(pieces, pieces.at(-1)!.doneTo, sound.length / 16_000, true);
  expect(pieces.at(-1)!.speakers!.lines.map(({ number }) => number)).toEqual(turns.map(([, speaker]) => speaker));
  const voices = (chunks: StageChunk[]) => chunks.flatMap((chunk) => chunk.voices ?? []);
  expect(voices(pieces).map(({ evidence }) => evidence)).toEqual(lines.map(({ evidence }) => evidence));
  for (const [at, { vector }] of voices(pieces).entries())
    expect(dot(vector, voices(whole)[at]!.vector)).toBeGreaterThan(0.9999);
});
