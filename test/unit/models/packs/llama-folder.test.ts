import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { llamaManifest } from '../../../../src-main/models/packs/llama-folder.ts';
import { packManifestSchema } from '../../../../src-main/models/packs/pack-manifest.ts';
import { emptyFolder, keeperWithHub } from './sample-pack.ts';

const config = {
  model_type: 'llama',
  hidden_size: 576,
  num_hidden_layers: 30,
  num_attention_heads: 9,
  num_key_value_heads: 3,
  vocab_size: 49152,
  max_position_embeddings: 8192,
  eos_token_id: 2,
};

/** A folder of small files with the names of a published model. */
function modelFolder(files: Record<string, string>, changes: object = {}): string {
  const folder = join(emptyFolder(), 'Smol LM.2');
  const all: Record<string, string> = {
    'config.json': JSON.stringify({ ...config, ...changes }),
    'tokenizer.json': '{}',
    'tokenizer_config.json': '{"chat_template":"{% for m in messages %}<|im_start|>"}',
    'README.md': '---\nlibrary_name: transformers\nlicense: apache-2.0\n---\n',
    ...files,
  };
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  for (const [name, text] of Object.entries(all)) if (text !== '') writeFileSync(join(folder, name), text);
  return folder;
}

test('the manifest of a published LLaMA is made from its configuration', async () => {
  const folder = modelFolder({
    'onnx/model.onnx': 'large',
    'onnx/model_q4.onnx': 'graph',
    'onnx/model_q4.onnx_data': 'weights',
  });
  const manifest = packManifestSchema.parse(await llamaManifest(folder));
  expect(manifest).toMatchObject({
    pack: 'llama-smol-lm.2',
    family: 'llama',
    licence: { name: 'apache-2.0', researchOnly: false },
    decoder: { hiddenSize: 576, layers: 30, keyValueHeads: 3, headSize: 64, vocabulary: 49152 },
    context: 8192,
    template: { kind: 'chatml' },
    stops: { texts: ['<|im_end|>'], tokens: [[2]] },
    capabilities: { pictures: false, answers: true },
  });
  expect(manifest.files.map(({ role, path, precision }) => [role, path, precision])).toEqual([
    ['decoder_model_merged', 'onnx/model_q4.onnx', 'int4'],
    ['external-data', 'onnx/model_q4.onnx_data', undefined],
    ['tokenizer', 'tokenizer.json', undefined],
  ]);
  // Keys and values of 4096 tokens in 32 bits, and some room to work in.
  expect(manifest.memory).toBeGreaterThan(2 * 30 * 3 * 64 * 4 * 4096);
});

test.each([
  ['{{ content }}<|eot_id|><|start_header_id|>', 'llama-3', '<|eot_id|>'],
  ["{{ bos_token + '[INST] ' }}", 'llama-2', '</s>'],
  ["{{ ' USER: ' }}{{ ' ASSISTANT:' }}", 'vicuna-1', '</s>'],
  ["{{ '<|user|>' }}{{ '<|assistant|>' }}", 'zephyr', '</s>'],
])('its chat template is known: %s', async (template, kind, end) => {
  const folder = modelFolder({
    'onnx/model.onnx': 'graph',
    'tokenizer_config.json': '{}',
    'chat_template.jinja': template,
    'generation_config.json': '{"eos_token_id":[2,9]}',
  });
  expect(await llamaManifest(folder)).toMatchObject({
    template: { kind },
    stops: { texts: [end], tokens: [[2], [9]] },
  });
});

test('it is imported, and can answer', async () => {
  const { keeper } = await keeperWithHub();
  const folder = modelFolder({ 'onnx/model_int8.onnx': 'graph' });
  expect(await keeper.importPack({ folder })).toMatchObject({ pack: 'llama-smol-lm.2', way: 'import', usable: true });
  expect(await keeper.verifyPack({ pack: 'llama-smol-lm.2' })).toMatchObject({ ok: true });
});

test.each<[string, Record<string, string>, object]>([
  ['no graph', {}, {}],
  ['no tokenizer', { 'onnx/model.onnx': 'graph', 'tokenizer.json': '' }, {}],
  ['a template that nobody knows', { 'onnx/model.onnx': 'graph', 'tokenizer_config.json': '{}' }, {}],
  ['another kind of model', { 'onnx/model.onnx': 'graph' }, { model_type: 'gpt2' }],
])('with %s it is refused', async (_, files, changes) => {
  const { keeper } = await keeperWithHub();
  await expect(keeper.importPack({ folder: modelFolder(files, changes) })).rejects.toMatchObject({
    code: 'PACK_INVALID',
  });
});

test('terms that forbid trade are seen', async () => {
  const folder = modelFolder({ 'onnx/model.onnx': 'graph', 'README.md': '---\nlicense: cc-by-nc-4.0\n---' });
  expect((await llamaManifest(folder))?.licence).toMatchObject({ name: 'cc-by-nc-4.0', researchOnly: true });
});
