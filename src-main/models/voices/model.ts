import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { normalise } from '../../kernels/vector.ts';
import { VoiceWindows, voiceWindowShape } from '../../kernels/voice-windows.ts';
import type { Pack } from '../pack.ts';

/** Numbers that describe a voice. */
const voiceLength = 256;
const windowValues = voiceWindowShape[0] * voiceWindowShape[1];
/** Most windows in one run, so that it stays short. */
const largestBatch = 8;

/** GE2E: describes a voice, so that the same one is known again. */
export class VoiceEncoder implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly #session: Session;
  readonly #windows = new VoiceWindows();

  constructor(version: string, session: Session) {
    this.version = version;
    this.#session = session;
  }

  /** The voice in mono sound at 16 kHz, as a unit vector: the mean over its windows. */
  async describe(samples: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const { windows, count } = this.#windows.compute(samples);
    const sum = new Float32Array(voiceLength);
    for (let at = 0; at < count; at += largestBatch) {
      const some = Math.min(largestBatch, count - at);
      const mels = float32(windows.subarray(at * windowValues, (at + some) * windowValues), [
        some,
        ...voiceWindowShape,
      ]);
      const voices = (await this.#session.run({ mels }, ['voices'], options)).floats('voices');
      for (let n = 0; n < voices.length; n++) sum[n % voiceLength]! += voices[n]!;
    }
    return normalise(sum);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

/** Opens the voice encoder of a pack. */
export async function loadVoiceEncoder(pack: Pack): Promise<VoiceEncoder> {
  const { name, version } = pack.model('voices');
  return new VoiceEncoder(`${name}-${version}`, await pack.open('voices', 'encoder.onnx'));
}
