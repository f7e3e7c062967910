import type { Glimpse } from '../domain/glimpse.ts';
import type { StageName } from '../domain/stage.ts';
import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';

/** A glimpse with where it was caught. */
export interface KeptGlimpse extends Glimpse {
  video: VideoId;
  stage: StageName;
}

interface GlimpseRow {
  video: VideoId;
  label: string;
  begins: number;
  ends: number;
  stage: StageName;
  score: number;
}

/** Which glimpses are asked for. */
export interface GlimpseScope {
  /** In all where none are given. */
  videos?: readonly VideoId[];
  within?: Moment;
  stages: readonly StageName[];
  labels: readonly string[];
}

/** Reads glimpses; the stages that look and listen write them. */
export class GlimpseRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Those of some labels, by video and media time. */
  find({ videos, within, stages, labels }: GlimpseScope): KeptGlimpse[] {
    const { start, end } = within ?? { start: 0, end: Infinity };
    const rows = this.#connection.all<GlimpseRow>(
      `SELECT video, label, begins, ends, stage, score FROM glimpses
       WHERE video IN (${videos ? 'SELECT value FROM json_each(?)' : 'SELECT id FROM videos'})
         AND label IN (SELECT value FROM json_each(?)) AND stage IN (SELECT value FROM json_each(?))
         AND begins < ? AND ends > ?
       ORDER BY video, begins, stage, label`,
      ...(videos ? [JSON.stringify(videos)] : []),
      JSON.stringify(labels),
      JSON.stringify(stages),
      end,
      start,
    );
    return rows.map(({ begins, ends, ...rest }) => ({ ...rest, start: begins, end: ends }));
  }
}

/** Stores what a stage took for possible; the caller has a transaction open. */
export function addGlimpses(
  connection: Connection,
  video: VideoId,
  stage: StageName,
  glimpses: readonly Glimpse[],
): void {
  for (const { label, start, end, score } of glimpses)
    connection.run(
      'INSERT OR REPLACE INTO glimpses (video, label, begins, ends, stage, score) VALUES (?, ?, ?, ?, ?, ?)',
      video,
      label,
      start,
      end,
      stage,
      score,
    );
}

export function forgetGlimpses(connection: Connection, video: VideoId, stage: StageName): void {
  connection.run('DELETE FROM glimpses WHERE video = ? AND stage = ?', video, stage);
}
