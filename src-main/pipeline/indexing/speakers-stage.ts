import { throwIfCancelled } from '../../domain/errors.ts';
import type { LineVoice, NamedVoice, VoicedLine } from '../../domain/speaker.ts';
import type { Moment } from '../../domain/time.ts';
import type { VoiceEncoder } from '../../models/voices/model.ts';
import { SoundBuffer } from './sound-buffer.ts';
import { type CommitChunk, type SoundBlock, type SoundListener, Stopwatch } from './stage-run.ts';
import { whoSpeaks } from './who-speaks.ts';

/** What the stage reads: lines come from the stages that make them. */
export interface SpokenLines {
  /** Lines that begin in a stretch of media time, in its order. */
  between: (stretch: Moment) => VoicedLine[];
  /** Media time up to which lines are known. */
  knownTo: () => number;
  /** All lines with their voices, and the names that the person gave. */
  all: () => { lines: VoicedLine[]; named: NamedVoice[] };
}

/** A shorter line says nothing of a voice, in seconds. */
const shortestLine = 0.8;
/** Lines that begin in so many seconds are stored together, counted from media time 0, wherever the blocks of sound end. */
const chunk = 20;

/** Describes the voice of each line as soon as it is known, and in the end tells the speakers apart. */
export class SpeakersStage implements SoundListener {
  readonly #encoder: VoiceEncoder;
  readonly #lines: SpokenLines;
  readonly #commit: CommitChunk;
  readonly #buffer: SoundBuffer;
  readonly #watch = new Stopwatch();
  /** Lines that begin before this media time are described. */
  #doneTo: number;
  /** Length of the sound, once it has ended. */
  #duration = Infinity;

  constructor(doneTo: number, encoder: VoiceEncoder, lines: SpokenLines, commit: CommitChunk) {
    this.#encoder = encoder;
    this.#lines = lines;
    this.#commit = commit;
    this.#buffer = new SoundBuffer(doneTo);
    this.#doneTo = doneTo;
  }

  async accept(block: SoundBlock, signal: AbortSignal | undefined): Promise<void> {
    this.#buffer.append(block);
    while (await this.#describe(this.#nextStop(), false, signal));
  }

  async end(duration: number, signal: AbortSignal | undefined): Promise<void> {
    this.#duration = duration;
    while (this.#nextStop() < duration) await this.#describe(this.#nextStop(), true, signal);
    // Lines may reach a little beyond the declared length.
    await this.#describe(Infinity, true, signal);
    const { lines, named } = this.#lines.all();
    const speakers = await this.#watch.time(async () => whoSpeaks(lines, named));
    this.#commit({ stage: 'speakers', doneTo: duration, seconds: this.#watch.take(), speakers });
  }

  #nextStop(): number {
    return (Math.floor(this.#doneTo / chunk) + 1) * chunk;
  }

  /** Describes the lines that begin before `to`, if all of them are known and heard. Returns whether it did. */
  async #describe(to: number, ended: boolean, signal: AbortSignal | undefined): Promise<boolean> {
    if (!ended && Math.min(this.#buffer.end, this.#lines.knownTo()) < to) return false;
    const lines = this.#lines.between({ start: this.#doneTo, end: to });
    if (!ended && lines.some(({ end }) => end > this.#buffer.end)) return false;
    const voices: LineVoice[] = [];
    for (const { evidence, start, end } of lines) {
      throwIfCancelled(signal);
      if (end - start < shortestLine) continue;
      const samples = this.#buffer.between(start, end).slice();
      if (samples.length === 0) continue;
      voices.push({ evidence, vector: await this.#watch.time(() => this.#encoder.describe(samples, { signal })) });
    }
    const doneTo = Math.min(to, this.#duration);
    this.#commit({ stage: 'speakers', doneTo, seconds: this.#watch.take(), voices });
    this.#buffer.dropBefore(doneTo);
    this.#doneTo = doneTo;
    return true;
  }
}
