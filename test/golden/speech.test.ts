import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { float32 } from '../../src-main/inference/tensor.ts';
import { SpeechFeatures } from '../../src-main/kernels/speech-features.ts';
import { cosine } from '../../src-main/kernels/vector.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { decodeTokens } from '../../src-main/models/speech/decode.ts';
import { encodedNames, WindowDecoder } from '../../src-main/models/speech/decoder.ts';
import { loadSpeechTokens } from '../../src-main/models/speech/tokens.ts';
import { clipPath, clips } from '../fixtures/media.ts';
import { type Listener, modelsFolder, openListener } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { samplesOf } from './support/samples.ts';
import { comparedWords, wordErrors } from './support/word-errors.ts';

interface DecodedClip {
  clip: string;
  language: string;
  tokens: number[];
  text: string;
  averageLogProbability: number;
  noSpeechProbability: number;
  words: { word: string; start: number; end: number }[];
}
interface FeatureIndex {
  clip: string;
  frames: number[];
  logMel: Place;
  encodedFrames: number[];
  'cross.0.key': Place;
  'cross.5.value': Place;
}
const decoded = new Reference<{ clips: DecodedClip[] }>('speech-decode').index.clips;

/** Features of a clip, [1, 80, 3000]. */
async function featuresOf(clip: string): Promise<Float32Array> {
  const features = new Float32Array(80 * 3000);
  new SpeechFeatures().compute(await samplesOf(clipPath(clip)), features);
  return features;
}

describe('features and encoder as openai-whisper makes them', () => {
  const reference = new Reference<FeatureIndex>('speech-features');
  const { clip, frames, logMel, encodedFrames } = reference.index;

  it('log-mel features', async () => {
    const features = await featuresOf(clip);
    const found = frames.flatMap((frame) => Array.from({ length: 80 }, (_, band) => features[band * 3000 + frame]!));
    expect(farthest(found, reference.values(logMel))).toBeLessThan(1e-4);
  });

  it('what the decoder attends to, in 8 bits, points the same way', async () => {
    const pack = await loadPack(modelsFolder);
    await using encoder = await pack.open('speech', 'encoder.onnx');
    const outputs = await encoder.run({ input_features: float32(await featuresOf(clip), [1, 80, 3000]) }, encodedNames);
    const at = (frame: number, head: number, width: number) =>
      [(head * 64 + width) * 1500 + frame, (head * 1500 + frame) * 64 + width] as const;
    for (const [output, place] of [
      ['cross.0.key', 0],
      ['cross.5.value', 1],
    ] as const) {
      const values = outputs.floats(output);
      const expected = reference.values(reference.index[output]);
      for (const [row, frame] of encodedFrames.entries()) {
        const found = Float32Array.from({ length: 512 }, (_, n) => values[at(frame, n >> 6, n & 63)[place]]!);
        expect(cosine(found, expected.subarray(row * 512, (row + 1) * 512))).toBeGreaterThan(0.97);
      }
    }
  });
});

describe('decoding by the rules of openai-whisper', () => {
  it.each(decoded)('$clip: exactly the same tokens', async ({ clip, language, tokens }) => {
    const pack = await loadPack(modelsFolder);
    await using encoder = await pack.open('speech', 'encoder.onnx');
    await using session = await pack.open('speech', 'decoder.onnx');
    const speechTokens = await loadSpeechTokens(await pack.file('speech', 'tokens.json'));
    const encoded = await encoder.run({ input_features: float32(await featuresOf(clip), [1, 80, 3000]) }, encodedNames);
    const decoder = new WindowDecoder(session, encoded, {});
    const { start, languages, transcribe } = speechTokens.vocabulary;
    const prompt = [start, languages[language]!, transcribe];
    const result = await decodeTokens(
      prompt,
      (fresh) => decoder.next(fresh),
      speechTokens,
      0,
      () => 0,
    );
    expect(result.tokens).toEqual(tokens);
  });
});

describe('the speech model', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await openListener();
  });
  afterAll(() => listener[Symbol.asyncDispose]());

  it.each(decoded)(
    '$clip: text, language, doubts and word times',
    async ({ clip, language, text, averageLogProbability, noSpeechProbability, words }) => {
      const found = await listener.speech.transcribe(await samplesOf(clipPath(clip)));
      expect(found.language).toBe(language);
      expect(found.segments.map((segment) => segment.text).join(' ')).toBe(text);
      // The runtime of the reference is another release, whose 8-bit sums differ a little.
      expect(Math.abs(found.averageLogProbability - averageLogProbability)).toBeLessThan(0.03);
      expect(Math.abs(found.noSpeechProbability - noSpeechProbability)).toBeLessThan(0.02);
      const heard = found.segments.flatMap((segment) => segment.words);
      expect(heard.map((word) => word.text)).toEqual(words.map(({ word }) => word.trim()));
      const errors = heard.flatMap((word, at) => [
        Math.abs(word.start - words[at]!.start),
        Math.abs(word.end - words[at]!.end),
      ]);
      // The reference has the float weights and leaves pauses in words, so a few edges differ.
      const sorted = errors.sort((a, b) => a - b);
      expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(0.041);
      expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(0.25);
    },
  );

  it('hears at most 6 of 100 words of the checked-in clips wrong', async () => {
    let wrong = 0;
    let total = 0;
    for (const { file, transcript } of clips) {
      if (transcript === undefined) continue;
      const said = comparedWords(transcript);
      wrong += wordErrors(said, comparedWords(await listener.words(await samplesOf(clipPath(file)))));
      total += said.length;
    }
    expect(total).toBeGreaterThan(80);
    expect(wrong / total).toBeLessThanOrEqual(0.06);
  });

  const noises = clips.filter(({ file }) => file.startsWith('sounds/') || file.startsWith('music/'));
  it.each(noises)('makes no words of $file', async ({ file }) => {
    expect(await listener.words(await samplesOf(clipPath(file)))).toBe('');
  });

  it('keeps the lines of a film trailer that are spoken over music, and adds none', async () => {
    const words = comparedWords(
      await listener.words(await samplesOf(join(import.meta.dirname, '../../assets/sintel-trailer.mp4'))),
    );
    const said = comparedWords(
      "What brings you to the land of the gatekeepers? I'm searching for someone. A dangerous quest for a lone hunter. I've been alone for as long as I can remember.",
    );
    expect(wordErrors(said, words)).toBeLessThanOrEqual(2);
  });

  it('stops between two model runs', async () => {
    const samples = await samplesOf(clipPath('speech/jfk.wav'));
    const controller = new AbortController();
    const work = listener.speech.transcribe(samples, { signal: controller.signal });
    setTimeout(() => controller.abort(), 1);
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('transcribes nothing, a sample and a full window of silence without words or errors', async () => {
    for (const length of [0, 1, 480_000]) {
      const { segments } = await listener.speech.transcribe(new Float32Array(length), { language: 'en' });
      expect(segments.every((segment) => segment.end <= length / 16_000 + 1e-6)).toBe(true);
    }
  });
});
