import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { float32 } from '../../src-main/inference/tensor.ts';
import { ClipFeatures } from '../../src-main/kernels/clip-features.ts';
import { topIndices } from '../../src-main/kernels/softmax.ts';
import { cosine, dot } from '../../src-main/kernels/vector.ts';
import type { RgbPicture } from '../../src-main/kernels/yuv-picture.ts';
import { openPackFolder, type PackFolder } from '../../src-main/models/packs/pack-folder.ts';
import type { PackManifest } from '../../src-main/models/packs/pack-manifest.ts';
import { MergedDecoder } from '../../src-main/models/video-language/decoder/merged-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { PictureInput } from '../../src-main/models/video-language/encoders/picture-input.ts';
import { knownSound, soundClips, SoundInput } from '../../src-main/models/video-language/encoders/sound-input.ts';
import { VideoLlamaEncoder } from '../../src-main/models/video-language/encoders/video-llama.ts';
import { generate } from '../../src-main/models/video-language/generation/generate.ts';
import { TokenStops } from '../../src-main/models/video-language/generation/token-stops.ts';
import { segmentStarts } from '../../src-main/models/video-language/frames/sampling.ts';
import { buildPrompt, type PromptClip } from '../../src-main/models/video-language/prompt/build-prompt.ts';
import type { SoftTokens } from '../../src-main/models/video-language/prompt-places.ts';
import { readTokenizer, type TextTokenizer } from '../../src-main/models/video-language/tokenizer.ts';
import { clipPath } from '../fixtures/media.ts';
import { opener } from '../fixtures/opener.ts';
import { pngPixels } from './support/png.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { frameTimes, framesOf, packFolder, soundOf } from './support/video-pack.ts';

interface Pixels {
  video: string;
  frames: number[];
  pixelValues: Place;
  picture: string;
  pictureRgb: number[];
  picturePixelValues: Place;
}
interface Vision {
  frameQueries: Place;
  videoEmbeds: { frames: number; step: number; values: Place }[];
  pictureFrameQueries: Place;
  pictureVideoEmbeds: Place;
}
interface Sound {
  sound: string;
  clipStarts: number[];
  melOfFirstAndLast: Place;
  sine: Place;
  noise: Place;
  audioFeatures: Place;
  audioEmbeds: Place;
}
interface Language {
  tokens: { text: string; ids: number[] }[];
  texts: { text: string; ids: number[] }[];
  prompts: {
    template: 'vicuna' | 'llama-2';
    media: 'video' | 'video-audio' | 'image';
    turns: { question: string; answer: string | null }[];
    prompt: string;
    segments: { text: string; ids: number[] }[];
    softTokens: number[];
    length: number;
    lastEmbedding: Place;
    bestFive: { ids: number[]; logits: number[] };
    logits: Place;
    likeliest: number[];
  }[];
}
interface Beams {
  texts: { prompt: number; beams: number; most: number; end: number; ids: number[] }[];
}
const pixels = new Reference<Pixels>('video-llama/pixels');
const vision = new Reference<Vision>('video-llama/vision');
const sound = new Reference<Sound>('video-llama/sound');
const language = new Reference<Language>('video-llama/language');
const beams = new Reference<Beams>('video-llama/beams');
const close = 1e-3;

let folder: PackFolder;
let manifest: PackManifest;
let encoder: VideoLlamaEncoder;
let tokenizer: TextTokenizer;
let frames: RgbPicture[];
/** Features of all 32 frames. */
let queries: Float32Array[];
beforeAll(async () => {
  folder = await openPackFolder(packFolder('tiny-video-llama'), opener());
  manifest = folder.manifest;
  encoder = new VideoLlamaEncoder(folder);
  tokenizer = await readTokenizer(await folder.file('tokenizer'));
  const { size } = manifest.vision!;
  const { video, frames: numbers } = pixels.index;
  frames = (await framesOf(video, numbers, { width: size, height: size })).map(({ picture }) => picture);
  queries = [];
  for (const frame of frames) queries.push((await encoder.frameFeatures(frame)).slice());
});
afterAll(() => encoder[Symbol.asyncDispose]());

const every = <T>(all: readonly T[], step: number): T[] => all.filter((_, at) => at % step === 0);
const near = (found: Float32Array, expected: Float32Array) => {
  expect(farthest(found, expected)).toBeLessThan(close);
  expect(cosine(found, expected)).toBeGreaterThan(0.9999);
};

