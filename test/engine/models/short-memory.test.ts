import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpenGraph, openPackFolder, PackFolder } from '../../../src-main/models/packs/pack-folder.ts';
import { mustRelease } from '../../../src-main/models/video-language/memory-policy.ts';
import type { VideoLanguageModel } from '../../../src-main/models/video-language/model.ts';
import { openVideoLanguageModel } from '../../../src-main/models/video-language/open-model.ts';
import { opener } from '../../fixtures/opener.ts';
import { answered, encoded } from './asked-packs.ts';

const packs = join(import.meta.dirname, '../../fixtures/packs');
const gibibyte = 1024 ** 3;
const plenty = 64 * gibibyte;
const question = { turns: [], question: 'What happens?' };
const likeliest = { sample: false };

/** Opens graphs as the program does, and tells which are opened and closed, in order. */
function watched(): { open: OpenGraph; take: () => string[] } {
  const events: string[] = [];
  const real = opener();
  const open: OpenGraph = async (path) => {
    const name = basename(path, '.onnx');
    const session = await real(path);
    events.push(`open ${name}`);
    const close = session[Symbol.asyncDispose].bind(session);
    session[Symbol.asyncDispose] = async () => {
      await close();
      events.push(`close ${name}`);
    };
    return session;
  };
  return { open, take: () => events.splice(0) };
}

/** The graphs of what looks and listens, in the order in which they are first used. */
const looking: Readonly<Record<string, string[]>> = {
  'tiny-video-llama': ['image_encoder', 'image_qformer', 'audio_encoder', 'audio_qformer', 'video_qformer'],
  'tiny-smolvlm2': ['vision_encoder'],
};
const decoding = ['open embed_tokens', 'open decoder_model_merged'];

describe.each(Object.entries(looking))('%s', (name, graphs) => {
  const opened = graphs.map((graph) => `open ${graph}`);
  const closed = graphs.map((graph) => `close ${graph}`);

  async function conversation(model: VideoLanguageModel, take: () => string[]) {
    const clip = await encoded(model);
    const looked = take();
    const first = await answered(model, clip, question, likeliest);
    const read = take();
    const other = await encoded(model, 'other');
    const again = take();
    const second = await answered(model, other, question, likeliest);
    return { clips: [clip, other], answers: [first.text, second.text], steps: [looked, read, again, take()] };
  }

  it('gives the memory of what looks and listens back before it reads, and answers the same', async () => {
    const [spare, short] = [watched(), watched()];
    const directory = join(packs, name);
    await using rich = await openVideoLanguageModel({ directory }, spare.open, undefined, () => plenty);
    await using poor = await openVideoLanguageModel({ directory }, short.open, undefined, () => 0);
    const expected = await conversation(rich, spare.take);
    const found = await conversation(poor, short.take);
    expect(expected.steps).toEqual([opened, decoding, [], []]);
    // Freed before the decoder comes, made anew for the next clip, and freed again.
    expect(found.steps).toEqual([opened, [...closed, ...decoding], opened, closed]);
    expect(found.clips).toEqual(expected.clips);
    expect(found.answers).toEqual(expected.answers);
    expect(found.answers[0]!.length).toBeGreaterThan(0);
  });

  it('counts what the decoder will take, once', async () => {
    const { open, take } = watched();
    const directory = join(packs, name);
    const folder = await openPackFolder(directory, open);
    // Room for the program, not for the decoder as well.
    const free = gibibyte + folder.memoryOf('embed_tokens', 'decoder_model_merged') - 1;
    await using model = await openVideoLanguageModel({ directory }, open, undefined, () => free);
    expect((await conversation(model, take)).steps).toEqual([opened, [...closed, ...decoding], opened, []]);
  });
});

describe('memory', () => {
  it('is short where the program itself would have less than a gibibyte', () => {
    expect(mustRelease(gibibyte, 0)).toBe(false);
    expect(mustRelease(gibibyte - 1, 0)).toBe(true);
    expect(mustRelease(3 * gibibyte, 2 * gibibyte)).toBe(false);
    expect(mustRelease(3 * gibibyte, 2 * gibibyte + 1)).toBe(true);
  });

  it('is taken by the weights of a graph and those beside it, twice where they have 16 bits', async () => {
    const [whole, half] = await Promise.all(
      ['tiny-video-llama', 'tiny-video-llama-fp16'].map((name) => openPackFolder(join(packs, name), opener())),
    );
    const bytesOf = (folder: typeof whole, role: string) =>
      folder!.manifest.files.find((file) => file.role === role)!.bytes;
    expect(whole!.memoryOf('image_encoder')).toBe(bytesOf(whole, 'image_encoder'));
    expect(half!.memoryOf('image_encoder', 'embed_tokens')).toBe(
      2 * (bytesOf(half, 'image_encoder') + bytesOf(half, 'embed_tokens')),
    );
    const { manifest } = whole!;
    const files = manifest.files.map((file) =>
      file.role === 'audio_encoder'
        ? { ...file, role: 'external-data' as const, path: 'image_encoder.onnx.data' }
        : file,
    );
    const beside = new PackFolder('', { ...manifest, files }, opener());
    expect(beside.memoryOf('image_encoder')).toBe(bytesOf(whole, 'image_encoder') + bytesOf(whole, 'audio_encoder'));
    expect(beside.memoryOf('decoder_model_merged')).toBe(bytesOf(whole, 'decoder_model_merged'));
  });
});
