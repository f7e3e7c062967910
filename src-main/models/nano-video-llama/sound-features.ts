import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { patchHopSamples, patchSamples, patchValues, SoundPatches } from '../../kernels/sound-patches.ts';
import type { Pack } from '../pack.ts';
import { soundValues } from './clip-features.ts';
import { type HeardPatch, soundWindows } from './sound-windows.ts';

const patchShape = [1, 96, 64];
/** Most patches in one run: 15 s of sound. */
const largestBatch = 32;

/** What YAMNet makes of a clip's sound before it names anything. */
export class SoundFeatures implements AsyncDisposable {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param samples mono, 16 kHz  @returns [timeSteps, soundValues] */
  async windows(samples: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const patches: Float32Array[] = [];
    const cut = new SoundPatches();
    const keep = (patch: Float32Array) => void patches.push(patch.slice());
    cut.push(samples, keep);
    if (patches.length === 0) cut.flush(keep);
    const heard: HeardPatch[] = [];
    for (let from = 0; from < patches.length; from += largestBatch) {
      const batch = patches.slice(from, from + largestBatch);
      const values = new Float32Array(batch.length * patchValues);
      for (const [at, patch] of batch.entries()) values.set(patch, at * patchValues);
      const inputs = { log_mel: float32(values, [batch.length, ...patchShape]) };
      const embeddings = (await this.#session.run(inputs, ['embedding'], options)).floats('embedding');
      for (let at = 0; at < batch.length; at++)
        heard.push({
          embedding: embeddings.slice(at * soundValues, (at + 1) * soundValues),
          loudness: loudnessOf(samples, (from + at) * patchHopSamples),
        });
    }
    return soundWindows(heard);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/** Root mean square of the samples that a patch looks at. */
function loudnessOf(samples: Float32Array, start: number): number {
  const seen = samples.subarray(start, start + patchSamples);
  return Math.sqrt(seen.reduce((sum, value) => sum + value * value, 0) / Math.max(1, seen.length));
}

/** Opens the sound tagger of a pack for its features. */
export async function loadSoundFeatures(pack: Pack): Promise<SoundFeatures> {
  return new SoundFeatures(await pack.open('sounds', 'yamnet.onnx'));
}
