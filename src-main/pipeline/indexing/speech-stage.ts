import { throwIfCancelled } from '../../domain/errors.ts';
import type { NewEvidence } from '../../domain/evidence.ts';
import { type Moment, shifted } from '../../domain/time.ts';
import { doubtAllowed, keepTranscription, mayHoldSpeech } from '../../models/speech/gate.ts';
import type { SpeechModel } from '../../models/speech/model.ts';
import type { VoiceActivity, VoiceStream } from '../../models/voice-activity/model.ts';
import { secondsPerProbability, voiceRegions } from '../../models/voice-activity/regions.ts';
import { SoundBuffer } from './sound-buffer.ts';
import type { SoundTags } from './sound-tags.ts';
import { spokenLines } from './spoken-lines.ts';
import { nextWindow, withContext } from './speech-windows.ts';
import { type CommitChunk, type SoundBlock, type SoundListener, Stopwatch } from './stage-run.ts';

/** Models that the stage listens with. */
export interface SpeechModels {
  speech: SpeechModel;
  voice: VoiceActivity;
}

/** Commit points lie on this grid, where every sample rate in use has a whole sample. */
const grid = 0.01;

/** Finds voices, transcribes them window by window, and keeps out words that noise would make. */
export class SpeechStage implements SoundListener {
  readonly #models: SpeechModels;
  readonly #tags: SoundTags;
  readonly #commit: CommitChunk;
  readonly #buffer: SoundBuffer;
  readonly #watch = new Stopwatch();
  /** Voice probabilities from the buffer's start on; begun anew at every commit, so that a resumed run hears the same. */
  #voice: VoiceStream;
  #probabilities: number[] = [];

  constructor(doneTo: number, models: SpeechModels, tags: SoundTags, commit: CommitChunk) {
    this.#models = models;
    this.#tags = tags;
    this.#commit = commit;
    this.#buffer = new SoundBuffer(doneTo);
    this.#voice = models.voice.stream();
  }

  async accept(block: SoundBlock, signal: AbortSignal | undefined): Promise<void> {
    const fresh = this.#buffer.append(block);
    await this.#watch.time(() => this.#hear(fresh));
    await this.#work(false, signal);
  }

  async end(duration: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#work(true, signal);
    if (this.#buffer.start < duration) this.#commit({ stage: 'speech', doneTo: duration, seconds: this.#watch.take() });
  }

  async #hear(samples: Float32Array): Promise<void> {
    for (const probability of await this.#voice.push(samples)) this.#probabilities.push(probability);
  }

  async #work(ended: boolean, signal: AbortSignal | undefined): Promise<void> {
    while (this.#buffer.end - this.#buffer.start >= grid) {
      throwIfCancelled(signal);
      const from = this.#buffer.start;
      const regions = voiceRegions(this.#probabilities).map((region) => shifted(region, from));
      const heardTo = ended ? this.#buffer.end : Math.min(this.#buffer.end, this.#tags.heardTo);
      const decision = nextWindow(regions, from, heardTo, ended, (between) => this.#quietest(between));
      if (decision.type === 'wait') return;
      const evidence =
        decision.type === 'speech'
          ? await this.#watch.time(() => this.#transcribe(decision.window, regions, signal))
          : [];
      const to =
        ended && decision.to >= this.#buffer.end - grid ? this.#buffer.end : Math.ceil(decision.to / grid) * grid;
      this.#commit({ stage: 'speech', doneTo: to, seconds: this.#watch.take(), evidence });
      this.#buffer.dropBefore(to);
      this.#voice = this.#models.voice.stream();
      this.#probabilities = [];
      await this.#watch.time(() => this.#hear(this.#buffer.between(to, this.#buffer.end)));
    }
  }

  /** Middle of the frame between two times where a voice is least likely. */
  #quietest(between: Moment): number {
    const first = Math.max(0, Math.floor((between.start - this.#buffer.start) / secondsPerProbability));
    const last = Math.min(
      this.#probabilities.length,
      Math.floor((between.end - this.#buffer.start) / secondsPerProbability),
    );
    let best = first;
    for (let i = first; i < last; i++) if (this.#probabilities[i]! < this.#probabilities[best]!) best = i;
    return this.#buffer.start + (best + 0.5) * secondsPerProbability;
  }

  async #transcribe(
    window: Moment,
    regions: readonly Moment[],
    signal: AbortSignal | undefined,
  ): Promise<NewEvidence[]> {
    const speechScore = this.#tags.highest('speech', window);
    if (!mayHoldSpeech(speechScore)) return [];
    const heard = withContext(window, regions, { start: this.#buffer.start, end: this.#buffer.end });
    const samples = this.#buffer.between(heard.start, heard.end).slice();
    const transcription = await this.#models.speech.transcribe(samples, {
      signal,
      doubtAllowed: doubtAllowed(speechScore),
    });
    if (!keepTranscription({ transcription, speechScore })) return [];
    // Regions are generous about faint sounds at their edges; times are not.
    const voices = voiceRegions(this.#probabilities, { padding: 0.1 }).map((voice) =>
      shifted(voice, this.#buffer.start),
    );
    return spokenLines(transcription, heard, voices, this.#models.speech.version);
  }
}
