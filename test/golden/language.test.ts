import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argmax } from '../../src-main/kernels/softmax.ts';
import { cosine } from '../../src-main/kernels/vector.ts';
import { LanguageContext } from '../../models/tools/language_context.ts';
import { type LanguageModel, loadLanguageModel } from '../../src-main/models/language/model.ts';
import { scoreNotes } from '../../models/tools/note_score.ts';
import { BytePairTokenizer } from '../../src-main/models/language/tokenizer.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';

interface Index {
  tokens: { text: string; ids: number[] }[];
  passages: {
    text: string;
    ids: number[];
    logProbabilities: Place;
    likeliest: number[];
    everyHundredthLogitOfTheLast: Place;
  }[];
}
const reference = new Reference<Index>('language');
const { passages } = reference.index;

describe('the tokeniser', () => {
  it('gives exactly the tokens of the original for every script', () => {
    const tokenizer = new BytePairTokenizer(readFileSync(join(modelsFolder, 'language/tokenizer.bin')));
    expect(reference.index.tokens.length).toBeGreaterThanOrEqual(189);
    for (const { text, ids } of reference.index.tokens) expect([text, tokenizer.encode(text)]).toEqual([text, ids]);
  });
});

describe('the language model', () => {
  let model: LanguageModel;
  beforeAll(async () => {
    model = await loadLanguageModel(await loadPack(modelsFolder));
  });
  afterAll(() => model[Symbol.asyncDispose]());

  const hiddenOf = (ids: readonly number[]) => new LanguageContext(model).readTokens(ids, 0);

  it('gives the probabilities of the float weights, as far as 4 bits allow', async () => {
    const distances: number[] = [];
    for (const { ids, logProbabilities } of passages) {
      const [first, ...rest] = ids;
      const found = await new LanguageContext(model).logProbabilities([first!], rest);
      const expected = reference.values(logProbabilities);
      expect(found).toHaveLength(expected.length);
      distances.push(...found.map((one, at) => Math.abs(one - expected[at]!)));
    }
    expect(distances.length).toBeGreaterThan(100);
    expect(distances.reduce((sum, one) => sum + one, 0) / distances.length).toBeLessThan(0.1);
    expect(Math.max(...distances)).toBeLessThan(0.6);
  });

  it('thinks the same tokens likeliest', async () => {
    let [agreed, places] = [0, 0];
    for (const { ids, likeliest, everyHundredthLogitOfTheLast } of passages) {
      const hidden = await hiddenOf(ids);
      let last = new Float32Array(0);
      for (const [at, expected] of likeliest.entries()) {
        last = new Float32Array(await model.logits(hidden.subarray(at * 576, (at + 1) * 576)));
        places++;
        if (argmax(last) === expected) agreed++;
      }
      const some = last.filter((_, at) => at % 100 === 0);
      expect(farthest(some, reference.values(everyHundredthLogitOfTheLast))).toBeLessThan(2);
    }
    expect(agreed / places).toBeGreaterThanOrEqual(0.9);
  });

  it('remembers what it has read, wherever the text is cut', async () => {
    const ids = passages.flatMap((passage) => passage.ids).concat(passages.flatMap((passage) => passage.ids));
    expect(ids.length).toBeGreaterThan(192);
    const whole = await hiddenOf(ids);
    const context = new LanguageContext(model);
    for (const end of [1, 2, 40, 41, 150, ids.length]) {
      const last = await context.readTokens(ids.slice(0, end), end - 1);
      expect(context.length).toBe(end);
      // A run of one token rounds its 8-bit activations in another order than a run of many.
      expect(cosine(last, whole.subarray((end - 1) * 576, end * 576))).toBeGreaterThan(0.998);
    }
  });

  it('gives the same for a common beginning that is not read again, and after going back', async () => {
    const [one, two] = [passages[0]!.ids, passages[1]!.ids];
    const context = new LanguageContext(model);
    const alone = await context.logProbabilities(one, two);
    expect(farthest(await context.logProbabilities(one, two), alone)).toBeLessThan(0.02);
    await context.logProbabilities([...one, ...two], one);
    expect(farthest(await context.logProbabilities(one, two), alone)).toBeLessThan(0.02);
    context.rewind(3);
    expect(context.length).toBe(3);
    expect(farthest(await context.logProbabilities(one, two), alone)).toBeLessThan(0.02);
    expect(await context.logProbabilities(one, [])).toHaveLength(0);
  });

  it('reads embeddings as it reads their tokens, and takes them for no token', async () => {
    const { ids } = passages[2]!;
    const whole = await hiddenOf(ids);
    const context = new LanguageContext(model);
    await context.readTokens(ids.slice(0, 5), 0);
    const last = await context.readEmbeddings(await model.embeddings(ids.slice(5)));
    expect(farthest(last, whole.subarray(-576))).toBeLessThan(0.05);
    expect(context.length).toBe(ids.length);
    const again = await context.readTokens(ids, 5);
    expect(farthest(again, whole.subarray(5 * 576))).toBeLessThan(0.05);
    await expect(context.readEmbeddings(new Float32Array(100))).rejects.toMatchObject({ code: 'MODEL_CONTRACT' });
  });

  it('stops between runs when it is told to, and goes on from there', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => passages[0]!.ids[at % passages[0]!.ids.length]!);
    const context = new LanguageContext(model);
    const stop = new AbortController();
    const reading = context.readTokens(ids, 299, { signal: stop.signal });
    const watch = () => (context.length > 0 ? stop.abort() : void setImmediate(watch));
    watch();
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(context.length).toBeGreaterThan(0);
    expect(context.length).toBeLessThan(300);
    const last = await context.readTokens(ids, 299);
    expect(farthest(last, (await hiddenOf(ids)).subarray(-576))).toBeLessThan(0.05);
  });

  it('refuses a text longer than it can remember', async () => {
    const long = Array.from({ length: 8193 }, () => 1000);
    await expect(new LanguageContext(model).readTokens(long, 8192)).rejects.toMatchObject({ code: 'MODEL_CONTRACT' });
  });

  it('thinks a question likelier after the note that answers it', async () => {
    const notes = [
      'speech: "The engine is in the small blue boat."',
      'speech: "Let it simmer for twenty minutes, then add the salt."',
      'sound: dog bark',
    ];
    const scores = await scoreNotes(model, 'How long does the soup cook?', notes);
    expect(argmax(Float32Array.from(scores))).toBe(1);
    expect(scores[1]! - Math.max(scores[0]!, scores[2]!)).toBeGreaterThan(3);
    expect(await scoreNotes(model, '', notes)).toEqual([0, 0, 0].map(() => expect.any(Number)));
    expect(await scoreNotes(model, 'Who?', [])).toEqual([]);
  });
});
