import type { ChosenFrame, NewPictures, Pictures, SheetId, Thumbnail } from '../domain/picture.ts';
import type { VideoId } from '../domain/video.ts';
import { hashContrast } from '../kernels/picture-hash.ts';
import type { Connection } from './connection.ts';

interface FrameRow {
  time: number;
  shot: number;
  hash: Uint8Array;
  same_as: number | null;
}

interface ThumbnailRow {
  time: number;
  sheet: number;
  tile: number;
  tile_width: number;
  tile_height: number;
  columns: number;
}

/** Credits and fades are shown long, too; of so many there is one that tells more. */
const postersLookedAt = 20;

const selectThumbnails = `SELECT f.time, s.id AS sheet, shown.tile, s.tile_width, s.tile_height, s.columns
  FROM frames f
  JOIN frames shown ON shown.video = f.video AND shown.time = coalesce(f.same_as, f.time)
  JOIN sheets s ON s.id = shown.sheet`;

/** Reads shots, chosen frames and thumbnails; the stage that looks for shots writes them. */
export class PictureRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shots and thumbnails of a video from a media time on; a frame that looks like an earlier one has that one's thumbnail. */
  read(video: VideoId, from = 0): Pictures {
    const shots = this.#connection.all<{ begins: number }>(
      'SELECT begins FROM shots WHERE video = ? AND begins >= ? ORDER BY begins',
      video,
      from,
    );
    const thumbnails = this.#connection.all<ThumbnailRow>(
      `${selectThumbnails} WHERE f.video = ? AND f.time >= ? ORDER BY f.time`,
      video,
      from,
    );
    return {
      doneTo: this.#doneTo(video),
      shots: shots.map(({ begins }) => begins),
      thumbnails: thumbnails.map(thumbnailOf),
    };
  }

  /** The frame that shows the shot at a time: the last one before it, or the shot's first; undefined where none is known yet. */
  frameAt(video: VideoId, time: number): ChosenFrame | undefined {
    if (time > this.#doneTo(video)) return undefined;
    const sql = `SELECT time, shot, hash, same_as FROM frames
      WHERE video = ? AND shot = (SELECT max(begins) FROM shots WHERE video = ? AND begins <= ?)
      ORDER BY time <= ? DESC, abs(time - ?) LIMIT 1`;
    const row = this.#connection.get<FrameRow>(sql, video, video, time, time, time);
    return row && frameOf(row);
  }

  /** The thumbnail of that frame. */
  thumbnailAt(video: VideoId, time: number): Thumbnail | undefined {
    const frame = this.frameAt(video, time);
    return frame && this.#thumbnailOf(video, frame.time);
  }

  /** The thumbnail that stands for the whole video: of the pictures that are shown longest the one with most contrast. */
  poster(video: VideoId): Thumbnail | undefined {
    const sql = `WITH longest AS (
        SELECT coalesce(same_as, time) AS time, count(*) AS shown FROM frames WHERE video = ?
        GROUP BY 1 ORDER BY shown DESC, 1 LIMIT ${postersLookedAt})
      SELECT f.time, f.shot, f.hash, f.same_as FROM longest JOIN frames f ON f.video = ? AND f.time = longest.time
      ORDER BY longest.shown DESC, f.time`;
    const frames = this.#connection.all<FrameRow>(sql, video, video);
    const [most] = frames.toSorted((a, b) => hashContrast(b.hash) - hashContrast(a.hash));
    return most && this.#thumbnailOf(video, most.time);
  }

  /** Chosen frames in order of time. */
  frames(video: VideoId): ChosenFrame[] {
    const sql = 'SELECT time, shot, hash, same_as FROM frames WHERE video = ? ORDER BY time';
    return this.#connection.all<FrameRow>(sql, video).map(frameOf);
  }

  /** The last frames, at most `limit`, that look like no earlier one, in order of time. */
  lastDistinct(video: VideoId, limit: number): ChosenFrame[] {
    const sql = `SELECT time, shot, hash, same_as FROM frames WHERE video = ? AND same_as IS NULL
      ORDER BY time DESC LIMIT ?`;
    return this.#connection.all<FrameRow>(sql, video, limit).map(frameOf).toReversed();
  }

  /** The frame chosen last. */
  last(video: VideoId): ChosenFrame | undefined {
    const sql = 'SELECT time, shot, hash, same_as FROM frames WHERE video = ? ORDER BY time DESC LIMIT 1';
    const row = this.#connection.get<FrameRow>(sql, video);
    return row && frameOf(row);
  }

  /** A sheet of thumbnails as JPEG; undefined when the video has none of this number. */
  sheet(video: VideoId, id: SheetId): Uint8Array | undefined {
    const sql = 'SELECT jpeg FROM sheets WHERE video = ? AND id = ?';
    return this.#connection.get<{ jpeg: Uint8Array }>(sql, video, id)?.jpeg;
  }

  /** @param time of a chosen frame */
  #thumbnailOf(video: VideoId, time: number): Thumbnail | undefined {
    const sql = `${selectThumbnails} WHERE f.video = ? AND f.time = ?`;
    const row = this.#connection.get<ThumbnailRow>(sql, video, time);
    return row && thumbnailOf(row);
  }

  /** Media time in seconds up to which pictures are stored. */
  #doneTo(video: VideoId): number {
    const sql = `SELECT done_to FROM stages WHERE video = ? AND stage = 'shots'`;
    return this.#connection.get<{ done_to: number }>(sql, video)?.done_to ?? 0;
  }
}

/** Stores what a stretch of video adds; the caller has a transaction open. */
export function addPictures(connection: Connection, video: VideoId, { shots, frames, sheet }: NewPictures): void {
  for (const begins of shots) connection.run('INSERT INTO shots (video, begins) VALUES (?, ?)', video, begins);
  const sheetId =
    sheet &&
    connection.run(
      'INSERT INTO sheets (video, tile_width, tile_height, columns, jpeg) VALUES (?, ?, ?, ?, ?)',
      video,
      sheet.tileWidth,
      sheet.tileHeight,
      sheet.columns,
      sheet.jpeg,
    ).id;
  for (const { time, shot, hash, sameAs, tile } of frames) {
    connection.run(
      'INSERT INTO frames (video, time, shot, hash, same_as, sheet, tile) VALUES (?, ?, ?, ?, ?, ?, ?)',
      video,
      time,
      shot,
      hash,
      sameAs ?? null,
      tile === undefined ? null : (sheetId ?? null),
      tile ?? null,
    );
  }
}

export function forgetPictures(connection: Connection, video: VideoId): void {
  // Frames go with their shots.
  connection.run('DELETE FROM shots WHERE video = ?', video);
  connection.run('DELETE FROM sheets WHERE video = ?', video);
}

function frameOf({ time, shot, hash, same_as }: FrameRow): ChosenFrame {
  return { time, shot, hash, ...(same_as !== null && { sameAs: same_as }) };
}

function thumbnailOf({ time, sheet, tile, tile_width, tile_height, columns }: ThumbnailRow): Thumbnail {
  return {
    time,
    sheet,
    x: (tile % columns) * tile_width,
    y: Math.floor(tile / columns) * tile_height,
    width: tile_width,
    height: tile_height,
  };
}
