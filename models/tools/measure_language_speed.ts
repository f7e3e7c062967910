// Tokens a second of the program's language runner and, in turns, of llama.cpp on the published file, on 1 and on 2 threads:
//   node models/tools/measure_language_speed.ts [FOLDER/node_modules/node-llama-cpp/dist/index.js FILE.gguf]
import { join } from 'node:path';
import { Runtime } from '../../src-main/inference/runtime.ts';
import { argmax } from '../../src-main/kernels/softmax.ts';
import { LanguageContext } from './language_context.ts';
import { loadLanguageModel } from '../../src-main/models/language/model.ts';
import { loadPack } from '../../src-main/models/pack.ts';

const promptTokens = 256;
const newTokens = 48;
const rounds = 7;

interface Contender {
  prefill(ids: number[]): Promise<void>;
  decode(count: number): Promise<number[]>;
}

async function ours(threads: number): Promise<Contender> {
  const model = await loadLanguageModel(await loadPack(join(import.meta.dirname, '..'), new Runtime({ threads })));
  const context = new LanguageContext(model);
  let read: number[] = [];
  let last = 0;
  async function step(ids: readonly number[]): Promise<void> {
    read.push(...ids);
    last = argmax(await model.logits(await context.readTokens(read, read.length - 1)));
  }
  return {
    async prefill(ids) {
      context.rewind(0);
      read = [];
      await step(ids);
    },
    async decode(count) {
      const found: number[] = [];
      while (found.length < count) {
        found.push(last);
        await step([last]);
      }
      return found;
    },
  };
}

async function theirs(threads: number, library: string, file: string): Promise<Contender> {
  const { getLlama } = await import(library);
  const llama = await getLlama({ gpu: false, maxThreads: threads, build: 'never' });
  const model = await llama.loadModel({ modelPath: file });
  const context = await model.createContext({ contextSize: 1024, threads, batchSize: 512 });
  const sequence = context.getSequence();
  let last = 0;
  return {
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

/** Tokens a second of the wall clock, and milliseconds of CPU a token, which other work on the machine disturbs less. */
async function timed(count: number, work: () => Promise<unknown>): Promise<{ rate: number; cpu: number }> {
  const used = process.cpuUsage();
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  return { rate: (count / milliseconds) * 1000, cpu: (user + system) / 1000 / count };
}

function outline(found: readonly { rate: number; cpu: number }[]): string {
  const rates = found.map(({ rate }) => rate).sort((a, b) => a - b);
  const cpu = Math.min(...found.map((one) => one.cpu));
  return `median ${rates[rates.length >> 1]!.toFixed(0)}, best ${rates.at(-1)!.toFixed(0)}, at least ${cpu.toFixed(1)} ms CPU each`;
}

const [library, file] = process.argv.slice(2);
const prompt = Array.from({ length: promptTokens }, (_, at) => 1000 + ((at * 7919) % 40_000));
for (const threads of [1, 2]) {
  const contenders: Record<string, Contender> = { onnxruntime: await ours(threads) };
  if (library && file) contenders['llama.cpp'] = await theirs(threads, library, file);
  const found = Object.keys(contenders).map((name) => ({
    name,
    prefill: [] as { rate: number; cpu: number }[],
    decode: [] as { rate: number; cpu: number }[],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { name, prefill, decode } of found) {
      prefill.push(await timed(promptTokens, () => contenders[name]!.prefill(prompt)));
      decode.push(await timed(newTokens, () => contenders[name]!.decode(newTokens)));
    }
  for (const { name, prefill, decode } of found) {
    console.log(`${threads} threads, ${name}, tokens a second: prefill ${outline(prefill)}`);
    console.log(`${threads} threads, ${name}, tokens a second: decode ${outline(decode)}`);
  }
}
process.exit(0);
