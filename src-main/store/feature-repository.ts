import type { StageChunk } from '../domain/stage.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { roundedBytes } from './vector-bytes.ts';

/** Numbers in the features of a frame: those before the last layer of EfficientNet-Lite2. */
const featureLength = 1280;

/** A chosen frame that looks like what was asked for. */
export interface SimilarFrame {
  video: VideoId;
  /** Media time in seconds. */
  time: number;
  /** Media time at which its shot begins. */
  shot: number;
  /** As in `ChosenFrame`. */
  hash: Uint8Array;
  /** Cosine of the angle between the features, -1..1; eight bits make it wrong by a hundredth at most. */
  similarity: number;
}

/** Where to look for similar frames. */
export interface SimilarScope {
  videos: readonly VideoId[];
  /** The least similarity. */
  least: number;
  limit: number;
  /** A shot, by where it begins, that is left out. */
  except?: { video: VideoId; shot: number } | undefined;
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
    return bytes && roundedVector(bytes);
  }

  /** What every chosen frame looks like, in order of time; a frame that looks like an earlier one has that one's features. */
  all(video: VideoId): { time: number; features: Float32Array }[] {
    const sql = `SELECT f.time, coalesce(f.same_as, f.time) AS shown, ff.features FROM frames f
      JOIN frame_features ff ON ff.video = f.video AND ff.time = coalesce(f.same_as, f.time)
      WHERE f.video = ? ORDER BY f.time`;
    const known = new Map<number, Float32Array>();
    return this.#connection
      .all<{ time: number; shown: number; features: Uint8Array }>(sql, video)
      .map(({ time, shown, features }) => {
        const vector = known.get(shown) ?? roundedVector(features);
        known.set(shown, vector);
        return { time, features: vector };
      });
  }

  /** The chosen frames that look most like the features, the most alike first; a frame that looks like an earlier one has that one's. */
  nearest(features: Float32Array, { videos, least, limit, except }: SimilarScope): SimilarFrame[] {
    // Every stored frame is compared once, and then looked up for each frame that it stands for.
    return this.#connection.all<SimilarFrame>(
      `WITH alike AS MATERIALIZED (
         SELECT video, time, 1 - vec_distance_cosine(vec_int8(features), vec_int8(?)) AS similarity FROM frame_features
         WHERE video IN (SELECT value FROM json_each(?))
       )
       SELECT f.video, f.time, f.shot, f.hash, a.similarity
       FROM frames f CROSS JOIN alike a ON a.video = f.video AND a.time = coalesce(f.same_as, f.time)
       WHERE a.similarity >= ? AND NOT (f.video = ? AND f.shot = ?)
       ORDER BY a.similarity DESC, f.video, f.time LIMIT ?`,
      roundedBytes(features, featureLength),
      JSON.stringify(videos),
      least,
      except?.video ?? '',
      except?.shot ?? 0,
      limit,
    );
  }
}

/** Numbers of eight bits; only their direction tells anything. */
function roundedVector(bytes: Uint8Array): Float32Array {
  return Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
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
