import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { PackSpeed, PackStatus } from '../../domain/packs.ts';
import { providerNames, type ProviderName } from '../../domain/providers.ts';
import type { Session } from '../../inference/session.ts';
import { readJson, writeJson } from './json-file.ts';

/** What one question has cost. */
export interface RunCost {
  /** That were written. */
  tokens: number;
  /** `encode`: of looking and listening; null where all was known from before. */
  seconds: { encode: number | null; answer: number };
}

/** So many runs are told of; a slow one long ago says nothing about today. */
const lastRuns = 5;

const runSchema = z.object({
  at: z.number(),
  provider: z.enum(providerNames),
  tokens: z.int().min(0),
  seconds: z.object({ encode: z.number().min(0).nullable(), answer: z.number().min(0) }),
});
const fileSchema = z.record(z.string(), z.array(runSchema));

/** How fast packs were for the questions that the person has asked last, in a file of the library. */
export class PackSpeeds {
  readonly #file: string;

  readonly #ranOn = new Map<string, ProviderName>();

  constructor(libraryDir: string) {
    this.#file = join(libraryDir, 'pack-speeds.json');
  }

  /** Notes what a graph of a pack runs on; the graph that was opened last is the one that writes. */
  opened(pack: string, graph: Session): Session {
    this.#ranOn.set(pack, graph.provider);
    return graph;
  }

  /** Keeps what a question has cost. Where nothing can be kept, nothing is. */
  async add(pack: string, cost: RunCost): Promise<void> {
    const run = { at: Date.now(), provider: this.#ranOn.get(pack) ?? ('cpu' as const), ...cost };
    await this.#keep(pack, run).catch(() => undefined);
  }

  /** The packs with their speeds, where there are any. */
  async with(packs: readonly PackStatus[]): Promise<PackStatus[]> {
    const all = await this.#read();
    return packs.map((status) => {
      const speed = status.state === 'installed' ? speedOf(all[status.pack] ?? []) : undefined;
      return speed ? { ...status, speed } : status;
    });
  }

  async #keep(pack: string, run: z.infer<typeof runSchema>): Promise<void> {
    const all = await this.#read();
    const runs = [...(all[pack] ?? []), run].slice(-lastRuns);
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    await writeJson(this.#file, { ...all, [pack]: runs });
  }

  async #read(): Promise<z.infer<typeof fileSchema>> {
    return (await readJson(this.#file, fileSchema)) ?? {};
  }
}

/** Of the runs on what the last one ran on. */
function speedOf(runs: readonly z.infer<typeof runSchema>[]): PackSpeed | undefined {
  const last = runs.at(-1);
  if (!last) return undefined;
  const same = runs.filter(({ provider }) => provider === last.provider);
  const tokens = same.reduce((sum, run) => sum + run.tokens, 0);
  const seconds = same.reduce((sum, run) => sum + run.seconds.answer, 0);
  const encoded = same.flatMap((run) => run.seconds.encode ?? []);
  return {
    provider: last.provider,
    runs: same.length,
    tokensPerSecond: tokens > 0 && seconds > 0 ? tokens / seconds : null,
    encodeSeconds: encoded.length > 0 ? encoded.reduce((sum, one) => sum + one, 0) / encoded.length : null,
  };
}
