import { readFile } from 'node:fs/promises';
import { throwIfCancelled } from '../../domain/errors.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { int64 } from '../../inference/tensor.ts';
import type { Pack } from '../pack.ts';
import { planBatches } from './batches.ts';
import { UnigramTokenizer } from './tokenizer.ts';

/** Values in one vector. */
const embeddingSize = 384;
/** Put before every text: questions and passages are compared as equals. */
const prefix = 'query: ';
/** Most tokens of one text; the model knows no more places. */
const longestText = 512;
/** Most tokens in one run, padding included, so that a run stays short. */
const largestBatch = 512;

/** multilingual-e5-small: turns texts of any language into vectors that lie close together when the meaning does. */
export class TextEmbedder implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly #session: Session;
  readonly #tokenizer: UnigramTokenizer;

  constructor(version: string, session: Session, tokenizer: UnigramTokenizer) {
    this.version = version;
    this.#session = session;
    this.#tokenizer = tokenizer;
  }

  /** One unit vector of 384 values per text, in the order of the texts. The signal is looked at between batches. */
  async embed(texts: readonly string[], options: RunOptions = {}): Promise<Float32Array[]> {
    throwIfCancelled(options.signal);
    // Names of files from macOS come decomposed, and look the same.
    const encoded = texts.map((text) => this.#tokenizer.encode(prefix + text.normalize('NFC').trim(), longestText));
    const vectors: Float32Array[] = [];
    for (const batch of planBatches(
      encoded.map(({ length }) => length),
      largestBatch,
    )) {
      const embeddings = await this.#run(
        batch.map((at) => encoded[at]!),
        options,
      );
      for (const [row, at] of batch.entries())
        vectors[at] = embeddings.slice(row * embeddingSize, (row + 1) * embeddingSize);
    }
    return vectors;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }

  async #run(rows: readonly number[][], options: RunOptions): Promise<Float32Array> {
    const width = Math.max(...rows.map(({ length }) => length));
    const ids = new Int32Array(rows.length * width).fill(this.#tokenizer.pad);
    const mask = new Int32Array(rows.length * width);
    for (const [at, row] of rows.entries()) {
      ids.set(row, at * width);
      mask.fill(1, at * width, at * width + row.length);
    }
    const shape = [rows.length, width];
    const inputs = { input_ids: int64(ids, shape), attention_mask: int64(mask, shape) };
    return (await this.#session.run(inputs, ['embedding'], options)).floats('embedding');
  }
}

/** Opens the text embedding model of a pack. */
export async function loadTextEmbedder(pack: Pack): Promise<TextEmbedder> {
  const { name, version } = pack.model('text-embedding');
  const tokenizer = new UnigramTokenizer(await readFile(await pack.file('text-embedding', 'tokenizer.bin')));
  return new TextEmbedder(`${name}-${version}`, await pack.open('text-embedding', 'e5-small.onnx'), tokenizer);
}
