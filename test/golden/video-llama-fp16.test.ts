import { afterAll, beforeAll, expect, it } from 'vitest';
import { float32 } from '../../src-main/inference/tensor.ts';
import { ClipFeatures } from '../../src-main/kernels/clip-features.ts';
import { argmax } from '../../src-main/kernels/softmax.ts';
import { cosine } from '../../src-main/kernels/vector.ts';
import { openPackFolder, type PackFolder } from '../../src-main/models/packs/pack-folder.ts';
import { MergedDecoder } from '../../src-main/models/video-language/decoder/merged-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { knownSound } from '../../src-main/models/video-language/encoders/sound-input.ts';
import { VideoLlamaEncoder } from '../../src-main/models/video-language/encoders/video-llama.ts';
import type { Place as PromptPlace } from '../../src-main/models/video-language/prompt-places.ts';
import { opener } from '../fixtures/opener.ts';
import { type Place, Reference } from './support/reference.ts';
import { framesOf, packFolder, soundOf } from './support/video-pack.ts';

// The pack of video-llama.test.ts with weights of 16 bits, against what PyTorch and transformers make of those of 32.

const pixels = new Reference<{ video: string; frames: number[] }>('video-llama/pixels');
const vision = new Reference<{ frameQueries: Place; videoEmbeds: { frames: number; step: number; values: Place }[] }>(
  'video-llama/vision',
);
const sound = new Reference<{ sound: string; melOfFirstAndLast: Place; audioFeatures: Place; audioEmbeds: Place }>(
  'video-llama/sound',
);
const language = new Reference<{
  prompts: { template: string; media: string; segments: { ids: number[] }[]; logits: Place; likeliest: number[] }[];
}>('video-llama/language');
const alike = 0.999;

let folder: PackFolder;
let encoder: VideoLlamaEncoder;
beforeAll(async () => {
  folder = await openPackFolder(packFolder('tiny-video-llama-fp16'), opener());
  encoder = new VideoLlamaEncoder(folder);
});
afterAll(() => encoder[Symbol.asyncDispose]());

it('has matrices of 16 bits in every graph', () => {
  const graphs = folder.manifest.files.filter(({ path }) => path.endsWith('.onnx'));
  expect(graphs.map(({ precision }) => precision)).toEqual(graphs.map(() => 'fp16'));
});

it('frames and their soft tokens point where those of 32 bits do', async () => {
  const { size } = folder.manifest.vision!;
  const frames = await framesOf(pixels.index.video, pixels.index.frames, { width: size, height: size });
  const queries: Float32Array[] = [];
  for (const { picture } of frames) queries.push((await encoder.frameFeatures(picture)).slice());
  const expected = vision.values(vision.index.frameQueries);
  const length = expected.length / queries.length;
  for (const [at, found] of queries.entries())
    expect(cosine(found, expected.subarray(at * length, (at + 1) * length))).toBeGreaterThanOrEqual(alike);
  for (const { step, values } of vision.index.videoEmbeds) {
    const found = await encoder.pictureTokens(queries.filter((_, at) => at % step === 0));
    expect(cosine(found, vision.values(values))).toBeGreaterThanOrEqual(alike);
  }
});

it('so do sound and its soft tokens', async () => {
  const samples = await soundOf(sound.index.sound);
  const found = (await encoder.soundTokens(knownSound(samples)))!;
  expect(cosine(found, sound.values(sound.index.audioEmbeds))).toBeGreaterThanOrEqual(alike);
});

it('the language model scores words alike, and goes on with the same ones nine times in ten', async () => {
  await using decoder = new MergedDecoder(
    await folder.open('embed_tokens'),
    await folder.open('decoder_model_merged'),
    folder.manifest.decoder,
  );
  const rows = vision.values(vision.index.videoEmbeds.find(({ frames }) => frames === 8)!.values);
  const soft = { key: 'video', rows, count: rows.length / decoder.width };
  let [same, all] = [0, 0];
  for (const { media, segments, logits, likeliest } of language.index.prompts) {
    if (media !== 'video') continue;
    const [first, ...others] = segments.map(({ ids }) => ids);
    const seen = Array.from({ length: soft.count }, (_, row): PromptPlace => ({ soft, row }));
    const places: PromptPlace[] = [...first!, ...seen, ...others.flat()];
    const context = new PromptContext(decoder);
    let scores = await context.read(places);
    expect(cosine(scores, language.values(logits))).toBeGreaterThanOrEqual(alike);
    // Behind the words of the reference each time: one that differs changes nothing for those after it.
    for (const id of likeliest) {
      same += argmax(scores) === id ? 1 : 0;
      all++;
      scores = await context.next(id);
    }
  }
  expect(all).toBeGreaterThan(100);
  expect(same / all).toBeGreaterThanOrEqual(0.9);
});

it('features of sound keep their direction and their length of 20', async () => {
  await using graph = await folder.open('audio_encoder');
  const mel = sound.values(sound.index.melOfFirstAndLast);
  const expected = sound.values(sound.index.audioFeatures);
  const outputs = await graph.run({ mel: float32(mel, [2, 1, ...ClipFeatures.shape]) }, ['audio_features']);
  const found = outputs.floats('audio_features');
  const width = found.length / 2;
  for (const [at, clip] of [0, 7].entries()) {
    const features = found.subarray(at * width, (at + 1) * width);
    expect(cosine(features, expected.subarray(clip * width, (clip + 1) * width))).toBeGreaterThanOrEqual(alike);
    expect(Math.hypot(...features)).toBeCloseTo(20, 2);
  }
});
