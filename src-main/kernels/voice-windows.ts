import { slaneyFilters } from './mel.ts';
import { MelFrame } from './mel-frame.ts';

const sampleRate = 16_000;
const frameLength = 400;
const hop = 160;
const bands = 40;
const windowFrames = 160;
/** Frames from one window to the next: 1.3 windows a second. */
const windowStep = 77;
/** A last window that holds less sound than this share is left out, unless it is the only one. */
const fewest = 0.75;
/** Root mean square to which quieter sound is raised: -30 dB. */
const loudness = 10 ** (-30 / 20);

/** Shape of one window, row-major: frames, mel bands. */
export const voiceWindowShape = [windowFrames, bands] as const;
const windowValues = windowFrames * bands;

/** The features of the GE2E voice encoder: mel power without logarithm, 10 ms a frame, in windows of 1.6 s. */
export class VoiceWindows {
  readonly #frame = new MelFrame(frameLength, frameLength, slaneyFilters(bands, frameLength, sampleRate), 'power');
  readonly #energies = new Float64Array(bands);

  /** Windows of mono sound at 16 kHz, one behind the other; sound that is shorter than one is filled up with silence. */
  compute(samples: Float32Array): { windows: Float32Array; count: number } {
    const frames = Math.ceil((samples.length + 1) / hop);
    const steps = Math.max(1, frames - windowFrames + windowStep + 1);
    let count = Math.ceil(steps / windowStep);
    const lastStart = (count - 1) * windowStep * hop;
    if (count > 1 && (samples.length - lastStart) / (windowFrames * hop) < fewest) count--;
    const mel = this.mel(samples, (count - 1) * windowStep + windowFrames);
    const windows = new Float32Array(count * windowValues);
    for (let at = 0; at < count; at++) {
      const from = at * windowStep * bands;
      windows.set(mel.subarray(from, from + windowValues), at * windowValues);
    }
    return { windows, count };
  }

  /** Mel power of the first `frames` frames, each around its 10 ms; before and behind the sound there is silence. */
  mel(samples: Float32Array, frames: number): Float32Array {
    const gain = Math.max(1, loudness / rootMeanSquare(samples));
    const padded = new Float32Array((frames - 1) * hop + frameLength);
    const held = samples.subarray(0, padded.length - frameLength / 2);
    for (let n = 0; n < held.length; n++) padded[frameLength / 2 + n] = held[n]! * gain;
    const mel = new Float32Array(frames * bands);
    for (let frame = 0; frame < frames; frame++) {
      this.#frame.energies(padded, frame * hop, this.#energies);
      mel.set(this.#energies, frame * bands);
    }
    return mel;
  }
}

/** Never zero, so that silence stays silence. */
function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.max(1e-6, Math.sqrt(sum / Math.max(1, samples.length)));
}
