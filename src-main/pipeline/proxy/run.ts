import type { ProxySegment } from '../../domain/proxy.ts';
import type { VideoId } from '../../domain/video.ts';

/** Segments of a video one after another from one on. */
export type Segments = AsyncIterable<ProxySegment, void, undefined>;

/** Segments that a run makes on the way to a wanted one, rather than that another is begun there. */
const shortWay = 3;

/** One ffmpeg at work: the segments of a video from one on, each made when it is asked for. */
export class ProxyRun implements AsyncDisposable {
  readonly video: VideoId;
  readonly #segments: AsyncIterator<ProxySegment, void, undefined>;
  readonly #keep: (index: number, segment: ProxySegment) => void;
  readonly #stop = new AbortController();
  /** Number of the segment that is made next. */
  #next: number;
  #step: Promise<void> | undefined;

  /** @param keep takes each segment as soon as it is made */
  constructor(
    video: VideoId,
    first: number,
    make: (signal: AbortSignal) => Segments,
    keep: (index: number, segment: ProxySegment) => void,
  ) {
    this.video = video;
    this.#next = first;
    this.#keep = keep;
    this.#segments = make(this.#stop.signal)[Symbol.asyncIterator]();
  }

  /** True when going on leads to the segment soon. */
  leadsTo(video: VideoId, index: number): boolean {
    return video === this.video && index >= this.#next && index <= this.#next + shortWay;
  }

  /** Makes the next segment, or waits for the one that is being made. */
  step(): Promise<void> {
    this.#step ??= this.#make().finally(() => {
      this.#step = undefined;
    });
    return this.#step;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#step?.catch(() => undefined);
    await this.#segments.return?.();
  }

  async #make(): Promise<void> {
    const index = this.#next;
    const { done, value } = await this.#segments.next().catch((error: unknown) => {
      this.#next = Infinity;
      throw error;
    });
    // At its end, or after a failure, it leads nowhere.
    if (done === true) this.#next = Infinity;
    if (done === true) return;
    this.#keep(index, value);
    this.#next = index + 1;
  }
}