describe('pictures', () => {
  it('of a video are taken at the beginnings of equal parts', async () => {
    const { times, duration } = await frameTimes(pixels.index.video);
    expect(segmentStarts({ count: times.length, duration }, 32)).toEqual(pixels.index.frames);
  });

  it('have the pixels that ffmpeg’s default scaling gives', () => {
    const input = new PictureInput(manifest.vision!);
    const expected = pixels.values(pixels.index.pixelValues);
    const size = expected.length / 32;
    for (const [at, frame] of frames.entries())
      expect(farthest(input.values(frame), expected.subarray(at * size, (at + 1) * size))).toBeLessThan(1e-6);
  });

  it('that are still are squeezed as Pillow does it', async () => {
    const picture = await pngPixels(clipPath(pixels.index.picture));
    const values = new PictureInput(manifest.vision!).values(picture);
    expect(farthest(values, pixels.values(pixels.index.picturePixelValues))).toBeLessThan(1e-6);
  });

  it('are encoded frame by frame', async () => {
    const expected = vision.values(vision.index.frameQueries);
    const size = expected.length / 32;
    for (const [at, found] of queries.entries())
      expect(farthest(found, expected.subarray(at * size, (at + 1) * size))).toBeLessThan(close);
  });

  it('become as many soft tokens, however many frames there are', async () => {
    for (const { frames: count, step, values } of vision.index.videoEmbeds) {
      const chosen = every(queries, step).slice(0, count);
      expect(chosen).toHaveLength(count);
      near(await encoder.pictureTokens(chosen), vision.values(values));
    }
    await expect(encoder.pictureTokens([...queries, queries[0]!])).rejects.toMatchObject({ code: 'MODEL_CONTRACT' });
  });

  it('that are still become soft tokens too', async () => {
    const features = await encoder.frameFeatures(await pngPixels(clipPath(pixels.index.picture)));
    expect(farthest(features, vision.values(vision.index.pictureFrameQueries))).toBeLessThan(close);
    near(await encoder.pictureTokens([features]), vision.values(vision.index.pictureVideoEmbeds));
  });
});

describe('sound', () => {
  const formula = (place: Place, samples: Float32Array) => {
    const features = new Float32Array(128 * 204);
    new ClipFeatures().compute(samples, features);
    expect(farthest(features, sound.values(place))).toBeLessThan(close);
  };

  it('has the features of the original', async () => {
    formula(
      sound.index.sine,
      Float32Array.from({ length: 32_000 }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 440 * n) / 16_000)),
    );
    const samples = await soundOf(sound.index.sound);
    const clips = (await new SoundInput(manifest.audio!).clips(knownSound(samples)))!;
    const starts = soundClips(samples.length, manifest.audio!).map(([start]) => start);
    expect(starts).toEqual(sound.index.clipStarts);
    const expected = sound.values(sound.index.melOfFirstAndLast);
    expect(farthest(clips[0]!, expected.subarray(0, expected.length / 2))).toBeLessThan(close);
    expect(farthest(clips[7]!, expected.subarray(expected.length / 2))).toBeLessThan(close);
  });

  it('becomes soft tokens', async () => {
    near(
      (await encoder.soundTokens(knownSound(await soundOf(sound.index.sound))))!,
      sound.values(sound.index.audioEmbeds),
    );
    expect(await encoder.soundTokens(knownSound(new Float32Array(399)))).toBeUndefined();
    expect(await encoder.soundTokens(knownSound(new Float32Array(400)))).toHaveLength(8 * 64);
  });

  it('is loud in its features: each has the length 20', async () => {
    await using graph = await folder.open('audio_encoder');
    const clips = (await new SoundInput(manifest.audio!).clips(knownSound(await soundOf(sound.index.sound))))!;
    const expected = sound.values(sound.index.audioFeatures);
    for (const [at, clip] of clips.entries()) {
      const outputs = await graph.run({ mel: float32(clip, [1, 1, 128, 204]) }, ['audio_features']);
      const found = outputs.floats('audio_features');
      expect(Math.sqrt(dot(found, found))).toBeCloseTo(20, 3);
      expect(farthest(found, expected.subarray(at * found.length, (at + 1) * found.length))).toBeLessThan(close);
    }
  });
});

describe('the tokeniser', () => {
  it('gives exactly the tokens of SentencePiece', () => {
    for (const { text, ids } of language.index.tokens) {
      expect([text, tokenizer.encode(text, false)]).toEqual([text, ids]);
      expect([text, tokenizer.encode(text, true)]).toEqual([text, [1, ...ids]]);
    }
  });

  it('gives its texts', () => {
    for (const { text, ids } of language.index.texts) expect(tokenizer.decode(ids)).toBe(text);
  });
});

