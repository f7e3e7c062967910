import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLanguageModel } from '../../../src-main/models/language/model.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import type { PackManifest } from '../../../src-main/models/packs/pack-manifest.ts';
import { EmbeddedDecoder } from '../../../src-main/models/video-language/decoder/embedded-decoder.ts';
import { PromptContext } from '../../../src-main/models/video-language/decoder/prompt-context.ts';
import { generate } from '../../../src-main/models/video-language/generation/generate.ts';
import { TokenStops } from '../../../src-main/models/video-language/generation/token-stops.ts';
import type { EncodedClip, VideoLanguageModel } from '../../../src-main/models/video-language/model.ts';
import { openVideoLanguageModel } from '../../../src-main/models/video-language/open-model.ts';
import { opener } from '../../fixtures/opener.ts';
import { answered, encoded } from './asked-packs.ts';

const root = join(import.meta.dirname, '../../..');
const packs = join(root, 'test/fixtures/packs');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['tiny-video-llama', 'tiny-smolvlm2'])('%s', (name) => {
  let model: VideoLanguageModel;
  let clip: EncodedClip;
  beforeAll(async () => {
    model = await openVideoLanguageModel({ directory: join(packs, name) }, opener());
    clip = await encoded(model);
  });
  afterAll(() => model[Symbol.asyncDispose]());
  const question = { turns: [], question: 'What happens?' };

  it('answers piece by piece and tells how', async () => {
    const report = await answered(model, clip, question, { sample: false });
    expect(report.pieces.join('').trim()).toContain(report.text.slice(0, 5));
    expect(report.pieces.length).toBeGreaterThan(2);
    expect(report.frames).toEqual([100, 101, 102]);
    expect(report.prompt).toContain('What happens?');
    expect(report.withoutSound).toBe(model.listens ? undefined : 'pack-does-not-listen');
    expect(report.tokens.soft).toBe((clip.pictures?.count ?? 0) + (clip.sound?.count ?? 0));
    expect(report.tokens.prompt).toBeGreaterThan(report.tokens.soft);
    expect(report.tokens.answer).toBeLessThanOrEqual(12);
    expect(report.seconds.prompt).toBeGreaterThan(0);
  });

  it('gives the same answer for a seed, and tells one that it took by chance', async () => {
    const drawn = (seed: number) =>
      answered(model, clip, question, { sample: true, temperature: 1.5, topK: 0, topP: 1, seed });
    const [first, again, other] = [await drawn(5), await drawn(5), await drawn(6)];
    expect(again.text).toBe(first.text);
    expect(other.text).not.toBe(first.text);
    const byChance = await answered(model, clip, question, { sample: true });
    expect(Number.isInteger(byChance.settings.seed)).toBe(true);
    expect((await answered(model, clip, question, byChance.settings)).text).toBe(byChance.text);
  });

  it('reads the clip once in a conversation, and anew for another clip', async () => {
    const first = await answered(model, clip, question, { sample: false });
    const next = { turns: [{ question: 'What happens?', answer: first.text }], question: 'And then?' };
    const second = await answered(model, clip, next, { sample: false });
    expect(second.tokens.reused).toBeGreaterThan(second.tokens.soft);
    const fresh = await openVideoLanguageModel({ directory: join(packs, name) }, opener());
    expect((await answered(fresh, clip, next, { sample: false })).text).toBe(second.text);
    await fresh[Symbol.asyncDispose]();
    const other = await answered(model, await encoded(model, 'other'), next, { sample: false });
    expect(other.tokens.reused).toBeLessThan(second.tokens.reused);
  });

  it('stops at once when it is told to, and answers afterwards', async () => {
    const stop = new AbortController();
    const answer = model.answer(clip, question, { sample: false, mostNewTokens: 200 }, { signal: stop.signal });
    await answer.next();
    stop.abort();
    const rest = async () => {
      while ((await answer.next()).done !== true);
    };
    await expect(rest()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await answered(model, clip, question, { sample: false })).text.length).toBeGreaterThan(0);
  });

  it('gives the best of several beams in one go', async () => {
    const report = await answered(model, clip, question, { beams: 3, sample: true, seed: 3 });
    const again = await answered(model, clip, question, { beams: 3, sample: true, seed: 3 });
    expect(again.text).toBe(report.text);
    expect(report.tokens.answer).toBeGreaterThan(0);
  });
});

