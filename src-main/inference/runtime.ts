import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { AppError } from '../domain/errors.ts';
import type { ProviderName } from '../domain/providers.ts';
import { contractFaults, type ModelContract, type ValueContract } from './contract.ts';
import { Session } from './session.ts';
import { silenceRuntime } from './silence-runtime.ts';

export interface RuntimeOptions {
  /** Threads that one run may use; more than there are cores only costs. */
  threads?: number;
}

/** A model as the runtime holds it, and what it really runs on. */
interface NativeModel {
  session: InferenceSession;
  provider: ProviderName;
}

interface LoadedModel {
  native: Promise<NativeModel>;
  holders: number;
}

/** Loads model files, each once however many sessions use it, and decides what they run on. */
export class Runtime {
  readonly #options: InferenceSession.SessionOptions;
  readonly #models = new Map<string, LoadedModel>();

  constructor({ threads = 2 }: RuntimeOptions = {}) {
    silenceRuntime();
    this.#options = {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Errors come back as exceptions; the library's own lines would only repeat them.
      logSeverityLevel: 4,
      // Idle threads that spin take the core from the window and from ffmpeg: with two busy cores a token took three times as long.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    };
  }

  /**
   * Opens a model file. Throws MODEL_MISSING, MODEL_DAMAGED when the file cannot be read as a model, or MODEL_CONTRACT naming
   * everything in which its inputs and outputs differ from `contract`.
   *
   * @param provider what it shall run on, one that was proved; where the model does not fit there it runs on the processor
   */
  async open(path: string, contract?: ModelContract, provider: ProviderName = 'cpu'): Promise<Session> {
    const name = basename(path);
    const key = `${provider}\n${path}`;
    const model = this.#models.get(key) ?? { native: this.#load(path, name, provider), holders: 0 };
    this.#models.set(key, model);
    model.holders++;
    try {
      const { session, provider: used } = await model.native;
      const actual = { inputs: tensors(session.inputMetadata), outputs: tensors(session.outputMetadata) };
      const faults = contract ? contractFaults(contract, actual) : [];
      if (faults.length > 0)
        throw new AppError('MODEL_CONTRACT', `${name} is not the model that is expected: ${faults.join('; ')}.`);
      return new Session({ name, native: session, contract: actual, provider: used }, () => this.#giveBack(key, model));
    } catch (error) {
      await this.#giveBack(key, model);
      throw error;
    }
  }

  async #load(path: string, name: string, provider: ProviderName): Promise<NativeModel> {
    await access(path).catch((cause: unknown) => {
      throw new AppError('MODEL_MISSING', `The model file ${name} is missing.`, { cause });
    });
    try {
      return { session: await InferenceSession.create(path, this.#optionsFor(provider)), provider };
    } catch (cause) {
      if (provider !== 'cpu') return this.#load(path, name, 'cpu');
      throw new AppError('MODEL_DAMAGED', `The model file ${name} cannot be read as a model.`, { cause });
    }
  }

  #optionsFor(provider: ProviderName): InferenceSession.SessionOptions {
    // Named alone: beside another, one that is not there is left out without a word. What it cannot do the processor does anyway.
    return { ...this.#options, executionProviders: [provider] };
  }

  async #giveBack(key: string, model: LoadedModel): Promise<void> {
    if (--model.holders > 0) return;
    if (this.#models.get(key) === model) this.#models.delete(key);
    // A model that failed to load leaves nothing to free; its holders have been told why.
    const native = await model.native.catch(() => undefined);
    await native?.session.release();
  }
}

function tensors(metadata: readonly InferenceSession.ValueMetadata[]): ValueContract[] {
  return metadata.map((value) =>
    value.isTensor
      ? { name: value.name, type: value.type, shape: value.shape }
      : { name: value.name, type: 'not a tensor', shape: [] },
  );
}
