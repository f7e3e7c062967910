import { basename } from 'node:path';
import type { MediaInfo, Video, VideoId, VideoView } from '../domain/video.ts';
import type { Connection } from './connection.ts';

interface VideoRow {
  id: string;
  path: string;
  name: string;
  media: string;
  cut_short: number | null;
  added_at: number;
  opened_at: number;
}

/** Videos and the files that hold them. */
export class VideoRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(video: Video): void {
    this.#connection.run(
      'INSERT INTO videos (id, path, name, media, added_at, opened_at) VALUES (?, ?, ?, ?, ?, ?)',
      video.id,
      video.path,
      video.name,
      JSON.stringify(video.media),
      video.addedAt,
      video.openedAt,
    );
  }

  get(id: VideoId): Video | undefined {
    const row = this.#connection.get<VideoRow>('SELECT * FROM videos WHERE id = ?', id);
    return row && videoOf(row);
  }

  /** All videos, the one opened last first. */
  list(): Video[] {
    return this.#connection.all<VideoRow>('SELECT * FROM videos ORDER BY opened_at DESC, id').map(videoOf);
  }

  setPath(id: VideoId, path: string): void {
    this.#connection.run('UPDATE videos SET path = ?, name = ? WHERE id = ?', path, basename(path), id);
  }

  /** @param openedAt milliseconds since 1970 */
  touch(id: VideoId, openedAt: number): void {
    this.#connection.run('UPDATE videos SET opened_at = ? WHERE id = ?', openedAt, id);
  }

  /** Notes that the file ends early; of its tracks the one that goes on longest counts. @param time media time in seconds */
  noteCutShort(id: VideoId, time: number): void {
    this.#connection.run('UPDATE videos SET cut_short = max(ifnull(cut_short, 0), ?) WHERE id = ?', time, id);
  }

  saveView(id: VideoId, view: VideoView): void {
    this.#connection.run('UPDATE videos SET view = ? WHERE id = ?', JSON.stringify(view), id);
  }

  getView(id: VideoId): VideoView | undefined {
    const row = this.#connection.get<{ view: string | null }>('SELECT view FROM videos WHERE id = ?', id);
    return row?.view ? (JSON.parse(row.view) as VideoView) : undefined;
  }

  /** The video that a file holds, if the file is as it was when it was remembered. */
  knownFile(path: string, size: number, modifiedMs: number): VideoId | undefined {
    return this.#connection.get<{ video: string }>(
      'SELECT video FROM files WHERE path = ? AND size = ? AND modified_ms = ?',
      path,
      size,
      modifiedMs,
    )?.video;
  }

  /** Several paths may point at one video; a path whose file has changed points at its new one. */
  rememberFile(path: string, size: number, modifiedMs: number, video: VideoId): void {
    this.#connection.run(
      'INSERT OR REPLACE INTO files (path, size, modified_ms, video) VALUES (?, ?, ?, ?)',
      path,
      size,
      modifiedMs,
      video,
    );
  }

  /** Removes everything the library knows of the video, also from the disk: what was freed is overwritten and given back. */
  erase(id: VideoId): void {
    this.#connection.transaction(() => {
      // Answers in other chats that quote this one, and so all that name it; its own chats go with the video.
      this.#connection.run(
        `DELETE FROM messages WHERE id IN (
           SELECT message FROM misses WHERE video = ?
           UNION SELECT message FROM claims WHERE id IN (SELECT claim FROM citations WHERE video = ?))`,
        id,
        id,
      );
      // Questions about chosen videos are from now on about the others.
      this.#connection.run(
        `UPDATE messages SET videos = (SELECT json_group_array(value) FROM json_each(messages.videos) WHERE value <> ?)
         WHERE videos IS NOT NULL`,
        id,
      );
      this.#connection.run("DELETE FROM messages WHERE videos = '[]'");
      this.#connection.run('DELETE FROM chats WHERE video IS NULL AND id NOT IN (SELECT chat FROM messages)');
      this.#connection.run('DELETE FROM videos WHERE id = ?', id);
    });
    this.#connection.script('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)');
  }
}

function videoOf({ id, path, name, media, cut_short, added_at, opened_at }: VideoRow): Video {
  return {
    id,
    path,
    name,
    media: JSON.parse(media) as MediaInfo,
    ...(cut_short !== null && { cutShort: cut_short }),
    addedAt: added_at,
    openedAt: opened_at,
  };
}
