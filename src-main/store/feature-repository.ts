import type { StageChunk } from '../domain/stage.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { roundedBytes } from './vector-bytes.ts';

/** Numbers in the features of a frame: those before the last layer of EfficientNet-Lite2. */
const featureLength = 1280;

/** A frame that looks like another. */
export interface SimilarFrame {
  video: VideoId;
  /** Media time in seconds. */
  time: number;
  /** Cosine of the angle between the features, -1..1; eight bits make it wrong by a hundredth at most. */
  similarity: number;
}

/** What chosen frames look like; the stage that names scenes writes it. */
export class FeatureRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The features of a frame; undefined where none begins at `time`. */
  get(video: VideoId, time: number): Float32Array | undefined {
    const sql = 'SELECT features FROM frame_features WHERE video = ? AND time = ?';
    const bytes = this.#connection.get<{ features: Uint8Array }>(sql, video, time)?.features;
    return bytes && Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** The frames that look most like the features, in the videos given or in all; the most alike first. */
  nearest(features: Float32Array, { videos, limit }: { videos?: readonly VideoId[]; limit: number }): SimilarFrame[] {
    return this.#connection.all<{ video: string; time: number; similarity: number }>(
      `SELECT video, time, 1 - vec_distance_cosine(vec_int8(features), vec_int8(?)) AS similarity FROM frame_features
       WHERE ${videos ? 'video IN (SELECT value FROM json_each(?))' : 'true'}
       ORDER BY similarity DESC, video, time LIMIT ?`,
      roundedBytes(features, featureLength),
      ...(videos ? [JSON.stringify(videos)] : []),
      limit,
    );
  }
}

/** Stores what frames look like; the caller has a transaction open. */
export function addFeatures(
  connection: Connection,
  video: VideoId,
  features: NonNullable<StageChunk['features']>,
): void {
  for (const { time, vector } of features)
    connection.run(
      'INSERT OR REPLACE INTO frame_features (video, time, features) VALUES (?, ?, ?)',
      video,
      time,
      roundedBytes(vector, featureLength),
    );
}

export function forgetFeatures(connection: Connection, video: VideoId): void {
  connection.run('DELETE FROM frame_features WHERE video = ?', video);
}
