import type { Box, Evidence, NewEvidence } from '../../domain/evidence.ts';
import type { StageChunk } from '../../domain/stage.ts';
import type { PixelBox } from '../../kernels/pixel-box.ts';
import type { Frame } from '../../media/frames.ts';
import type { ScreenTextReader } from '../../models/screen-text/model.ts';
import { isLegible } from './legible.ts';
import type { PictureListener } from './picture-listener.ts';
import { type CommitChunk, Stopwatch } from './stage-run.ts';
import { TextChunk } from './text-chunk.ts';

/** Length of a chunk. */
const secondsPerChunk = 20;
/** Half the time between two frames: as long as a line is taken to last after the frame in which it was last seen. */
const halfStep = 0.25;
/** A frame that is shown for so long is looked at twice, as two frames would be. */
const longShown = 1;

/**
 * Reads what is written on screen. Every chunk begins anew, but for the lines that the library holds up to its start; a line that
 * crosses the border of two chunks is made longer, not doubled.
 */
export class TextStage implements PictureListener<Frame> {
  readonly #model: ScreenTextReader;
  readonly #commit: CommitChunk;
  readonly #watch = new Stopwatch();
  #doneTo: number;
  /** Stored lines that reach the end of the last chunk. */
  #open: Evidence[];
  #chunk: TextChunk | undefined;
  #last: Frame | undefined;

  constructor(doneTo: number, model: ScreenTextReader, open: Evidence[], commit: CommitChunk) {
    this.#doneTo = doneTo;
    this.#model = model;
    this.#open = open;
    this.#commit = commit;
  }

  async look(frame: Frame, signal: AbortSignal | undefined): Promise<void> {
    if (frame.time < this.#doneTo) return;
    while (frame.time >= this.#doneTo + secondsPerChunk) await this.#store(this.#doneTo + secondsPerChunk, signal);
    await this.#watch.time(async () => {
      await this.#lookAgain(frame.time, longShown, signal);
      this.#chunk ??= new TextChunk(this.#model, frame, this.#open, this.#shownTo(frame.time));
      await this.#chunk.look(frame, signal);
    });
    this.#last = frame;
  }

  async end(duration: number, signal: AbortSignal | undefined): Promise<void> {
    while (duration > this.#doneTo + secondsPerChunk) await this.#store(this.#doneTo + secondsPerChunk, signal);
    await this.#store(Math.max(duration, this.#doneTo), signal);
  }

  /** Until when the picture that ended the last chunk was shown, when the next frame comes at `time`. */
  #shownTo(time: number): number {
    return time - this.#doneTo >= longShown ? time - halfStep : this.#doneTo;
  }

  /** Looks again at the last frame, shortly before it goes at `time`, when it was shown for `longEnough`. */
  async #lookAgain(time: number, longEnough: number, signal: AbortSignal | undefined): Promise<void> {
    if (!this.#chunk || !this.#last) return;
    const shown = time - this.#last.time;
    if (shown < longEnough) return;
    await this.#chunk.look({ ...this.#last, time: time - Math.min(halfStep, shown / 2) }, signal);
  }

  async #store(to: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#watch.time(() => this.#lookAgain(to, this.#chunk?.frames === 1 ? 0 : longShown, signal));
    const found = this.#chunk ? this.#found(this.#chunk, to) : this.#unchanged(to);
    const stored = this.#commit({ stage: 'text', doneTo: to, ...found, seconds: this.#watch.take() });
    this.#open = stored.filter(({ end }) => end === to);
    this.#doneTo = to;
    this.#chunk = undefined;
    this.#last = undefined;
  }

  /** A stretch without a frame shows the one before it. */
  #unchanged(to: number): Pick<StageChunk, 'evidence' | 'extend'> {
    return { extend: this.#open.map(({ id, score }) => ({ evidence: id, end: to, score })) };
  }

  #found(chunk: TextChunk, to: number): Pick<StageChunk, 'evidence' | 'extend'> {
    const evidence: NewEvidence[] = [];
    const extend: NonNullable<StageChunk['extend']> = [];
    for (const line of chunk.lines.all()) {
      const end = line.lastSeen === chunk.lastTime ? to : Math.min(to, line.lastSeen + halfStep);
      const { start, text, score } = line;
      if (line.evidence && line.sightings > 0)
        extend.push({ evidence: line.evidence.id, end, score: line.evidence.score });
      else if (!line.evidence && isLegible(line))
        evidence.push({
          kind: 'written',
          start,
          end,
          text,
          score,
          model: this.#model.version,
          box: this.#boxOf(line.box),
        });
    }
    return { evidence, extend };
  }

  #boxOf({ left, top, width, height }: PixelBox): Box {
    const picture = this.#last!;
    return {
      x: left / picture.width,
      y: top / picture.height,
      width: width / picture.width,
      height: height / picture.height,
    };
  }
}
