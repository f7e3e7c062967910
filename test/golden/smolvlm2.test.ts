import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src-main/kernels/vector.ts';
import type { RgbPicture } from '../../src-main/kernels/yuv-picture.ts';
import { openPackFolder, type PackFolder } from '../../src-main/models/packs/pack-folder.ts';
import { MergedDecoder } from '../../src-main/models/video-language/decoder/merged-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { PictureInput } from '../../src-main/models/video-language/encoders/picture-input.ts';
import { Smolvlm2Encoder } from '../../src-main/models/video-language/encoders/smolvlm2.ts';
import { atRate } from '../../src-main/models/video-language/frames/sampling.ts';
import { generate } from '../../src-main/models/video-language/generation/generate.ts';
import { TokenStops } from '../../src-main/models/video-language/generation/token-stops.ts';
import { buildPrompt } from '../../src-main/models/video-language/prompt/build-prompt.ts';
import { readTokenizer, type TextTokenizer } from '../../src-main/models/video-language/tokenizer.ts';
import { clipPath } from '../fixtures/media.ts';
import { opener } from '../fixtures/opener.ts';
import { pngPixels } from './support/png.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { frameTimes, framesOf, packFolder } from './support/video-pack.ts';

interface Index {
  video: string;
  frames: number[];
  picture: string;
  prompts: {
    media: 'video' | 'image';
    question: string;
    prompt: string;
    ids: number[];
    pixelValues: Place;
    imageFeatures: Place;
    logits: Place;
    likeliest: number[];
  }[];
}
const reference = new Reference<Index>('smolvlm2');
const { video, frames: numbers, picture, prompts } = reference.index;
const close = 1e-3;

let folder: PackFolder;
let encoder: Smolvlm2Encoder;
let decoder: MergedDecoder;
let tokenizer: TextTokenizer;
beforeAll(async () => {
  folder = await openPackFolder(packFolder('tiny-smolvlm2'), opener());
  encoder = new Smolvlm2Encoder(folder);
  tokenizer = await readTokenizer(await folder.file('tokenizer'));
  const { decoder: sizes } = folder.manifest;
  decoder = new MergedDecoder(await folder.open('embed_tokens'), await folder.open('decoder_model_merged'), sizes);
});
afterAll(async () => {
  await encoder[Symbol.asyncDispose]();
  await decoder[Symbol.asyncDispose]();
});

/** The pictures that a prompt is about, with their media times. */
async function shown(media: 'video' | 'image'): Promise<{ times: number[]; pictures: RgbPicture[] }> {
  if (media === 'image') return { times: [0], pictures: [await pngPixels(clipPath(picture))] };
  const frames = await framesOf(video, numbers);
  return { times: frames.map(({ time }) => time), pictures: frames.map((frame) => frame.picture) };
}

/** The values of each picture. */
const squares = (place: Place, count: number): Float32Array[] => {
  const values = reference.values(place);
  const size = values.length / count;
  return Array.from({ length: count }, (_, at) => values.subarray(at * size, (at + 1) * size));
};
/** The picture of the encoder's size that has these values. */
function square(values: Float32Array): RgbPicture {
  const size = folder.manifest.vision!.size;
  const rgb = new Uint8Array(values.length);
  for (const [at, value] of values.entries())
    rgb[(at % size ** 2) * 3 + Math.floor(at / size ** 2)] = Math.round((value * 0.5 + 0.5) * 255);
  return { width: size, height: size, rgb };
}

it('chooses the frames of a video as transformers does', async () => {
  const { times, duration } = await frameTimes(video);
  const { perSecond, most, skippedSeconds } = folder.manifest.frames!;
  const rate = { perSecond: perSecond!, most, skippedSeconds: skippedSeconds! };
  expect(atRate({ count: times.length, duration }, rate)).toEqual(numbers);
});

describe.each(prompts.map((one) => [one.media, one] as const))('%s', (media, expected) => {
  it('is brought to the square of the encoder, to a level', async () => {
    const { pictures } = await shown(media);
    const input = new PictureInput(folder.manifest.vision!);
    const ours = pictures.map((one) => input.values(one));
    for (const [at, values] of squares(expected.pixelValues, pictures.length).entries()) {
      // The original weighs in 15 bits, Pillow and we in 22: a few of the levels, 0.008 wide, are rounded otherwise.
      expect(farthest(ours[at]!, values)).toBeLessThan(0.0079);
      expect(
        values.filter((value, place) => Math.abs(value - ours[at]![place]!) > 1e-4).length / values.length,
      ).toBeLessThan(0.01);
      const [seen, wanted] = [await encoder.frameFeatures(pictures[at]!), await encoder.frameFeatures(square(values))];
      expect(cosine(seen.slice(), wanted)).toBeGreaterThan(0.9999);
    }
  });

  it('is seen, read and answered as in the original', async () => {
    const { times, pictures } = await shown(media);
    const features: Float32Array[] = [];
    for (const values of squares(expected.pixelValues, pictures.length))
      features.push((await encoder.frameFeatures(square(values))).slice());
    const rows = await encoder.pictureTokens(features);
    expect(farthest(rows, reference.values(expected.imageFeatures))).toBeLessThan(close);

    const soft = { key: media, rows, count: rows.length / decoder.width };
    const clip = { frames: times, duration: 6.2, isStill: media === 'image', hasSound: false, soft: [soft] };
    const { text, places } = buildPrompt(
      folder.manifest,
      tokenizer,
      clip,
      { turns: [], question: expected.question },
      32,
    );
    expect(text).toBe(expected.prompt);
    expect(tokenizer.encode(text, true)).toEqual(expected.ids);
    const context = new PromptContext(decoder);
    const scores = await context.read(places);
    expect(farthest(scores, reference.values(expected.logits))).toBeLessThan(close);
    const { generation } = folder.manifest;
    const settings = { ...generation, sample: false, lengthPenalty: 1, leastNewTokens: 0, mostNewTokens: 32, seed: 1 };
    const made = { decoder, context, scores, settings, stops: new TokenStops([]) };
    expect(await Array.fromAsync(generate(made))).toEqual(expected.likeliest);
  });
});
