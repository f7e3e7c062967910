import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { plainFileSize } from './hostile-paths.ts';
import { readJson } from './json-file.ts';
import type { PackFile, PackManifest } from './pack-manifest.ts';

const whole = z.int().min(1);
const token = z.int().min(0);

/** The part of a published `config.json` that tells how a LLaMA is built. */
const configSchema = z.object({
  model_type: z.literal('llama'),
  hidden_size: whole,
  num_hidden_layers: whole,
  num_attention_heads: whole,
  num_key_value_heads: whole.optional(),
  head_dim: whole.nullish(),
  vocab_size: whole,
  max_position_embeddings: whole,
  eos_token_id: z.union([token, z.array(token)]).nullish(),
});
/** What ends an answer may stand here alone. */
const generationSchema = configSchema.pick({ eos_token_id: true });

/** Endings of published graphs, the one that is best on a processor first: small weights, computed in 32 bits. */
const precisions: readonly (readonly [string, NonNullable<PackFile['precision']>])[] = [
  ['_q4', 'int4'],
  ['_int8', 'int8'],
  ['_quantized', 'int8'],
  ['', 'fp32'],
  ['_fp16', 'fp16'],
  ['_q4f16', 'int4'],
];
const graphNames = ['onnx/decoder_model_merged', 'onnx/model', 'decoder_model_merged', 'model'];

/** How turns are written, told by what only that template has, and what ends an answer in it. */
const templates = [
  { kind: 'chatml', sign: '<|im_start|>', end: '<|im_end|>' },
  { kind: 'llama-3', sign: '<|start_header_id|>', end: '<|eot_id|>' },
  { kind: 'zephyr', sign: '<|assistant|>', end: '</s>' },
  { kind: 'llama-2', sign: '[INST]', end: '</s>' },
  { kind: 'vicuna-1', sign: 'ASSISTANT:', end: '</s>' },
] as const;

/** Tokens for whose keys and values memory is reckoned, where the context is longer. */
const usualTokens = 4096;
/** Bytes of memory at work beside weights, keys and values. */
const workingMemory = 200_000_000;

/**
 * The manifest of a text model of the LLaMA family in a folder as hubs publish it, with a graph in ONNX; undefined where it holds none.
 *
 * @throws AppError PACK_INVALID where a LLaMA lacks something
 */
export async function llamaManifest(folder: string): Promise<PackManifest | undefined> {
  const config = await readJson(join(folder, 'config.json'), configSchema);
  if (!config) return undefined;
  const name = basename(folder);
  const files = [...(await graphFiles(folder)), await fileIn(folder, 'tokenizer.json', 'tokenizer')];
  if (files.length < 2) throw lacking(name, 'an ONNX graph such as onnx/model.onnx');
  const template = await templateOf(folder);
  if (!template) throw lacking(name, 'a chat template that is known (ChatML, Llama 2 or 3, Vicuna or Zephyr)');
  const keyValueHeads = config.num_key_value_heads ?? config.num_attention_heads;
  const headSize = config.head_dim ?? config.hidden_size / config.num_attention_heads;
  const layers = config.num_hidden_layers;
  const context = config.max_position_embeddings;
  const cache = 2 * layers * keyValueHeads * headSize * 4 * Math.min(context, usualTokens);
  const weights = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const generation = await readJson(join(folder, 'generation_config.json'), generationSchema);
  const ends = new Set([config.eos_token_id ?? [], generation?.eos_token_id ?? []].flat());
  return {
    format: 1,
    pack: packName(name),
    title: name.slice(0, 80),
    version: '1',
    family: 'llama',
    experimental: true,
    licence: await licenceOf(folder),
    source: name,
    files,
    memory: weights + cache + workingMemory,
    decoder: { hiddenSize: config.hidden_size, layers, keyValueHeads, headSize, vocabulary: config.vocab_size },
    context,
    splice: { mode: 'split', placeholder: '<media>' },
    template: {
      kind: template.kind,
      system: { video: '', image: '' },
      media: { video: '', 'video-audio': '', image: '', audio: '' },
    },
    stops: { texts: [template.end], tokens: [...ends].map((end) => [end]) },
    generation: {
      sample: false,
      temperature: 1,
      topK: 0,
      topP: 1,
      repetitionPenalty: 1,
      beams: 1,
      mostNewTokens: 256,
    },
    capabilities: { pictures: false, sounds: false, describes: false, answers: true },
  };
}

/** The graph, and the files beside it that hold its weights where they are too large for one. */
async function graphFiles(folder: string): Promise<PackFile[]> {
  for (const [ending, precision] of precisions) {
    for (const name of graphNames) {
      const path = `${name}${ending}.onnx`;
      if ((await plainFileSize(folder, path)) === undefined) continue;
      const files: PackFile[] = [{ ...(await fileIn(folder, path, 'decoder_model_merged')), precision }];
      for (let part = 0; ; part += 1) {
        const data = `${path}_data${part === 0 ? '' : `_${part}`}`;
        if ((await plainFileSize(folder, data)) === undefined) return files;
        files.push(await fileIn(folder, data, 'external-data'));
      }
    }
  }
  return [];
}

async function fileIn(folder: string, path: string, role: PackFile['role']): Promise<PackFile> {
  const bytes = await plainFileSize(folder, path);
  if (!bytes) throw lacking(basename(folder), path);
  return { role, path, bytes, sha256: null };
}

async function templateOf(folder: string): Promise<(typeof templates)[number] | undefined> {
  const texts = await Promise.all(
    ['chat_template.jinja', 'tokenizer_config.json'].map((name) =>
      readFile(join(folder, name), 'utf8').catch(() => ''),
    ),
  );
  return templates.find(({ sign }) => texts.some((text) => text.includes(sign)));
}

/** What the front matter of the model's page says; the person brought the model and has read the rest. */
async function licenceOf(folder: string): Promise<PackManifest['licence']> {
  const page = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const name = /^license:\s*["']?([\w.-]+)/m.exec(page.slice(0, 10_000))?.[1] ?? 'not stated';
  const researchOnly = /(^|-)nc(-|$)|non-?commercial|research/i.test(name);
  return { name, terms: 'Read the terms that came with the model.', researchOnly };
}

function packName(folder: string): string {
  const plain = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  return `llama-${plain}`.slice(0, 64).replace(/[.-]+$/, '');
}

function lacking(name: string, what: string): AppError {
  return new AppError('PACK_INVALID', `The model in ${name} lacks ${what}.`);
}