describe('the embedded LLaMA', () => {
  it('writes with the same loop, several texts at once as well', async () => {
    await using language = await loadLanguageModel(await loadPack(join(root, 'models')));
    const decoder = new EmbeddedDecoder(language);
    const places = language.tokenizer.encode('The capital of France is the city of');
    const written = async (beams: number): Promise<string> => {
      const context = new PromptContext(decoder);
      const scores = await context.read(places);
      const settings = {
        sample: false,
        temperature: 1,
        topK: 0,
        topP: 1,
        repetitionPenalty: 1,
        lengthPenalty: 1,
        seed: 1,
      };
      const chosen = { ...settings, beams, leastNewTokens: 0, mostNewTokens: 3 };
      const made = { decoder, context, scores, settings: chosen, stops: new TokenStops([]) };
      return String(await Array.fromAsync(generate(made)));
    };
    const [paris] = language.tokenizer.encode(' Paris');
    expect(await written(1)).toMatch(new RegExp(`^${paris},`));
    expect(await written(2)).toMatch(new RegExp(`^${paris},`));
  });
});

describe('a pack that is not as it should be', () => {
  function changed(name: string, change: (manifest: PackManifest) => void): string {
    const copy = mkdtempSync(join(folder, 'pack-'));
    cpSync(join(packs, name), copy, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(copy, 'pack.json'), 'utf8')) as PackManifest;
    change(manifest);
    writeFileSync(join(copy, 'pack.json'), JSON.stringify(manifest));
    return copy;
  }
  const open = async (path: string): Promise<void> => {
    await using model = await openVideoLanguageModel({ directory: path }, opener());
    const clip = await encoded(model);
    await answered(model, clip, { turns: [], question: 'What?' });
  };

  it('is found out by its manifest', async () => {
    await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    const wrong = changed('tiny-video-llama', (manifest) => Object.assign(manifest, { context: 'long' }));
    await expect(open(wrong)).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringMatching(/context/),
    });
    const text = changed('tiny-video-llama', () => undefined);
    writeFileSync(join(text, 'pack.json'), 'no JSON');
    await expect(open(text)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    const family = changed('tiny-video-llama', (manifest) => Object.assign(manifest, { family: 'llama' }));
    await expect(open(family)).rejects.toMatchObject({ code: 'MODEL_CONTRACT' });
  });

  it('is found out by its files', async () => {
    const cut = changed('tiny-video-llama', () => undefined);
    writeFileSync(join(cut, 'decoder_model_merged.onnx'), 'cut');
    await expect(open(cut)).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringMatching(/has 3 bytes/),
    });
    const damaged = changed('tiny-video-llama', () => undefined);
    const path = join(damaged, 'video_qformer.onnx');
    const bytes = readFileSync(path);
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(path, bytes);
    await expect(open(damaged)).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringMatching(/video_qformer/),
    });
    const missing = changed('tiny-smolvlm2', (manifest) => {
      manifest.files = manifest.files.filter(({ role }) => role !== 'embed_tokens');
    });
    await expect(open(missing)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringMatching(/embed_tokens/),
    });
  });

  it('is found out by its graphs, each fault by name', async () => {
    const swapped = changed('tiny-video-llama', (manifest) => {
      manifest.files.find(({ role }) => role === 'image_qformer')!.role = 'external-data';
      manifest.files.find(({ role }) => role === 'video_qformer')!.role = 'image_qformer';
    });
    await expect(open(swapped)).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
      message: expect.stringMatching(/input image_embeds is missing.*input frame_queries is not known/),
    });
    const size = changed('tiny-video-llama', (manifest) => Object.assign(manifest.vision!, { size: 56 }));
    await expect(open(size)).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
      message: expect.stringMatching(/pixel_values has shape .*28, 28\], not .*size 56/),
    });
    const heads = changed('tiny-smolvlm2', (manifest) =>
      Object.assign(manifest.decoder!, { keyValueHeads: 3, layers: 3 }),
    );
    await expect(open(heads)).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
      message: expect.stringMatching(/past_key_values\.0\.key.*past_key_values\.2\.key is missing/),
    });
  });

  it('needs no sizes of its decoder in the manifest', async () => {
    const untold = changed('tiny-smolvlm2', (manifest) => delete manifest.decoder);
    await expect(open(untold)).resolves.toBeUndefined();
  });
});
