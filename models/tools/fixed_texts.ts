// Writes models/text-embedding/fixed-texts.vectors: what every search compares with, so that the first one need not make it.
// Run it again when a text, a class name or the embedder changes: `node models/tools/fixed_texts.ts`
import { join } from 'node:path';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSoundLabels } from '../../src-main/models/sounds/labels.ts';
import { loadTextEmbedder } from '../../src-main/models/text-embedding/model.ts';
import { saveShippedVectors } from '../../src-main/models/text-embedding/shipped-vectors.ts';
import { derivedKey } from '../../src-main/pipeline/search/derived-vectors.ts';
import { backgroundTexts, soundNameTexts } from '../../src-main/pipeline/search/fixed-texts.ts';

const folder = join(import.meta.dirname, '..');
const pack = await loadPack(folder);
await using embedder = await loadTextEmbedder(pack);
const { all: labels } = await loadSoundLabels(pack);
const sets = new Map<string, Float32Array[]>();
for (const texts of [backgroundTexts(), soundNameTexts(labels)])
  sets.set(derivedKey(embedder.version, texts), await embedder.embed(texts));
await saveShippedVectors(folder, sets);
for (const [key, vectors] of sets) console.log(`${key}: ${vectors.length} vectors`);
