import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import type { Pack } from '../pack.ts';
import { samplesPerProbability } from './regions.ts';

/** Samples before the new ones that the model wants to see again. */
const context = 64;
const windowSamples = context + samplesPerProbability;
const stateShape = [2, 1, 128];
/** Most windows in one run: 8 s of sound, well under a tenth of a second of work. */
const longestRun = 256;

/** Silero: tells how likely it is that someone speaks. */
export class VoiceActivity implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly #session: Session;

  constructor(version: string, session: Session) {
    this.version = version;
    this.#session = session;
  }

  /** Begins to listen to a sound. Several streams may be open. */
  stream(): VoiceStream {
    return new VoiceStream(this.#session);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/** One sound that the model listens to; it remembers what it has heard. */
export class VoiceStream {
  readonly #session: Session;
  /** The last samples that a window was made of, and those that do not fill one yet. */
  #rest = new Float32Array(context);
  #state = float32(new Float32Array(256), stateShape);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes the next mono samples at 16 kHz; returns a probability of voice for each 512 samples that they complete. */
  async push(samples: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const sound = new Float32Array(this.#rest.length + samples.length);
    sound.set(this.#rest);
    sound.set(samples, this.#rest.length);
    const probabilities = new Float32Array(Math.floor((sound.length - context) / samplesPerProbability));
    for (let at = 0; at < probabilities.length; at += longestRun) {
      const count = Math.min(longestRun, probabilities.length - at);
      probabilities.set(await this.#listen(sound, at, count, options), at);
    }
    this.#rest = sound.slice(probabilities.length * samplesPerProbability);
    return probabilities;
  }

  async #listen(sound: Float32Array, first: number, count: number, options: RunOptions): Promise<Float32Array> {
    const windows = new Float32Array(count * windowSamples);
    for (let at = 0; at < count; at++) {
      const from = (first + at) * samplesPerProbability;
      windows.set(sound.subarray(from, from + windowSamples), at * windowSamples);
    }
    const inputs = { windows: float32(windows, [count, windowSamples]), state: this.#state };
    const outputs = await this.#session.run(inputs, ['probabilities', 'next_state'], options);
    this.#state = outputs.tensor('next_state');
    return outputs.floats('probabilities');
  }
}

/** Opens the voice activity model of a pack. */
export async function loadVoiceActivity(pack: Pack): Promise<VoiceActivity> {
  const { name, version } = pack.model('voice-activity');
  return new VoiceActivity(`${name}-${version}`, await pack.open('voice-activity', 'silero.onnx'));
}
