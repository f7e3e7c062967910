import type { Waveform } from '../domain/engine.ts';
import { peaksPerSecond } from '../domain/stage.ts';
import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';

/** Reads the loudness of a video for drawing; the waveform stage writes it. */
export class WaveformRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param buckets into how many equal parts `within` is cut */
  read(video: VideoId, within: Moment, buckets: number): Waveform {
    const stage = this.#connection.get<{ done_to: number }>(
      `SELECT done_to FROM stages WHERE video = ? AND stage = 'waveform'`,
      video,
    );
    const doneTo = stage?.done_to ?? 0;
    const from = Math.max(0, Math.floor(within.start * peaksPerSecond));
    const levels = this.#levels(video, from, Math.ceil(within.end * peaksPerSecond));
    const width = (within.end - within.start) / buckets;
    const peaks = Array.from({ length: buckets }, (_, bucket) => {
      const start = within.start + bucket * width;
      if (start < 0 || start >= doneTo) return -1;
      const first = Math.floor(start * peaksPerSecond) - from;
      const last = Math.max(first + 1, Math.ceil((start + width) * peaksPerSecond) - from);
      return loudest(levels, first, last) / 255;
    });
    return { peaks, doneTo };
  }

  /** Stored levels from one bucket up to another; 0 where the sound has ended. */
  #levels(video: VideoId, from: number, to: number): Uint8Array {
    const levels = new Uint8Array(Math.max(0, to - from));
    const rows = this.#connection.all<{ first: number; levels: Uint8Array }>(
      'SELECT first, levels FROM peaks WHERE video = ? AND first < ? AND first + length(levels) > ?',
      video,
      to,
      from,
    );
    for (const { first, levels: stored } of rows) {
      const wanted = stored.subarray(Math.max(0, from - first), Math.max(0, to - first));
      levels.set(wanted, Math.max(0, first - from));
    }
    return levels;
  }
}

function loudest(levels: Uint8Array, from: number, to: number): number {
  let top = 0;
  for (let i = from; i < Math.min(to, levels.length); i++) top = Math.max(top, levels[i]!);
  return top;
}
