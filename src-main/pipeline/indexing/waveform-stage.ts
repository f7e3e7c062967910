import { peaksPerSecond } from '../../domain/stage.ts';
import { bucketPeaks } from '../../kernels/peaks.ts';
import { SoundBuffer } from './sound-buffer.ts';
import { sampleRate, type CommitChunk, type SoundBlock, type SoundListener, Stopwatch } from './stage-run.ts';

export const waveformVersion = 'peaks-50-1';

const samplesPerPeak = sampleRate / peaksPerSecond;
const secondsPerCommit = 20;

/** Loudest absolute sample of every 20 ms, for drawing. */
export class WaveformStage implements SoundListener {
  readonly #commit: CommitChunk;
  readonly #buffer: SoundBuffer;
  readonly #watch = new Stopwatch();

  constructor(doneTo: number, commit: CommitChunk) {
    this.#commit = commit;
    this.#buffer = new SoundBuffer(doneTo);
  }

  async accept(block: SoundBlock): Promise<void> {
    this.#buffer.append(block);
    if (this.#buffer.end - this.#buffer.start >= secondsPerCommit)
      await this.#store(this.#buffer.start + secondsPerCommit);
  }

  async end(duration: number): Promise<void> {
    await this.#store(Math.max(duration, this.#buffer.end));
  }

  async #store(to: number): Promise<void> {
    const peaks = await this.#watch.time(async () => loudest(this.#buffer.between(this.#buffer.start, to)));
    this.#commit({ stage: 'waveform', doneTo: to, seconds: this.#watch.take(), peaks });
    this.#buffer.dropBefore(to);
  }
}

function loudest(samples: Float32Array): Uint8Array {
  const peaks = new Float32Array(Math.ceil(samples.length / samplesPerPeak));
  bucketPeaks(samples, samplesPerPeak, peaks);
  return Uint8Array.from(peaks, (peak) => Math.min(255, Math.round(peak * 255)));
}
