import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { llamaManifest } from '../../src-main/models/packs/llama-folder.ts';
import type { PackManifest } from '../../src-main/models/packs/pack-manifest.ts';
import { MergedDecoder } from '../../src-main/models/video-language/decoder/merged-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { generate } from '../../src-main/models/video-language/generation/generate.ts';
import { TokenStops } from '../../src-main/models/video-language/generation/token-stops.ts';
import { buildPrompt } from '../../src-main/models/video-language/prompt/build-prompt.ts';
import { renderTurns, type TemplateKind } from '../../src-main/models/video-language/prompt/templates.ts';
import { readTokenizer, type TextTokenizer } from '../../src-main/models/video-language/tokenizer.ts';
import { opener } from '../fixtures/opener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';

// A LLaMA whose six heads of queries share two of keys and values, in one graph as hubs publish text models.

const reference = new Reference<{
  prompt: string;
  ids: number[];
  logits: Place;
  likeliest: number[];
  conversation: { system: string; question: string; earlier: [string, string] };
  rendered: Record<string, string>;
}>('llama-text');
const { prompt, ids, likeliest, conversation, rendered } = reference.index;
const folder = join(import.meta.dirname, '../fixtures/tiny-llama');
const clip = { frames: [], duration: 1, isStill: false, hasSound: false, soft: [] };

let manifest: PackManifest;
let tokenizer: TextTokenizer;
let decoder: MergedDecoder;
beforeAll(async () => {
  manifest = (await llamaManifest(folder))!;
  tokenizer = await readTokenizer(join(folder, 'tokenizer.json'));
  decoder = new MergedDecoder(undefined, await opener()(join(folder, 'onnx/model.onnx')), manifest.decoder);
});
afterAll(() => decoder[Symbol.asyncDispose]());

it('shares heads of keys and values', () => expect(manifest.decoder).toMatchObject({ keyValueHeads: 2, headSize: 16 }));

it('reads a prompt and goes on with it as transformers does', async () => {
  const { system, question } = conversation;
  const { text, places } = buildPrompt(manifest, tokenizer, clip, { turns: [], question, system }, 32);
  expect(text).toBe(prompt);
  expect(places).toEqual(ids);
  const context = new PromptContext(decoder);
  const scores = await context.read(places);
  expect(farthest(scores, reference.values(reference.index.logits))).toBeLessThan(1e-3);
  const { generation } = manifest;
  const settings = { ...generation, lengthPenalty: 1, leastNewTokens: 0, mostNewTokens: 32, seed: 1 };
  const made = { decoder, context, scores, settings, stops: new TokenStops([]) };
  expect(await Array.fromAsync(generate(made))).toEqual(likeliest);
});

it('follows several texts at once, whose best is no less likely than the likeliest words', async () => {
  const { generation } = manifest;
  const settings = { ...generation, lengthPenalty: 1, leastNewTokens: 0, mostNewTokens: 6, seed: 1 };
  const write = async (beams: number): Promise<number[]> => {
    const context = new PromptContext(decoder);
    const scores = await context.read(ids);
    const made = { decoder, context, scores, settings: { ...settings, beams }, stops: new TokenStops([]) };
    return await Array.fromAsync(generate(made));
  };
  const score = async (written: readonly number[]): Promise<number> => {
    const context = new PromptContext(decoder);
    let sum = 0;
    for (const [at, id] of written.entries()) {
      const scores = await context.read([...ids, ...written.slice(0, at)]);
      const most = Math.max(...scores);
      sum += scores[id]! - most - Math.log(scores.reduce((all, one) => all + Math.exp(one - most), 0));
    }
    return sum;
  };
  expect(await score(await write(3))).toBeGreaterThanOrEqual((await score(await write(1))) - 1e-4);
});

describe.each(Object.entries(rendered))('the template %s', (kind, expected) => {
  it('writes a conversation as transformers does', () => {
    const [user, assistant] = conversation.earlier;
    const turns = [{ user, assistant }, { user: conversation.question }];
    expect(renderTurns(kind as TemplateKind, conversation.system, turns)).toBe(expected);
  });
});
