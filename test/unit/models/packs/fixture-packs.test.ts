import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packManifestSchema } from '../../../../src-main/models/packs/pack-manifest.ts';

const packs = join(import.meta.dirname, '../../../fixtures/packs');

/** What the converter wrote of itself, before the schema has seen it. */
const written = (pack: string): unknown => JSON.parse(readFileSync(join(packs, pack, 'pack.json'), 'utf8'));

describe.each(['tiny-video-llama', 'tiny-video-llama-fp16', 'tiny-smolvlm2'])(
  'the pack %s that the tools wrote',
  (pack) => {
    test('has a manifest that the schema takes whole', () => {
      expect(packManifestSchema.parse(written(pack))).toEqual(written(pack));
    });

    test('names the size and the sum of every file', () => {
      for (const { path, bytes, sha256 } of packManifestSchema.parse(written(pack)).files) {
        const content = readFileSync(join(packs, pack, path));
        expect({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }).toEqual({
          path,
          bytes,
          sha256,
        });
      }
    });
  },
);

test('a converted Video-LLaMA has the inputs and outputs of the page on packs', () => {
  const { files } = packManifestSchema.parse(written('tiny-video-llama'));
  const ends = files
    .filter(({ inputs }) => inputs !== undefined)
    .map(({ role, inputs = [], outputs = [] }) => [
      role,
      inputs.slice(0, 3).map(({ name }) => name),
      outputs.slice(0, 2).map(({ name }) => name),
    ]);
  expect(ends).toEqual([
    ['image_encoder', ['pixel_values'], ['image_embeds']],
    ['image_qformer', ['image_embeds'], ['frame_queries']],
    ['video_qformer', ['frame_queries'], ['video_embeds']],
    ['audio_encoder', ['mel'], ['audio_features']],
    ['audio_qformer', ['audio_features'], ['audio_embeds']],
    ['embed_tokens', ['input_ids'], ['inputs_embeds']],
    ['decoder_model_merged', ['inputs_embeds', 'attention_mask', 'position_ids'], ['logits', 'present.0.key']],
  ]);
});
