import type { Evidence, NewEvidence } from '../../domain/evidence.ts';
import type { StageChunk } from '../../domain/stage.ts';
import type { SoundTagger } from '../../models/sounds/model.ts';
import { soundGlimpses } from '../../models/sounds/glimpsed.ts';
import { soundRanges } from '../../models/sounds/ranges.ts';
import type { SoundTags } from './sound-tags.ts';
import { type CommitChunk, type SoundBlock, type SoundListener, Stopwatch } from './stage-run.ts';

/** Length of a chunk: 120 steps of the tagger, so that every run cuts at the same places. */
const secondsPerChunk = 57.6;
/** A range that ends this close to the border of two chunks may go on behind it. */
const joint = 0.5;

/** Names what is heard, as ranges; a range that crosses the border of two chunks is made longer, not doubled. */
export class SoundsStage implements SoundListener {
  readonly #tagger: SoundTagger;
  readonly #tags: SoundTags;
  readonly #commit: CommitChunk;
  readonly #watch = new Stopwatch();
  #doneTo: number;
  /** Stored ranges that reach the end of the last chunk. */
  #open: Evidence[];

  constructor(doneTo: number, tagger: SoundTagger, tags: SoundTags, open: Evidence[], commit: CommitChunk) {
    this.#doneTo = doneTo;
    this.#tagger = tagger;
    this.#tags = tags;
    this.#open = open;
    this.#commit = commit;
  }

  async accept(_block: SoundBlock): Promise<void> {
    while (this.#tags.heardTo >= this.#doneTo + secondsPerChunk + joint)
      await this.#store(this.#doneTo + secondsPerChunk, false);
  }

  async end(duration: number): Promise<void> {
    while (this.#tags.heardTo > this.#doneTo + secondsPerChunk)
      await this.#store(this.#doneTo + secondsPerChunk, false);
    await this.#store(Math.max(duration, this.#doneTo), true);
  }

  async #store(to: number, last: boolean): Promise<void> {
    const chunk = await this.#watch.time(async () => this.#chunk(to));
    const stored = this.#commit({ ...chunk, seconds: this.#watch.take() + this.#tags.takeSeconds() });
    this.#open = last ? [] : stored.filter((range) => range.end === to);
    this.#doneTo = to;
  }

  #chunk(to: number): Omit<StageChunk, 'seconds'> {
    const within = { start: this.#doneTo, end: to };
    const evidence: NewEvidence[] = [];
    const extend: NonNullable<StageChunk['extend']> = [];
    const tags = this.#tags.between(within);
    for (const range of soundRanges(tags, this.#tagger.labels)) {
      const start = range.start - within.start <= joint ? within.start : range.start;
      const end = within.end - range.end <= joint ? within.end : range.end;
      const before = start === within.start ? this.#open.find((open) => open.label === range.label) : undefined;
      if (before) extend.push({ evidence: before.id, end, score: Math.max(before.score, range.score) });
      else
        evidence.push({
          kind: 'heard',
          start,
          end,
          text: range.name,
          label: range.label,
          score: range.score,
          model: this.#tagger.version,
        });
    }
    const glimpses = soundGlimpses(tags, this.#tagger.labels);
    return { stage: 'sounds', doneTo: to, evidence, extend, glimpses };
  }
}
