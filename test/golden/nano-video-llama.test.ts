import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src-main/kernels/vector.ts';
import { type LanguageModel, loadLanguageModel } from '../../src-main/models/language/model.ts';
import { type NanoVideoLlama, openNanoVideoLlama } from '../../src-main/models/nano-video-llama/model.ts';
import {
  clipPictures,
  loadPictureFeatures,
  type PictureFeatures,
} from '../../src-main/models/nano-video-llama/picture-features.ts';
import { loadSoundFeatures, type SoundFeatures } from '../../src-main/models/nano-video-llama/sound-features.ts';
import { sentences } from '../../src-main/models/nano-video-llama/sentences.ts';
import { type NanoTables, readTables } from '../../src-main/models/nano-video-llama/tables.ts';
import { textTokenizer } from '../../src-main/models/nano-video-llama/text-tokenizer.ts';
import { loadPack, type Pack } from '../../src-main/models/pack.ts';
import { openPackFolder, type PackFolder } from '../../src-main/models/packs/pack-folder.ts';
import { EmbeddedDecoder } from '../../src-main/models/video-language/decoder/embedded-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { knownSound } from '../../src-main/models/video-language/encoders/sound-input.ts';
import { generate } from '../../src-main/models/video-language/generation/generate.ts';
import { settingsOf } from '../../src-main/models/video-language/generation/settings.ts';
import { TokenStops } from '../../src-main/models/video-language/generation/token-stops.ts';
import { buildPrompt } from '../../src-main/models/video-language/prompt/build-prompt.ts';
import type { SoftTokens } from '../../src-main/models/video-language/prompt-places.ts';
import { clipPath } from '../fixtures/media.ts';
import { opener } from '../fixtures/opener.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { rgbPicture } from './support/rgb-picture.ts';
import { samplesOf } from './support/samples.ts';

const tasks = ['describe', 'first', 'last'] as const;
type Task = (typeof tasks)[number];
interface Clip extends Record<'frames' | 'objects' | 'sounds' | 'videoEmbeds' | 'audioEmbeds', Place> {
  clip: string;
  tokens: Record<Task, number[]>;
  texts: Record<Task, string>;
}
const reference = new Reference<{
  clips: Clip[];
  picture: { picture: string; frames: Place; objects: Place };
  sound: { sound: string; seconds: number; windows: Place };
}>('nano/clips');

let pack: Pack;
let folder: PackFolder;
let language: LanguageModel;
let pictures: PictureFeatures;
let sounds: SoundFeatures;
let tables: NanoTables;
let model: NanoVideoLlama;
beforeAll(async () => {
  pack = await loadPack(modelsFolder);
  folder = await openPackFolder(join(modelsFolder, 'video-llama'), opener());
  language = await loadLanguageModel(pack);
  pictures = await loadPictureFeatures(pack);
  sounds = await loadSoundFeatures(pack);
  tables = await readTables(folder);
  const embedded = { language: async () => language, pictures: async () => pictures, sounds: async () => sounds };
  model = await openNanoVideoLlama(folder, embedded);
});
afterAll(async () => {
  for (const one of [model, language, pictures, sounds]) await one[Symbol.asyncDispose]();
});

/** Soft tokens of a clip, with those that stand for nothing. */
async function branchTokens({ frames, objects, sounds: heard }: Clip) {
  return {
    video: await model.branches.video(reference.values(frames), reference.values(objects)),
    audio: await model.branches.audio(reference.values(heard)),
  };
}

/** Those that the LLaMA is given. */
async function softTokens(clip: Clip): Promise<{ seen: SoftTokens; heard: SoftTokens }> {
  const { video, audio } = await branchTokens(clip);
  return {
    seen: model.softTokens(`${clip.clip} seen`, await model.keptPictures(video)),
    heard: model.softTokens(`${clip.clip} heard`, model.keptSound(audio)),
  };
}

describe('the branches', () => {
  it.each(reference.index.clips)('$clip: soft tokens are those of PyTorch', async (clip) => {
    const { video, audio } = await branchTokens(clip);
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
  it.each(reference.index.clips)('$clip: token by token those of Python, by the loop of all packs', async (clip) => {
    const { seen, heard } = await softTokens(clip);
    const { manifest } = model;
    const settings = settingsOf(manifest, { sample: false });
    const decoder = new EmbeddedDecoder(language, tables.prefix);
    const context = new PromptContext(decoder);
    const tokenizer = textTokenizer(language.tokenizer);
    const stops = new TokenStops(manifest.stops.tokens);
    const shown = { frames: [0], duration: 1, isStill: false, hasSound: true, soft: [seen, heard] };
    for (const task of tasks) {
      const question = { turns: [], question: manifest.template.tasks![task] };
      const { places } = buildPrompt(manifest, tokenizer, shown, question, settings.mostNewTokens);
      const scores = await context.read(places);
      const ids = await Array.fromAsync(generate({ decoder, context, scores, settings, stops }));
      expect(ids.slice(0, -stops.atEnd(ids))).toEqual(clip.tokens[task]);
    }
  });

  it.each(reference.index.clips)('$clip: as sentences', async (clip) => {
    const { seen, heard } = await softTokens(clip);
    const encoded = { moment: { start: 0, end: 1 }, isStill: false, frames: [0], pictures: seen, sound: heard };
    for (const task of tasks) {
      const question = { turns: [], question: model.manifest.template.tasks![task] };
      const answer = model.answer(encoded, question, { sample: false });
      let next = await answer.next();
      while (next.done !== true) next = await answer.next();
      expect(next.value).toMatchObject({ text: sentences(clip.texts[task]), endedBy: 'stop' });
      expect(next.value.tokens.soft).toBe(seen.count + heard.count);
    }
  });

  it('is nothing, where there is nothing', async () => {
    const encoded = { moment: { start: 0, end: 1 }, isStill: false, frames: [], withoutSound: 'not-asked' as const };
    const answer = model.answer(encoded, { turns: [], question: 'Describe:' }, { sample: false });
    let next = await answer.next();
    while (next.done !== true) next = await answer.next();
    expect(next.value).toMatchObject({ text: '', endedBy: 'stop' });
  });
});

describe('what the encoders give', () => {
  it('of a picture', async () => {
    const { picture, frames, objects } = reference.index.picture;
    const features = await pictures.frame(await rgbPicture(clipPath(picture)));
    const scores = reference.values(objects);
    const found = clipPictures([features], scores.length);
    const expected = reference.values(frames);
    expect(cosine(found.frames.subarray(0, expected.length), expected)).toBeGreaterThan(0.9999);
    expect(farthest(found.objects.subarray(0, scores.length), scores)).toBeLessThan(0.1);
  });

  it('of a sound', async () => {
    const { sound, seconds, windows } = reference.index.sound;
    const heard = (await samplesOf(clipPath(sound))).subarray(0, seconds * 16_000);
    expect(cosine(await sounds.windows(knownSound(heard)), reference.values(windows))).toBeGreaterThan(0.999);
  });
});
