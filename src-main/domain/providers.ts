/** What models can run on: graphics cards by CUDA, DirectML, Core ML or WebGPU, and the processor. */
export const providerNames = ['cuda', 'dml', 'coreml', 'webgpu', 'cpu'] as const;
export type ProviderName = (typeof providerNames)[number];

/**
 * `proved`: it gave the processor's numbers. `elsewhere`: it belongs to another system. `missing`: it does not start here.
 * `wrong`: its numbers differ. `failed`: it broke. `silent`: it did not come to an end.
 */
export const providerStates = ['proved', 'elsewhere', 'missing', 'wrong', 'failed', 'silent'] as const;
export type ProviderState = (typeof providerStates)[number];

/** What came of trying a provider. */
export interface ProviderResult {
  provider: ProviderName;
  state: ProviderState;
  /** Milliseconds of one run of the test graph; null where none ended. */
  milliseconds: number | null;
  /** Largest difference to the reference numbers, as a share of the largest of them; null where there were none. */
  difference: number | null;
  /** Why it is not used, in words for a person; empty where it is proved. */
  detail: string;
}

/** What was found on this machine with this version of the runtime. */
export interface ProviderReport {
  /** The machine and the version of the runtime: where one of them is another, all is tried again. */
  machine: string;
  /** Milliseconds since 1970. */
  testedAt: number;
  /** The fastest that was proved. */
  used: ProviderName;
  results: ProviderResult[];
}
