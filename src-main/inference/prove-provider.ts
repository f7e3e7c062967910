import { env, InferenceSession, listSupportedBackends } from 'onnxruntime-node';
import type { ProviderName, ProviderResult } from '../domain/providers.ts';
import { silenceRuntime } from './silence-runtime.ts';
import { float32 } from './tensor.ts';
import { graphShape, providerGraph, reference, referenceStep } from './provider-graph.ts';

/** Computes the test graph on its fixed input; the output, row by row. */
export type RunGraph = (input: Float32Array) => Promise<Float32Array>;

/** Makes the test graph ready to run on a provider and on nothing else. Fails where there is no such provider. */
export type OpenGraph = (provider: ProviderName) => Promise<RunGraph>;

/**
 * Largest difference that is rounding, as a share of the largest number: graphics cards compute with 11 bits of fraction or more,
 * and six layers keep that below a hundredth. Wrong numbers are off by about one.
 */
const mostDifference = 0.01;
const timedRuns = 5;

/**
 * Tries a provider in this process: its numbers are compared with the processor's, and the processor's with those that were
 * computed elsewhere. A driver can hang or end the process: only a process that may be lost should call this for anything but `cpu`.
 */
export async function proveProvider(provider: ProviderName, open: OpenGraph = openGraph): Promise<ProviderResult> {
  const failure = (state: ProviderResult['state'], detail: string): ProviderResult => {
    return { provider, state, milliseconds: null, difference: null, detail };
  };
  silenceRuntime();
  let run: RunGraph;
  try {
    if (open === openGraph && !listSupportedBackends().some(({ name }) => name === provider))
      return elsewhere(provider);
    run = await open(provider);
  } catch (error) {
    return failure('missing', whyMissing(error));
  }
  try {
    const input = fixedInput();
    const output = await run(input);
    const difference = provider === 'cpu' ? offReference(output) : offBy(output, await (await open('cpu'))(input));
    const milliseconds = await medianTime(() => run(input));
    const isGood = difference <= mostDifference;
    const share = Number.isFinite(difference) ? `${(difference * 100).toFixed(1)} %` : 'no numbers at all';
    const detail = isGood ? '' : `Its numbers are wrong: they differ from the processor's by ${share}.`;
    return { provider, state: isGood ? 'proved' : 'wrong', milliseconds, difference: finite(difference), detail };
  } catch (error) {
    return failure('failed', `It broke while it computed: ${firstLine(error)}`);
  }
}

/** A provider that belongs to another system. */
export function elsewhere(provider: ProviderName): ProviderResult {
  const detail = `It is not made for ${process.platform} on ${process.arch}.`;
  return { provider, state: 'elsewhere', milliseconds: null, difference: null, detail };
}

/** Version of the runtime, with which drivers may or may not work. */
export function runtimeVersion(): string {
  return env.versions.node ?? env.versions.common;
}

async function openGraph(provider: ProviderName): Promise<RunGraph> {
  const session = await InferenceSession.create(providerGraph(), {
    executionProviders: [provider],
    logSeverityLevel: 4,
    // What the provider cannot do would quietly be done by the processor, whose numbers are of course right.
    ...(provider !== 'cpu' && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
  });
  return async (input) => {
    const { output } = await session.run({ input: float32(input, graphShape) });
    return output!.data as Float32Array;
  };
}

function fixedInput(): Float32Array {
  return Float32Array.from({ length: graphShape[0] * graphShape[1] }, (_, n) => Math.sin(n * 0.11));
}

function offReference(output: Float32Array): number {
  const kept = Float32Array.from(reference, (_, at) => output[at * referenceStep] ?? Number.NaN);
  return offBy(kept, Float32Array.from(reference));
}

/** Largest difference, as a share of the largest expected number; not a number where one of them is none. */
function offBy(output: Float32Array, expected: Float32Array): number {
  if (output.length !== expected.length) return Number.NaN;
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return output.reduce((most, value, at) => Math.max(most, Math.abs(value - expected[at]!)), 0) / largest;
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < timedRuns; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[timedRuns >> 1]!;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** What keeps a provider from starting, as far as the runtime's message tells. */
function whyMissing(error: unknown): string {
  const message = firstLine(error);
  if (/load (shared )?library/i.test(message)) return 'Its libraries are not installed.';
  if (/adapter/i.test(message)) return 'It finds no graphics card that it can use.';
  return `It does not start: ${message}`;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n', 1)[0]!
    .slice(0, 300);
}
