import type { VideoStatus } from '../domain/engine.ts';
import type { Video } from '../domain/video.ts';

/** The library's videos as far as the window has met them, so that playing one never waits for the engine. */
export class KnownVideos {
  readonly #videos = new Map<string, Video>();
  readonly #find: (id: string) => Promise<VideoStatus>;

  /** `find` asks the library. */
  constructor(find: (id: string) => Promise<VideoStatus>) {
    this.#find = find;
  }

  remember(...found: readonly VideoStatus[]): void {
    for (const { video } of found) this.#videos.set(video.id, video);
  }

  forget(id: string): void {
    this.#videos.delete(id);
  }

  /** The video of an id; undefined when the library does not have it. */
  async get(id: string): Promise<Video | undefined> {
    const known = this.#videos.get(id);
    if (known) return known;
    const status = await this.#find(id).catch(() => undefined);
    if (status) this.remember(status);
    return status?.video;
  }
}
