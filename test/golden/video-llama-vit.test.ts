import { expect, it } from 'vitest';
import { float32 } from '../../src-main/inference/tensor.ts';
import { cosine } from '../../src-main/kernels/vector.ts';
import { openPackFolder } from '../../src-main/models/packs/pack-folder.ts';
import { PictureInput } from '../../src-main/models/video-language/encoders/picture-input.ts';
import { opener } from '../fixtures/opener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { framesOf, packFolder } from './support/video-pack.ts';

// What the ViT makes of every patch, against transformers' Blip2VisionModel in 32 bits; the other tests see only what comes behind it.

const pixels = new Reference<{ video: string; frames: number[] }>('video-llama/pixels');
const vision = new Reference<{ imageEmbedsOfEightFrames: Place }>('video-llama/vision');

it.each([
  // Of 16 bits the direction is held, of 32 each value as well.
  ['tiny-video-llama', 1e-3],
  ['tiny-video-llama-fp16', Infinity],
])('%s sees eight frames as the original does', async (name, close) => {
  const folder = await openPackFolder(packFolder(name), opener());
  const { size } = folder.manifest.vision!;
  const input = new PictureInput(folder.manifest.vision!);
  const numbers = pixels.index.frames.filter((_, at) => at % 4 === 0);
  const frames = await framesOf(pixels.index.video, numbers, { width: size, height: size });
  expect(frames).toHaveLength(8);
  const expected = vision.values(vision.index.imageEmbedsOfEightFrames);
  const length = expected.length / frames.length;
  await using graph = await folder.open('image_encoder');
  for (const [at, { picture }] of frames.entries()) {
    const inputs = { pixel_values: float32(input.values(picture), [1, 3, size, size]) };
    const found = (await graph.run(inputs, ['image_embeds'])).floats('image_embeds');
    const seen = expected.subarray(at * length, (at + 1) * length);
    expect(cosine(found, seen)).toBeGreaterThanOrEqual(0.999);
    expect(farthest(found, seen)).toBeLessThan(close);
  }
});
