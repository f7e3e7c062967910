import type { InferenceSession } from 'onnxruntime-node';
import { AppError, throwIfCancelled } from '../domain/errors.ts';
import type { ProviderName } from '../domain/providers.ts';
import { inputFaults, type ModelContract, outline } from './contract.ts';
import { Outputs, type TensorMap } from './tensor.ts';

export interface RunOptions {
  signal?: AbortSignal;
}

/** A model that was loaded. */
interface OpenedModel {
  /** File name, for messages. */
  name: string;
  native: InferenceSession;
  contract: ModelContract;
  provider: ProviderName;
}

/**
 * A model that is ready to run. Sessions of one file share the loaded model; it is freed when the last of them is disposed.
 * A run blocks the thread until it ends, so the signal is looked at before and after it.
 */
export class Session implements AsyncDisposable {
  readonly name: string;
  readonly contract: ModelContract;
  /** What the model really runs on. */
  readonly provider: ProviderName;
  readonly #native: InferenceSession;
  readonly #release: () => Promise<void>;
  readonly #running = new Set<Promise<unknown>>();
  #disposed = false;

  /** @param release gives this holder's share of the model back */
  constructor({ name, native, contract, provider }: OpenedModel, release: () => Promise<void>) {
    this.name = name;
    this.contract = contract;
    this.provider = provider;
    this.#native = native;
    this.#release = release;
  }

  /** Runs the model and returns the outputs that `fetches` names. Throws MODEL_CONTRACT naming every unfit input, or MODEL_FAILED. */
  async run(inputs: TensorMap, fetches: readonly string[], { signal }: RunOptions = {}): Promise<Outputs> {
    if (this.#disposed) throw new AppError('MODEL_FAILED', `${this.name} was used after it had been closed.`);
    throwIfCancelled(signal);
    const faults = inputFaults(this.contract.inputs, inputs);
    if (faults.length > 0)
      throw new AppError('MODEL_CONTRACT', `${this.name} cannot run on these inputs: ${faults.join('; ')}.`);
    const run = this.#native.run(inputs, fetches);
    this.#running.add(run);
    try {
      const outputs = await run;
      throwIfCancelled(signal);
      return new Outputs(outputs);
    } catch (error) {
      throwIfCancelled(signal);
      throw new AppError('MODEL_FAILED', `${this.name} failed on ${outline(inputs)}.`, { cause: error });
    } finally {
      this.#running.delete(run);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await Promise.allSettled(this.#running);
    await this.#release();
  }
}
