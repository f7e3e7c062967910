// Tokens a second of the language model by onnxruntime-node and, in turns, by llama.cpp on the published file:
//   node models/tools/measure_language_speed.ts [FOLDER/node_modules/node-llama-cpp/dist/index.js FILE.gguf]
// The keys and values lie in buffers of a fixed size, into which the new ones are copied after each run.
import { InferenceSession, Tensor } from 'onnxruntime-node';

const threads = 2;
const capacity = 1024;
const promptTokens = 256;
const newTokens = 48;
const rounds = 7;
const folder = new URL('../language/', import.meta.url).pathname;

interface Contender {
  prefill(ids: number[]): Promise<void>;
  decode(count: number): Promise<number[]>;
}

async function ours(): Promise<Contender> {
  const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
  const decoder = await InferenceSession.create(`${folder}decoder.onnx`, options);
  const vocabulary = await InferenceSession.create(`${folder}vocabulary.onnx`, options);
  const integers = (...values: number[]) => new Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);
  const noHidden = new Tensor('float32', new Float32Array(0), [0, 576]);
  const names = decoder.inputNames.filter((input) => input.startsWith('past.'));
  const buffers = names.map(() => new Float32Array(3 * capacity * 64));
  const past = Object.fromEntries(names.map((name, i) => [name, new Tensor('float32', buffers[i]!, [1, 3, capacity, 64])]));
  let length = 0;
  let last = 0;

  async function step(ids: number[]): Promise<number> {
    const gathered = await vocabulary.run({ token_ids: integers(...ids), hidden: noHidden, targets: integers() }, ['embeddings']);
    const embeddings = gathered['embeddings']!.reshape([1, ids.length, 576]);
    const inputs = { inputs_embeds: embeddings, past_length: integers(length), positions: integers(ids.length - 1), ...past };
    const { hidden, new_keys_values: kept } = await decoder.run(inputs);
    const rows = kept!.data as Float32Array;
    const size = ids.length * 64;
    for (let head = 0; head < 3 * names.length; head++)
      buffers[Math.floor(head / 3)]!.set(
        rows.subarray(head * size, (head + 1) * size),
        ((head % 3) * capacity + length) * 64,
      );
    length += ids.length;
    const scored = await vocabulary.run({ token_ids: integers(), hidden: hidden!, targets: integers(0) }, ['logits']);
    const logits = scored['logits']!.data as Float32Array;
    let best = 0;
    for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
    return best;
  }

  return {
    async prefill(ids) {
      length = 0;
      last = await step(ids);
    },
    async decode(count) {
      const found: number[] = [];
      for (let i = 0; i < count; i++) {
        found.push(last);
        last = await step([last]);
      }
      return found;
    },
  };
}

async function theirs(library: string, file: string): Promise<Contender & { ids(text: string): number[] }> {
  const { getLlama } = await import(library);
  const llama = await getLlama({ gpu: false, maxThreads: threads, build: 'never' });
  const model = await llama.loadModel({ modelPath: file });
  const context = await model.createContext({ contextSize: capacity, threads, batchSize: 512 });
  const sequence = context.getSequence();
  let last = 0;
  return {
    ids: (text) => model.tokenize(text),
    async prefill(ids) {
      await sequence.clearHistory();
      await sequence.evaluateWithoutGeneratingNewTokens(ids);
      last = ids.at(-1)!;
    },
    async decode(count) {
      const found: number[] = [];
      for await (const id of sequence.evaluate([last], { temperature: 0 })) if (found.push(id) === count) break;
      return found;
    },
  };
}

async function main(): Promise<void> {
  const contenders: Record<string, Contender> = { onnxruntime: await ours() };
  const [library, file] = process.argv.slice(2);
  if (library && file) contenders['llama.cpp'] = await theirs(library, file);
  const prompt = Array.from({ length: promptTokens }, (_, at) => 1000 + ((at * 7919) % 40000));
  const rates: Record<string, { prefill: number[]; decode: number[] }> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, contender] of Object.entries(contenders)) {
      const found = (rates[name] ??= { prefill: [], decode: [] });
      const started = performance.now();
      await contender.prefill(prompt);
      const read = performance.now();
      await contender.decode(newTokens);
      found.prefill.push((promptTokens / (read - started)) * 1000);
      found.decode.push((newTokens / (performance.now() - read)) * 1000);
    }
  const outline = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return `median ${sorted[sorted.length >> 1]!.toFixed(0)}, best ${sorted.at(-1)!.toFixed(0)}`;
  };
  for (const [name, { prefill, decode }] of Object.entries(rates))
    console.log(`${name}: tokens a second: prefill ${outline(prefill)}; decode ${outline(decode)}`);
}

await main();
process.exit(0);
