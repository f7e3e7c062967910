import { EtaEstimator } from './eta.ts';
import type { VideoStatus } from './engine.ts';
import { finishedShare } from './stage.ts';
import type { VideoId } from './video.ts';

interface Part {
  /** Length in seconds of media. */
  duration: number;
  /** Finished share, 0..1. */
  fraction: number;
}

/** How far a batch of videos is, each weighed by its length: a film counts for more than a clip. */
export class BatchProgress {
  readonly #parts: Map<VideoId, Part>;
  readonly #eta: EtaEstimator;

  /** @param now milliseconds of a steady clock */
  constructor(videos: readonly Pick<VideoStatus, 'video' | 'stages'>[], now?: () => number) {
    this.#parts = new Map(
      videos.map(({ video: { id, media }, stages }) => [
        id,
        { duration: media.duration, fraction: finishedShare(stages, media.duration) },
      ]),
    );
    this.#eta = new EtaEstimator(now);
  }

  /** Takes in that a share of one video is finished; seconds that are left for all, or null while that cannot be told. */
  update(video: VideoId, fraction: number): number | null {
    const part = this.#parts.get(video);
    if (part) part.fraction = fraction;
    return this.#eta.update(this.fraction);
  }

  /** A video that failed has no more work to come. */
  drop(video: VideoId): void {
    this.#parts.delete(video);
  }

  /** Finished share of the batch, 0..1. */
  get fraction(): number {
    let done = 0;
    let whole = 0;
    for (const { duration, fraction } of this.#parts.values()) {
      done += duration * fraction;
      whole += duration;
    }
    return whole > 0 ? done / whole : 1;
  }
}
