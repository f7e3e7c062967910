import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { exactBytes, exactVector } from './vector-bytes.ts';

/** What numbers of a pack are of. */
export interface SoftTokenKey {
  video: VideoId;
  pack: string;
  /** Of the pack: numbers of another version are never given. */
  version: string;
  /** One frame, whose moment has no length; the frames of a clip; its sound. */
  content: 'frame' | 'pictures' | 'sound';
  moment: Moment;
  /** Media times of the frames, for `pictures`. */
  frames?: readonly number[];
}

/** Some hours of frames of the smallest pack, or a hundred clips of a large one. */
const usualBytes = 512 * 1024 * 1024;

/** What video-language packs have made of clips. Bounded: what was not used for the longest time gives way. */
export class SoftTokenRepository {
  readonly #connection: Connection;
  readonly #mostBytes: number;

  constructor(connection: Connection, mostBytes = usualBytes) {
    this.#connection = connection;
    this.#mostBytes = mostBytes;
  }

  /** The numbers, if they are there. */
  get(key: SoftTokenKey): Float32Array | undefined {
    const row = this.#connection.get<{ id: number; numbers: Uint8Array }>(
      `SELECT id, numbers FROM soft_tokens
       WHERE video = ? AND pack = ? AND version = ? AND content = ? AND begins = ? AND ends = ? AND frames = ?`,
      ...valuesOf(key),
    );
    if (!row) return undefined;
    if (!this.#connection.readonly)
      this.#connection.run('UPDATE soft_tokens SET used = ? WHERE id = ?', this.#nextUse(), row.id);
    return exactVector(row.numbers);
  }

  /** Keeps the numbers, makes room for them, and drops what other versions of the pack have made. Does nothing in a library that is only read. */
  keep(key: SoftTokenKey, numbers: Float32Array): void {
    if (this.#connection.readonly || numbers.byteLength > this.#mostBytes) return;
    this.#connection.transaction(() => {
      this.#connection.run('DELETE FROM soft_tokens WHERE pack = ? AND version <> ?', key.pack, key.version);
      this.#makeRoom(numbers.byteLength);
      this.#connection.run(
        `INSERT OR REPLACE INTO soft_tokens (video, pack, version, content, begins, ends, frames, numbers, used)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...valuesOf(key),
        exactBytes(numbers),
        this.#nextUse(),
      );
    });
  }

  #makeRoom(bytes: number): void {
    // From the newest on, everything behind the first that does not fit goes.
    this.#connection.run(
      `DELETE FROM soft_tokens WHERE id IN (
         SELECT id FROM (SELECT id, sum(length(numbers)) OVER (ORDER BY used DESC) AS together FROM soft_tokens)
         WHERE together > ?
       )`,
      this.#mostBytes - bytes,
    );
  }

  #nextUse(): number {
    return (this.#connection.get<{ used: number | null }>('SELECT max(used) AS used FROM soft_tokens')?.used ?? 0) + 1;
  }
}

function valuesOf({ video, pack, version, content, moment, frames = [] }: SoftTokenKey) {
  return [video, pack, version, content, moment.start, moment.end, frames.join(' ')] as const;
}
