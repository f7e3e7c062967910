import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../domain/json.ts';
import {
  providerNames,
  providerStates,
  type ProviderName,
  type ProviderReport,
  type ProviderResult,
} from '../domain/providers.ts';
import { elsewhere, runtimeVersion } from './prove-provider.ts';

/** Tries one provider, and comes back whatever it does. */
export type ProveProvider = (provider: ProviderName, signal?: AbortSignal) => Promise<ProviderResult>;

export interface ProviderKeeperOptions {
  /** Where the results are kept. */
  file: string;
  prove: ProveProvider;
  /** What tells this machine and version from others. */
  machine?: string;
  /** Providers that this system may have; no other is tried. */
  candidates?: readonly ProviderName[];
}

const reportSchema: z.ZodType<ProviderReport> = z.object({
  machine: z.string(),
  testedAt: z.number(),
  used: z.enum(providerNames),
  results: z.array(
    z.object({
      provider: z.enum(providerNames),
      state: z.enum(providerStates),
      milliseconds: z.number().nullable(),
      difference: z.number().nullable(),
      detail: z.string(),
    }),
  ),
});

/** Raised when a provider is tried in another way, so that all are tried again. */
const wayOfTrying = 1;

/** What models can run on here: tried once for a machine and a version of the runtime, and kept. */
export class ProviderKeeper {
  readonly #options: Required<ProviderKeeperOptions>;
  #trying: Promise<ProviderReport> | undefined;

  constructor({
    machine = thisMachine(),
    candidates = candidatesFor(process.platform),
    ...options
  }: ProviderKeeperOptions) {
    this.#options = { machine, candidates, ...options };
  }

  /** The kept results; tries everything where there are none for this machine and version, or `again`. */
  async report(again = false, signal?: AbortSignal): Promise<ProviderReport> {
    const kept = again ? undefined : await this.#kept();
    if (kept) return kept;
    this.#trying ??= this.#tryAll(signal).finally(() => {
      this.#trying = undefined;
    });
    return this.#trying;
  }

  async #kept(): Promise<ProviderReport | undefined> {
    const text = await readFile(this.#options.file, 'utf8').catch(() => 'null');
    const report = reportSchema.safeParse(parseJson(text)).data;
    return report?.machine === this.#options.machine ? report : undefined;
  }

  async #tryAll(signal: AbortSignal | undefined): Promise<ProviderReport> {
    const { file, prove, machine, candidates } = this.#options;
    const results: ProviderResult[] = [];
    for (const provider of providerNames) {
      results.push(candidates.includes(provider) ? await prove(provider, signal) : elsewhere(provider));
    }
    const report = { machine, testedAt: Date.now(), used: fastest(results), results };
    // A library that cannot be written is read all the same; then all is tried again the next time.
    await keep(file, report).catch(() => undefined);
    return report;
  }
}

/** The providers that are made for a system; whether one is there is found out by trying it. */
export function candidatesFor(platform: NodeJS.Platform): readonly ProviderName[] {
  const own: Partial<Record<NodeJS.Platform, ProviderName[]>> = { linux: ['cuda'], win32: ['dml'], darwin: ['coreml'] };
  return [...(own[platform] ?? []), 'webgpu', 'cpu'];
}

function fastest(results: readonly ProviderResult[]): ProviderName {
  const proved = results.filter(({ state, milliseconds }) => state === 'proved' && milliseconds !== null);
  return proved.sort((a, b) => a.milliseconds! - b.milliseconds!)[0]?.provider ?? 'cpu';
}

async function keep(file: string, report: ProviderReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, `${JSON.stringify(report, undefined, 2)}\n`);
  await rename(`${file}.part`, file);
}

function thisMachine(): string {
  const processors = cpus();
  const processor = `${processors[0]?.model.trim() ?? 'unknown processor'} x ${processors.length}`;
  return `${process.platform} ${process.arch}, ${processor}, ONNX Runtime ${runtimeVersion()}, test ${wayOfTrying}`;
}
