import type { Evidence } from '../../domain/evidence.ts';
import type { StageChunk } from '../../domain/stage.ts';

/** Sample rate that every sound model takes, in hertz. */
export const sampleRate = 16_000;

/** A stretch of 16 kHz mono sound that starts at `start` seconds of media time. */
export interface SoundBlock {
  start: number;
  samples: Float32Array;
}

/** Stores one chunk of a stage and returns the evidence as stored. */
export type CommitChunk = (chunk: StageChunk) => Evidence[];

/**
 * Something that hears the sound track: blocks in order, without gaps. A stage begins at its own `doneTo`, ignores what
 * lies before, and commits at least once a minute of media. Stopped and begun again at any commit, it makes the same
 * evidence as in one go: nothing is carried over a commit that is not in the library.
 */
export interface SoundListener {
  accept(block: SoundBlock, signal: AbortSignal | undefined): Promise<void>;
  /** The sound ended at `duration` seconds: deal with the rest. */
  end(duration: number, signal: AbortSignal | undefined): Promise<void>;
}

/** Seconds of wall clock between commits, measured for the stage's report. */
export class Stopwatch {
  #spent = 0;

  /** Runs `work` and adds its time, which a pause for other stages is not part of. */
  async time<T>(work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.#spent += (performance.now() - begun) / 1000;
    }
  }

  /** Seconds since the last call. */
  take(): number {
    const spent = this.#spent;
    this.#spent = 0;
    return spent;
  }
}
