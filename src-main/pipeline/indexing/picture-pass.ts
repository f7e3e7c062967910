import { AppError, throwIfCancelled } from '../../domain/errors.ts';
import type { ChosenFrame } from '../../domain/picture.ts';
import type { StageName } from '../../domain/stage.ts';
import type { Video } from '../../domain/video.ts';
import type { Frame } from '../../media/frames.ts';
import { oneAhead } from '../one-ahead.ts';
import type { IndexingParts } from './index-video.ts';
import type { ChosenPicture } from './picture-listener.ts';
import { openPictureStages, pictureStages, type PictureStages } from './picture-stages.ts';
import type { RunJournal } from './run-journal.ts';
import { Stopwatch } from './stage-run.ts';

/**
 * The stages that look at a video, as far as they are not finished, fed by one decoding. It is pulled along by whoever
 * listens, so that picture and sound fill side by side. A picture that cannot be decoded fails these stages alone: what can
 * be heard is heard all the same.
 */
export class PicturePass implements AsyncDisposable {
  readonly #parts: IndexingParts;
  readonly #video: Video;
  readonly #journal: RunJournal;
  readonly #signal: AbortSignal | undefined;
  /** Stages that still have something to do. */
  #unfinished: readonly StageName[];
  readonly #decoding = new Stopwatch();
  #stages: PictureStages | undefined;
  #frames: AsyncGenerator<Frame, void> | undefined;
  /** Chosen frames of earlier runs that a stage has not looked at yet. */
  #known: ChosenFrame[] = [];
  #seenTo = -Infinity;
  #ended = false;

  constructor(parts: IndexingParts, video: Video, journal: RunJournal, signal: AbortSignal | undefined) {
    this.#parts = parts;
    this.#video = video;
    this.#journal = journal;
    this.#signal = signal;
    if (!video.media.picture) journal.markAbsent(pictureStages);
    this.#unfinished = pictureStages.filter((stage) => journal.resumeAt(stage) !== undefined);
  }

  /** Looks as far as the sound has been heard, so that both are known to the same time. */
  async follow(heardTo: number): Promise<void> {
    await this.#attempt((stages) => this.#lookTo(heardTo, stages));
  }

  async end(): Promise<void> {
    await this.#attempt(async (stages) => {
      await this.#lookTo(Infinity, stages);
      const { duration } = this.#video.media;
      const last = (await stages.shots?.end(duration, this.#signal)) ?? [];
      if (stages.shots) this.#finish('shots');
      for (const picture of last) await this.#show(picture, stages);
      const listeners = [...stages.chosen, ...(stages.text ? [['text', stages.text] as const] : [])];
      for (const [stage, listener] of listeners) {
        throwIfCancelled(this.#signal);
        await listener.end(duration, this.#signal);
        this.#finish(stage);
      }
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stages?.shots?.[Symbol.asyncDispose]();
    await this.#frames?.return();
  }

  async #attempt(work: (stages: PictureStages) => Promise<void>): Promise<void> {
    if (this.#unfinished.length === 0) return;
    try {
      await work(await this.#open());
    } catch (error) {
      if (!isUndecodable(error)) throw error;
      for (const stage of this.#unfinished) this.#journal.failStage(stage, error);
      this.#journal.warn(error.code, error.message);
      await this[Symbol.asyncDispose]();
      this.#unfinished = [];
    }
  }

  #finish(stage: StageName): void {
    this.#journal.finish(stage);
    this.#unfinished = this.#unfinished.filter((other) => other !== stage);
  }

  async #open(): Promise<PictureStages> {
    if (this.#stages) return this.#stages;
    const stages = await openPictureStages(this.#parts, this.#video, this.#journal, this.#decoding);
    if (stages.chosen.size > 0)
      this.#known = this.#parts.library.pictures.frames(this.#video.id).filter(({ time }) => time >= stages.from);
    this.#frames = oneAhead(
      this.#parts.readFrames(this.#video, { from: stages.from, views: stages.views }, this.#signal, (message, endsAt) =>
        this.#journal.cutShort(message, endsAt),
      ),
    );
    this.#stages = stages;
    return stages;
  }

  async #lookTo(to: number, stages: PictureStages): Promise<void> {
    while (!this.#ended && this.#seenTo < to) {
      throwIfCancelled(this.#signal);
      const next = await this.#decoding.time(() => this.#frames!.next());
      if (next.done === true) this.#ended = true;
      else await this.#look(next.value, stages);
    }
  }

  async #look(frame: Frame, stages: PictureStages): Promise<void> {
    this.#seenTo = frame.time;
    if (frame.view === stages.textView) {
      await stages.text?.look(frame, this.#signal);
      return;
    }
    while (this.#known[0] && this.#known[0].time < frame.time) this.#known.shift();
    if (this.#known[0]?.time === frame.time) {
      const { width, height, yuv } = frame;
      await this.#show({ ...this.#known[0], width, height, yuv }, stages);
    }
    for (const picture of (await stages.shots?.look(frame, this.#signal)) ?? []) await this.#show(picture, stages);
  }

  async #show(picture: ChosenPicture, stages: PictureStages): Promise<void> {
    for (const listener of stages.chosen.values()) {
      throwIfCancelled(this.#signal);
      await listener.look(picture, this.#signal);
    }
  }
}

function isUndecodable(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'FFMPEG_FAILED' || error.code === 'MEDIA_TIMEOUT');
}