describe('the language model', () => {
  let decoder: MergedDecoder;
  let blocks: Record<'pictures' | 'sound' | 'picture', SoftTokens>;
  beforeAll(async () => {
    decoder = new MergedDecoder(
      await folder.open('embed_tokens'),
      await folder.open('decoder_model_merged'),
      manifest.decoder,
    );
    const rows = {
      pictures: vision.values(vision.index.videoEmbeds.find(({ frames: count }) => count === 8)!.values),
      sound: sound.values(sound.index.audioEmbeds),
      picture: vision.values(vision.index.pictureVideoEmbeds),
    };
    blocks = Object.fromEntries(
      Object.entries(rows).map(([key, values]) => [key, { key, rows: values, count: values.length / decoder.width }]),
    ) as typeof blocks;
  });
  afterAll(() => decoder[Symbol.asyncDispose]());

  const clipOf = (media: 'video' | 'video-audio' | 'image', times: readonly number[]): PromptClip => ({
    frames: media === 'image' ? [0] : times,
    duration: 6.2,
    isStill: media === 'image',
    hasSound: media === 'video-audio',
    soft:
      media === 'image' ? [blocks.picture] : media === 'video' ? [blocks.pictures] : [blocks.sound, blocks.pictures],
  });
  /** The prompt of a reference, in the pack with its template. */
  async function promptOf({ template, media, turns }: Language['prompts'][number]) {
    const { times, duration } = await frameTimes(pixels.index.video);
    const shown = segmentStarts({ count: times.length, duration }, 8).map((frame) => times[frame]!);
    const pack = { ...manifest, template: { ...manifest.template, kind: template } };
    const earlier = turns.slice(0, -1).map(({ question, answer }) => ({ question, answer: answer! }));
    const conversation = { turns: earlier, question: turns.at(-1)!.question };
    return buildPrompt(pack, tokenizer, clipOf(media, shown), conversation, 32);
  }
  const settings = { sample: false, temperature: 1, topK: 50, topP: 0.9, repetitionPenalty: 1, beams: 1, seed: 1 };
  const whole = { ...settings, lengthPenalty: 1, leastNewTokens: 0, mostNewTokens: 32 };
  const nothingStops = new TokenStops([]);
  const written = async (context: PromptContext, scores: Float32Array) =>
    await Array.fromAsync(generate({ decoder, context, scores, settings: whole, stops: nothingStops }));

  it.each(language.index.prompts.map((one) => [`${one.template}, ${one.media}, ${one.turns.length}`, one] as const))(
    'reads the prompt of the original and goes on as it does: %s',
    async (_, reference) => {
      const { text, places } = await promptOf(reference);
      expect(text).toBe(reference.prompt);
      const segments = reference.segments.flatMap(({ ids }, at) => [
        ...ids,
        ...Array.from({ length: reference.softTokens[at] ?? 0 }, (__, row) => `row ${row}`),
      ]);
      expect(places.map((place) => (typeof place === 'number' ? place : `row ${place.row}`))).toEqual(segments);
      expect(places).toHaveLength(reference.length);

      const last = places.at(-1);
      if (typeof last !== 'number') throw new Error('A prompt ends with a word.');
      near(await decoder.embed([last]), language.values(reference.lastEmbedding));
      const context = new PromptContext(decoder);
      const scores = await context.read(places);
      near(scores, language.values(reference.logits));
      expect(topIndices(scores, 5)).toEqual(reference.bestFive.ids);
      expect(await written(context, scores)).toEqual(reference.likeliest);
    },
  );

  it.each(beams.index.texts.map((one, at) => [at, one] as const))(
    'follows several texts as transformers does, %d',
    async (_, { prompt, beams: count, most, end, ids }) => {
      const context = new PromptContext(decoder);
      const scores = await context.read((await promptOf(language.index.prompts[prompt]!)).places);
      const chosen = { ...whole, beams: count, mostNewTokens: most };
      const made = { decoder, context, scores, settings: chosen, stops: new TokenStops([[end]]) };
      expect(await Array.fromAsync(generate(made))).toEqual(ids);
    },
  );

  it('reads the same, however the prompt is cut and whatever it has read before', async () => {
    const [first, second] = language.index.prompts.filter(
      ({ template, media }) => template === 'vicuna' && media === 'video',
    );
    const context = new PromptContext(decoder);
    const { places } = await promptOf(first!);
    await context.read(places);
    const longer = (await promptOf(second!)).places;
    expect(context.shared(longer)).toBeGreaterThan(32);
    near(await context.read(longer), language.values(second!.logits));
    near(await context.read(places), language.values(first!.logits));
    near(await context.read(places), language.values(first!.logits));
    const alone = new PromptContext(decoder);
    for (let end = 1; end < places.length; end += 9) await alone.read(places.slice(0, end));
    near(await alone.read(places), language.values(first!.logits));
    expect(alone.length).toBe(places.length);
  });
});
