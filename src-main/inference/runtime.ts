import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { AppError } from '../domain/errors.ts';
import { contractFaults, type ModelContract, type ValueContract } from './contract.ts';
import { Session } from './session.ts';

export interface RuntimeOptions {
  /** Threads that one run may use; more than there are cores only costs. */
  threads?: number;
}

interface LoadedModel {
  native: Promise<InferenceSession>;
  holders: number;
}

/** Loads model files, each once however many sessions use it, and decides what they run on. */
export class Runtime {
  readonly #options: InferenceSession.SessionOptions;
  readonly #models = new Map<string, LoadedModel>();

  constructor({ threads = 2 }: RuntimeOptions = {}) {
    // Its Linux builds keep a device id and a database under ~/.cache/Microsoft, to be sent home: nothing of ours leaves the machine.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    this.#options = {
      executionProviders: ['cpu'],
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
   */
  async open(path: string, contract?: ModelContract): Promise<Session> {
    const name = basename(path);
    const model = this.#models.get(path) ?? { native: this.#load(path, name), holders: 0 };
    this.#models.set(path, model);
    model.holders++;
    try {
      const native = await model.native;
      const actual = { inputs: tensors(native.inputMetadata), outputs: tensors(native.outputMetadata) };
      const faults = contract ? contractFaults(contract, actual) : [];
      if (faults.length > 0)
        throw new AppError('MODEL_CONTRACT', `${name} is not the model that is expected: ${faults.join('; ')}.`);
      return new Session(name, native, actual, () => this.#giveBack(path, model));
    } catch (error) {
      await this.#giveBack(path, model);
      throw error;
    }
  }

  async #load(path: string, name: string): Promise<InferenceSession> {
    await access(path).catch((cause: unknown) => {
      throw new AppError('MODEL_MISSING', `The model file ${name} is missing.`, { cause });
    });
    try {
      return await InferenceSession.create(path, this.#options);
    } catch (cause) {
      throw new AppError('MODEL_DAMAGED', `The model file ${name} cannot be read as a model.`, { cause });
    }
  }

  async #giveBack(path: string, model: LoadedModel): Promise<void> {
    if (--model.holders > 0) return;
    if (this.#models.get(path) === model) this.#models.delete(path);
    // A model that failed to load leaves nothing to free; its holders have been told why.
    const native = await model.native.catch(() => undefined);
    await native?.release();
  }
}

function tensors(metadata: readonly InferenceSession.ValueMetadata[]): ValueContract[] {
  return metadata.map((value) =>
    value.isTensor
      ? { name: value.name, type: value.type, shape: value.shape }
      : { name: value.name, type: 'not a tensor', shape: [] },
  );
}
