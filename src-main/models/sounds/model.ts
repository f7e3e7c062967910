import type { Moment } from '../../domain/time.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { patchHopSamples, patchSamples, patchValues, SoundPatches } from '../../kernels/sound-patches.ts';
import type { Pack } from '../pack.ts';
import { loadSoundLabels, type SoundLabels } from './labels.ts';

/** Scores of all sound classes, 0..1, for one step of the tagger; times in seconds from the start of the stream. */
export interface SoundTag extends Moment {
  scores: Float32Array;
}

const sampleRate = 16_000;
const patchShape = [1, 96, 64];
/** Most patches in one run: 15 s of sound in some 50 ms. */
const largestBatch = 32;

/** YAMNet: tells which of 521 classes of sound are heard. */
export class SoundTagger implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly labels: SoundLabels;
  readonly #session: Session;

  constructor(version: string, session: Session, labels: SoundLabels) {
    this.version = version;
    this.labels = labels;
    this.#session = session;
  }

  /** Begins to listen to a sound. Several streams may be open. */
  stream(): SoundTagStream {
    return new SoundTagStream(this.#session, this.labels.all.length);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/**
 * One sound that the tagger listens to. Each step looks at 0.975 s and stands for the 0.48 s in the middle of it, so that steps join
 * without gaps; the first one reaches back to the start, and one that `end` returns reaches to the end.
 */
export class SoundTagStream {
  readonly #session: Session;
  readonly #classes: number;
  readonly #patches = new SoundPatches();
  #received = 0;
  #tagged = 0;

  constructor(session: Session, classes: number) {
    this.#session = session;
    this.#classes = classes;
  }

  /** Takes the next mono samples at 16 kHz and returns the steps that they complete. */
  async push(samples: Float32Array, options: RunOptions = {}): Promise<SoundTag[]> {
    const patches: Float32Array[] = [];
    this.#received += samples.length;
    this.#patches.push(samples, (patch) => patches.push(patch.slice()));
    return await this.#tag(patches, options);
  }

  /** Ends the sound and returns the last steps; the remainder is heard as if silence followed. */
  async end(options: RunOptions = {}): Promise<SoundTag[]> {
    const patches: Float32Array[] = [];
    this.#patches.flush((patch) => patches.push(patch.slice()));
    const tags = await this.#tag(patches, options);
    const last = tags.at(-1);
    if (last) last.end = this.#received / sampleRate;
    return tags;
  }

  async #tag(patches: readonly Float32Array[], options: RunOptions): Promise<SoundTag[]> {
    const tags: SoundTag[] = [];
    for (let from = 0; from < patches.length; from += largestBatch) {
      const batch = patches.slice(from, from + largestBatch);
      const values = new Float32Array(batch.length * patchValues);
      for (const [at, patch] of batch.entries()) values.set(patch, at * patchValues);
      const inputs = { log_mel: float32(values, [batch.length, ...patchShape]) };
      const probabilities = (await this.#session.run(inputs, ['probabilities'], options)).floats('probabilities');
      for (let at = 0; at < batch.length; at++)
        tags.push(this.#next(probabilities.slice(at * this.#classes, (at + 1) * this.#classes)));
    }
    return tags;
  }

  #next(scores: Float32Array): SoundTag {
    const start = this.#tagged === 0 ? 0 : stepEdge(this.#tagged);
    this.#tagged++;
    return { start, end: stepEdge(this.#tagged), scores };
  }
}

/** Where a step begins, in seconds: half a hop before the middle of its patch. */
function stepEdge(step: number): number {
  return (step * patchHopSamples + (patchSamples - patchHopSamples) / 2) / sampleRate;
}

/** Opens the sound tagger of a pack. */
export async function loadSoundTagger(pack: Pack): Promise<SoundTagger> {
  const { name, version } = pack.model('sounds');
  return new SoundTagger(`${name}-${version}`, await pack.open('sounds', 'yamnet.onnx'), await loadSoundLabels(pack));
}
