import { AppError, throwIfCancelled } from '../../domain/errors.ts';
import type { ProxySegment } from '../../domain/proxy.ts';
import { untilCancelled } from '../../domain/until-cancelled.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';
import { TurnQueue } from '../turn-queue.ts';
import { mediaFile } from '../videos.ts';
import { ProxyRun, type Segments } from './run.ts';

export interface ProxyParts {
  library: Pick<Library, 'videos'>;
  /** Number of the segment, from 0, that holds a media time. */
  segmentAt(video: Video, time: number): number;
  /** Makes the segments of a video from one on. */
  make(video: Video, first: number, signal: AbortSignal): Segments;
}

/** Bytes of finished segments that are kept, so that small steps back cost nothing. */
const mostKept = 48 * 1024 * 1024;
/** Milliseconds without a question after which ffmpeg is stopped and lets go of the file. */
const patience = 15_000;

/**
 * What the player gets of videos that it cannot decode. At most one run is under way: it makes one segment more than was asked
 * for and waits; a question about another place ends it, so that seeking leaves nothing behind.
 */
export class ProxyService implements AsyncDisposable {
  readonly #parts: ProxyParts;
  /** By video and number; the one used last is last. */
  readonly #kept = new Map<string, ProxySegment>();
  readonly #turns = new TurnQueue();
  #run: ProxyRun | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(parts: ProxyParts) {
    this.#parts = parts;
  }

  /**
   * The segment around a media time; the last one for times beyond the end.
   *
   * @throws AppError VIDEO_UNKNOWN; FILE_*, also for a file that has changed; FFMPEG_*, MEDIA_TIMEOUT, CANCELLED
   */
  async segment(
    { video: id, at }: { video: VideoId; at: number },
    signal: AbortSignal | undefined,
  ): Promise<ProxySegment> {
    const video = this.#parts.library.videos.get(id);
    if (!video) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
    const index = this.#parts.segmentAt(video, at);
    this.#stopWhenIdle();
    const segment = this.#take(id, index) ?? (await untilCancelled(this.#make(video, index, signal), signal));
    // One ahead; why it fails is told when it is asked for.
    if (this.#run?.leadsTo(id, index + 1)) this.#run.step().catch(() => undefined);
    return segment;
  }

  /** Forgets a video and lets go of its file. */
  async close(id: VideoId): Promise<void> {
    for (const key of this.#kept.keys()) if (key.startsWith(`${id}/`)) this.#kept.delete(key);
    if (this.#run?.video === id) await this.#end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle);
    await this.#end();
  }

  async #make(video: Video, index: number, signal: AbortSignal | undefined): Promise<ProxySegment> {
    const run = await this.#turns.take(signal, () => this.#runTo(video, index, signal));
    try {
      while (run.leadsTo(video.id, index)) {
        throwIfCancelled(signal);
        await run.step();
      }
    } catch (error) {
      if (this.#run === run && !signal?.aborted) await this.#end();
      throw error;
    }
    const made = this.#take(video.id, index);
    if (made) return made;
    throw new AppError('CANCELLED', 'The player went elsewhere.');
  }

  /** The run that leads to a segment: the one under way, or a new one after that one has ended. */
  async #runTo(video: Video, index: number, signal: AbortSignal | undefined): Promise<ProxyRun> {
    if (this.#run?.leadsTo(video.id, index)) return this.#run;
    await expectFile(video);
    await this.#end();
    throwIfCancelled(signal);
    this.#run = new ProxyRun(
      video.id,
      index,
      (stop) => this.#parts.make(video, index, stop),
      (number, segment) => this.#keep(video.id, number, segment),
    );
    return this.#run;
  }

  async #end(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    await run?.[Symbol.asyncDispose]();
  }

  #stopWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#end(), patience).unref();
  }

  #take(id: VideoId, index: number): ProxySegment | undefined {
    const key = `${id}/${index}`;
    const segment = this.#kept.get(key);
    if (segment) {
      this.#kept.delete(key);
      this.#kept.set(key, segment);
    }
    return segment;
  }

  #keep(id: VideoId, index: number, segment: ProxySegment): void {
    this.#kept.set(`${id}/${index}`, segment);
    let bytes = [...this.#kept.values()].reduce((sum, { mp4 }) => sum + mp4.length, 0);
    for (const [key, { mp4 }] of this.#kept) {
      if (bytes <= mostKept) return;
      this.#kept.delete(key);
      bytes -= mp4.length;
    }
  }
}

/** The address of a video stands for its content: a file that has changed since is not converted. */
async function expectFile({ path, name, media }: Video): Promise<void> {
  const { size } = await mediaFile(path);
  if (size === media.bytes) return;
  throw new AppError('FILE_UNREADABLE', `${name} has changed since it was opened. Open it again.`);
}
