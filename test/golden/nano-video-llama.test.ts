import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src-main/kernels/vector.ts';
import { type LanguageModel, loadLanguageModel } from '../../src-main/models/language/model.ts';
import type { ClipFeatures } from '../../src-main/models/nano-video-llama/clip-features.ts';
import { loadNanoVideoLlama, type NanoVideoLlama } from '../../src-main/models/nano-video-llama/model.ts';
import { loadPictureFeatures } from '../../src-main/models/nano-video-llama/picture-features.ts';
import { loadSoundFeatures } from '../../src-main/models/nano-video-llama/sound-features.ts';
import type { NanoTask } from '../../src-main/models/nano-video-llama/tables.ts';
import { loadPack, type Pack } from '../../src-main/models/pack.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { rgbPicture } from './support/rgb-picture.ts';
import { samplesOf } from './support/samples.ts';

interface Clip extends Record<keyof ClipFeatures | 'videoEmbeds' | 'audioEmbeds', Place> {
  clip: string;
  tokens: Record<NanoTask, number[]>;
  texts: Record<NanoTask, string>;
}
const reference = new Reference<{
  clips: Clip[];
  picture: { picture: string; frames: Place; objects: Place };
  sound: { sound: string; seconds: number; windows: Place };
}>('nano/clips');

let pack: Pack;
let language: LanguageModel;
let model: NanoVideoLlama;
beforeAll(async () => {
  pack = await loadPack(modelsFolder);
  language = await loadLanguageModel(pack);
  model = await loadNanoVideoLlama(join(modelsFolder, 'video-llama'), language);
});
afterAll(async () => {
  await model[Symbol.asyncDispose]();
  await language[Symbol.asyncDispose]();
});

const featuresOf = ({ frames, objects, sounds }: Clip): ClipFeatures => ({
  frames: reference.values(frames),
  objects: reference.values(objects),
  sounds: reference.values(sounds),
});

describe('the branches', () => {
  it.each(reference.index.clips)('$clip: soft tokens are those of PyTorch', async (clip) => {
    const { video, audio } = await model.softTokens(featuresOf(clip));
    for (const [found, place] of [
      [video, clip.videoEmbeds],
      [audio, clip.audioEmbeds],
    ] as const) {
      expect(found.tokens).toHaveLength(place.shape[0]!);
      // Their RMS is 0.127, and weights are stored as float16.
      expect(farthest(found.rows, reference.values(place))).toBeLessThan(0.1);
      expect(cosine(found.rows, reference.values(place))).toBeGreaterThan(0.999);
    }
  });
});

describe('the answers', () => {
  it.each(reference.index.clips)('$clip: token by token those of Python', async (clip) => {
    for (const task of ['describe', 'first', 'last'] as const) {
      expect(await model.tokens(featuresOf(clip), task)).toEqual(clip.tokens[task]);
      expect((await model.describe(featuresOf(clip), task)).toLowerCase()).toBe(clip.texts[task].toLowerCase());
    }
  });
});

describe('what the encoders give', () => {
  it('of a picture', async () => {
    const { picture, frames, objects } = reference.index.picture;
    await using features = await loadPictureFeatures(pack);
    const found = await features.clip([await rgbPicture(clipPath(picture))]);
    const expected = reference.values(frames);
    expect(cosine(found.frames.subarray(0, expected.length), expected)).toBeGreaterThan(0.9999);
    const scores = reference.values(objects);
    expect(farthest(found.objects.subarray(0, scores.length), scores)).toBeLessThan(0.1);
  });

  it('of a sound', async () => {
    const { sound, seconds, windows } = reference.index.sound;
    await using features = await loadSoundFeatures(pack);
    const found = await features.windows((await samplesOf(clipPath(sound))).subarray(0, seconds * 16_000));
    expect(cosine(found, reference.values(windows))).toBeGreaterThan(0.999);
  });
});
