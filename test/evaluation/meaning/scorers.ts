import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { Runtime } from '../../../src-main/inference/runtime.ts';
import { int64 } from '../../../src-main/inference/tensor.ts';
import { loadLanguageModel } from '../../../src-main/models/language/model.ts';
import { scoreNotes } from '../../../models/tools/note_score.ts';
import { loadPack } from '../../../src-main/models/pack.ts';

/** Tells how well each text answers a question: higher is better. Of one question a run. */
export type Scorer = (question: string, texts: readonly string[]) => Promise<number[]>;

/** The embedded LLaMA: log P(question | note) - log P(question), the note being a spoken line. */
export async function noteScorer(modelsDir: string): Promise<Scorer> {
  const model = await loadLanguageModel(await loadPack(modelsDir));
  return (question, texts) =>
    scoreNotes(
      model,
      question,
      texts.map((text) => `speech: "${text.trim()}"`),
    );
}

/**
 * ms-marco-MiniLM-L-12-v2, an English re-ranker that is not part of the program: how relevant a text is to a question, as it was
 * taught on web searches.
 *
 * @param folder with `model.onnx` and `tokenizer.json`; models/tools/README.md says of which package
 */
export async function rerankScorer(folder: string): Promise<Scorer> {
  const read = async (name: string): Promise<object> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as object;
  const tokenizer = new Tokenizer(await read('tokenizer.json'), await read('tokenizer_config.json'));
  const names = ['input_ids', 'attention_mask', 'token_type_ids'];
  const contract = {
    inputs: names.map((name) => ({ name, type: 'int64' as const, shape: ['batch', 'tokens'] })),
    outputs: [{ name: 'logits', type: 'float32' as const, shape: ['batch', 1] }],
  };
  const session = await new Runtime().open(join(folder, 'model.onnx'), contract);
  const score = async (question: string, text: string): Promise<number> => {
    const pair = tokenizer.encode(question, { text_pair: text, return_token_type_ids: true });
    const shape = [1, pair.ids.length];
    const inputs = {
      input_ids: int64(pair.ids, shape),
      attention_mask: int64(pair.attention_mask, shape),
      token_type_ids: int64(pair.token_type_ids, shape),
    };
    return (await session.run(inputs, ['logits'])).floats('logits')[0]!;
  };
  return async (question, texts) => {
    const scores: number[] = [];
    for (const text of texts) scores.push(await score(question, text));
    return scores;
  };
}
