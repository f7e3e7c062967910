import type { RunOptions, Session } from '../../inference/session.ts';
import { float32, int64 } from '../../inference/tensor.ts';
import type { Pack } from '../pack.ts';
import { samplesPerProbability } from './regions.ts';

const sampleRate = 16_000;
/** Samples before the new ones that the model wants to see again. */
const context = 64;
const stateShape = [2, 1, 128];

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
  readonly #rate = int64([sampleRate], []);
  readonly #frame = new Float32Array(context + samplesPerProbability);
  #held = 0;
  #state = float32(new Float32Array(256), stateShape);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes the next mono samples at 16 kHz; returns a probability of voice for each 512 samples that they complete. */
  async push(samples: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const probabilities = new Float32Array(Math.floor((this.#held + samples.length) / samplesPerProbability));
    let read = 0;
    for (let at = 0; at < probabilities.length; at++) {
      const taken = samplesPerProbability - this.#held;
      this.#frame.set(samples.subarray(read, read + taken), context + this.#held);
      read += taken;
      this.#held = 0;
      probabilities[at] = await this.#listen(options);
      this.#frame.copyWithin(0, samplesPerProbability);
    }
    this.#frame.set(samples.subarray(read), context + this.#held);
    this.#held += samples.length - read;
    return probabilities;
  }

  async #listen(options: RunOptions): Promise<number> {
    const inputs = { input: float32(this.#frame, [1, this.#frame.length]), state: this.#state, sr: this.#rate };
    const outputs = await this.#session.run(inputs, ['output', 'stateN'], options);
    this.#state = outputs.tensor('stateN');
    return outputs.floats('output')[0]!;
  }
}

/** Opens the voice activity model of a pack. */
export async function loadVoiceActivity(pack: Pack): Promise<VoiceActivity> {
  const { name, version } = pack.model('voice-activity');
  return new VoiceActivity(`${name}-${version}`, await pack.open('voice-activity', 'silero.onnx'));
}
