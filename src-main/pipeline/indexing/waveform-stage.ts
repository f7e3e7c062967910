import { peaksPerSecond } from '../../domain/stage.ts';
import { SoundBuffer } from './sound-buffer.ts';
import { sampleRate, type CommitChunk, type SoundBlock, type SoundStage, Stopwatch } from './stage-run.ts';

export const waveformVersion = 'peaks-50-1';

const samplesPerPeak = sampleRate / peaksPerSecond;
const secondsPerCommit = 20;

/** Loudest absolute sample of every 20 ms, for drawing. */
export class WaveformStage implements SoundStage {
  readonly name = 'waveform';
  readonly leadIn = 0;
  readonly #commit: CommitChunk;
  readonly #buffer: SoundBuffer;
  readonly #watch = new Stopwatch();

  constructor(doneTo: number, commit: CommitChunk) {
    this.#commit = commit;
    this.#buffer = new SoundBuffer(doneTo);
  }

  get doneTo(): number {
    return this.#buffer.start;
  }

  async accept(block: SoundBlock): Promise<void> {
    this.#buffer.append(block);
    if (this.#buffer.end - this.#buffer.start >= secondsPerCommit) await this.#store(this.#buffer.start + secondsPerCommit);
  }

  async end(duration: number): Promise<void> {
    await this.#store(Math.max(duration, this.#buffer.end));
  }

  async #store(to: number): Promise<void> {
    const peaks = await this.#watch.time(async () => loudest(this.#buffer.between(this.#buffer.start, to)));
    this.#commit({ stage: this.name, doneTo: to, seconds: this.#watch.take(), peaks });
    this.#buffer.dropBefore(to);
  }
}

function loudest(samples: Float32Array): Uint8Array {
  const peaks = new Uint8Array(Math.ceil(samples.length / samplesPerPeak));
  for (let bucket = 0; bucket < peaks.length; bucket++) {
    let top = 0;
    const end = Math.min(samples.length, (bucket + 1) * samplesPerPeak);
    for (let i = bucket * samplesPerPeak; i < end; i++) top = Math.max(top, Math.abs(samples[i]!));
    peaks[bucket] = Math.min(255, Math.round(top * 255));
  }
  return peaks;
}
