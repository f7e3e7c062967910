import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { patchHopSamples, patchSamples, patchValues, SoundPatches } from '../../kernels/sound-patches.ts';
import type { Pack } from '../pack.ts';
import type { ClipSound } from '../video-language/encoders/sound-input.ts';
import { soundValues, timeSteps } from './clip-features.ts';
import { type HeardPatch, soundWindows } from './sound-windows.ts';

const sampleRate = 16_000;
const patchShape = [1, 96, 64];
/** Most patches in one run: 15 s of sound. */
const largestBatch = 32;
/** Of longer sound only a piece in the middle of each window is listened to. */
const longestWhole = 60 * sampleRate;
const pieceLength = 4 * sampleRate;

/** What YAMNet makes of a clip's sound before it names anything. */
export class SoundFeatures implements AsyncDisposable {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** [timeSteps, soundValues] of some sound. */
  async windows(sound: ClipSound, options: RunOptions = {}): Promise<Float32Array> {
    const heard: HeardPatch[] = [];
    for (const [from, to] of listenedTo(sound.samples))
      heard.push(...(await this.#patches(await sound.read(from, to), options)));
    return soundWindows(heard);
  }

  async #patches(samples: Float32Array, options: RunOptions): Promise<HeardPatch[]> {
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
    return heard;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/** Parts of a sound of so many samples that are listened to, as [begin, end): all of it, or pieces of one length. */
export function listenedTo(samples: number): [number, number][] {
  if (samples <= longestWhole) return [[0, samples]];
  return Array.from({ length: timeSteps }, (_, step) => {
    const begin = Math.round(((step + 0.5) * samples) / timeSteps - pieceLength / 2);
    return [begin, begin + pieceLength];
  });
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
