import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine, dot } from '../../src-main/kernels/vector.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSoundLabels } from '../../src-main/models/sounds/labels.ts';
import { loadShippedVectors } from '../../src-main/models/text-embedding/shipped-vectors.ts';
import { loadTextEmbedder, type TextEmbedder } from '../../src-main/models/text-embedding/model.ts';
import { UnigramTokenizer } from '../../src-main/models/text-embedding/tokenizer.ts';
import { derivedKey } from '../../src-main/pipeline/search/derived-vectors.ts';
import { backgroundTexts, soundNameTexts } from '../../src-main/pipeline/search/fixed-texts.ts';
import { modelsFolder } from './support/listener.ts';
import { type Place, Reference } from './support/reference.ts';

interface Index {
  tokens: { text: string; ids: number[] }[];
  vectors: { text: string; vector: Place }[];
}
const reference = new Reference<Index>('text-embedding');
const { parallel } = JSON.parse(readFileSync(join(modelsFolder, 'tools/texts.json'), 'utf8')) as {
  parallel: Record<string, string[]>;
};

describe('the tokeniser', () => {
  it('gives exactly the tokens of the original for every script', () => {
    const tokenizer = new UnigramTokenizer(readFileSync(join(modelsFolder, 'text-embedding/tokenizer.bin')));
    expect(reference.index.tokens.length).toBeGreaterThanOrEqual(113);
    for (const { text, ids } of reference.index.tokens)
      expect([text, tokenizer.encode(text, 4096)]).toEqual([text, ids]);
  });
});

describe('the embedder', () => {
  let embedder: TextEmbedder;
  beforeAll(async () => {
    embedder = await loadTextEmbedder(await loadPack(modelsFolder));
  });
  afterAll(() => embedder[Symbol.asyncDispose]());

  it("gives the original's vectors, alone and in batches", async () => {
    const texts = reference.index.vectors.map(({ text }) => text);
    const together = await embedder.embed(texts);
    for (const [at, { text, vector }] of reference.index.vectors.entries()) {
      const [alone] = await embedder.embed([text]);
      expect(alone).toHaveLength(384);
      expect(dot(alone!, alone!)).toBeCloseTo(1, 4);
      expect(cosine(alone!, reference.values(vector))).toBeGreaterThan(0.999);
      expect(cosine(alone!, together[at]!)).toBeGreaterThan(0.9999);
    }
  });

  it('does not mind how the characters of a text are composed', async () => {
    const [composed, decomposed] = await embedder.embed(['Mañana café', ' Man\u0303ana cafe\u0301 ']);
    expect(cosine(composed!, decomposed!)).toBeGreaterThan(0.99999);
  });

  it('takes empty, endless and odd texts', async () => {
    const vectors = await embedder.embed(['', 'word '.repeat(3000), '\uD800 \u0000 x', '😀']);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 4);
    expect(await embedder.embed([])).toEqual([]);
  });

  it('made the vectors of fixed texts that are shipped, of the texts as they are now', async () => {
    const shipped = await loadShippedVectors(modelsFolder);
    const { all: labels } = await loadSoundLabels(await loadPack(modelsFolder));
    const keys: string[] = [];
    for (const texts of [backgroundTexts(), soundNameTexts(labels)]) {
      const key = derivedKey(embedder.version, texts);
      const vectors = await embedder.embed(texts);
      expect(shipped.get(key), 'stale: run node models/tools/fixed_texts.ts').toHaveLength(texts.length);
      // Activations of 8 bits are rounded a little differently by processors of another kind.
      for (const [at, vector] of shipped.get(key)!.entries())
        expect(cosine(vector, vectors[at]!)).toBeGreaterThan(0.9995);
      keys.push(key);
    }
    expect([...shipped.keys()]).toEqual(keys);
  });

  it('stops when it is told to', async () => {
    await expect(embedder.embed(['a'], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  const english = parallel.en!;
  it.each(Object.keys(parallel).filter((language) => language !== 'en'))(
    'finds each English sentence by its translation from %s',
    async (language) => {
      const sentences = await embedder.embed(english);
      const questions = await embedder.embed(parallel[language]!);
      const nearest = (vector: Float32Array, among: Float32Array[]) => {
        const cosines = among.map((other) => dot(vector, other));
        return cosines.indexOf(Math.max(...cosines));
      };
      const found = questions.filter((question, at) => nearest(question, sentences) === at).length;
      const back = sentences.filter((sentence, at) => nearest(sentence, questions) === at).length;
      expect(found).toBeGreaterThanOrEqual(24);
      expect(back).toBeGreaterThanOrEqual(24);
    },
  );
});
