import { AppError } from '../../domain/errors.ts';
import type { Video } from '../../domain/video.ts';
import type { IndexingParts } from './index-video.ts';
import type { RunJournal } from './run-journal.ts';
import { type KnownPictures, remembered, ShotsStage } from './shots-stage.ts';

/**
 * The stages that look at a video, as far as they are not finished. A picture that cannot be decoded fails them alone: what
 * can be heard is heard all the same.
 */
export class PicturePass implements AsyncDisposable {
  readonly #video: Video;
  readonly #journal: RunJournal;
  readonly #signal: AbortSignal | undefined;
  #shots: ShotsStage | undefined;

  constructor(parts: IndexingParts, video: Video, journal: RunJournal, signal: AbortSignal | undefined) {
    this.#video = video;
    this.#journal = journal;
    this.#signal = signal;
    if (!video.media.picture) journal.markAbsent(['shots']);
    const doneTo = journal.resumeAt('shots');
    if (doneTo === undefined) return;
    const { pictures } = parts.library;
    const known: KnownPictures = {
      doneTo,
      last: pictures.last(video.id),
      distinct: pictures.lastDistinct(video.id, remembered),
    };
    this.#shots = new ShotsStage(
      known,
      (from) => parts.readFrames(video, from, signal, (message) => journal.warn('MEDIA_TRUNCATED', message)),
      parts.encodeJpeg,
      (chunk) => journal.commit(chunk),
    );
  }

  /** Looks as far as the sound has been heard, so that both are known to the same time. */
  async follow(heardTo: number): Promise<void> {
    await this.#attempt((shots) => shots.follow(heardTo, this.#signal));
  }

  async end(): Promise<void> {
    await this.#attempt(async (shots) => {
      await shots.end(this.#video.media.duration, this.#signal);
      this.#journal.finish('shots');
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#shots?.[Symbol.asyncDispose]();
  }

  async #attempt(work: (shots: ShotsStage) => Promise<void>): Promise<void> {
    if (!this.#shots) return;
    try {
      await work(this.#shots);
    } catch (error) {
      if (!isUndecodable(error)) throw error;
      this.#journal.failStage('shots', error);
      this.#journal.warn(error.code, error.message);
      await this.#shots[Symbol.asyncDispose]();
      this.#shots = undefined;
    }
  }
}

function isUndecodable(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'FFMPEG_FAILED' || error.code === 'MEDIA_TIMEOUT');
}
