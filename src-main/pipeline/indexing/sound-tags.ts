import type { Moment } from '../../domain/time.ts';
import type { SegmentClass } from '../../models/sounds/labels.ts';
import type { SoundTag, SoundTagger, SoundTagStream } from '../../models/sounds/model.ts';
import { sampleRate, type SoundBlock, type SoundListener, Stopwatch } from './stage-run.ts';

/** How much of the past is kept, in seconds: more than any stage's open chunk. */
const memory = 150;

/** The tagger's running commentary on the sound, shared by the stages that need it. */
export class SoundTags implements SoundListener {
  readonly #stream: SoundTagStream;
  readonly #start: number;
  readonly #tagger: SoundTagger;
  readonly #watch = new Stopwatch();
  #tags: SoundTag[] = [];

  /** @param start media time at which the pass starts */
  constructor(tagger: SoundTagger, start: number) {
    this.#tagger = tagger;
    this.#stream = tagger.stream();
    this.#start = start;
  }

  /** Media time up to which the sound is tagged. */
  get heardTo(): number {
    return this.#tags.at(-1)?.end ?? this.#start;
  }

  async accept(block: SoundBlock, signal: AbortSignal | undefined): Promise<void> {
    this.#keep(await this.#watch.time(() => this.#stream.push(block.samples, { signal })));
  }

  /** Tags what is left when the sound has ended. */
  async end(_duration: number, signal: AbortSignal | undefined): Promise<void> {
    this.#keep(await this.#watch.time(() => this.#stream.end({ signal })));
  }

  /** Seconds of wall clock that tagging took since the last call. */
  takeSeconds(): number {
    return this.#watch.take();
  }

  between({ start, end }: Moment): SoundTag[] {
    return this.#tags.filter((tag) => tag.start < end && start < tag.end);
  }

  /** Highest score of a class within a moment; 0 where nothing is tagged. */
  highest(name: SegmentClass, moment: Moment): number {
    const index = this.#tagger.labels.indexOf[name];
    return this.between(moment).reduce((top, tag) => Math.max(top, tag.scores[index]!), 0);
  }

  /** Media time of a whole sample: the sum of two fractions would depend on where the pass started. */
  #onClock(seconds: number): number {
    return Math.round((this.#start + seconds) * sampleRate) / sampleRate;
  }

  #keep(tags: readonly SoundTag[]): void {
    for (const { start, end, scores } of tags)
      this.#tags.push({ start: this.#onClock(start), end: this.#onClock(end), scores });
    const oldest = this.heardTo - memory;
    if (this.#tags.length > 0 && this.#tags[0]!.end < oldest - 30)
      this.#tags = this.#tags.filter((tag) => tag.end >= oldest);
  }
}
