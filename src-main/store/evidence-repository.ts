import {
  evidenceKinds,
  type Evidence,
  type EvidenceId,
  type EvidenceKind,
  type EvidenceOutline,
} from '../domain/evidence.ts';
import type { StageName } from '../domain/stage.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { evidenceOf, scopeCondition, type EvidenceRow, type EvidenceScope } from './evidence-row.ts';

/** Reads evidence; stages write it. */
export class EvidenceRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Evidence of one video in the order of its media time. */
  list({ video, ...rest }: { video: VideoId } & Omit<EvidenceScope, 'videos'>): Evidence[] {
    const scope = scopeCondition(rest);
    const sql = `SELECT e.* FROM evidence e WHERE e.video = ? AND ${scope.sql} ORDER BY e.begins, e.id`;
    return this.#connection.all<EvidenceRow>(sql, video, ...scope.values).map(evidenceOf);
  }

  /** Where the evidence of a video lies, kind by kind in the order of media time. */
  outline(video: VideoId): EvidenceOutline {
    const code = evidenceKinds.map((kind, at) => `WHEN '${kind}' THEN ${at}`).join(' ');
    // One row of long texts: a row for each of a hundred thousand takes three times as long to come over from SQLite.
    const sql = `
      SELECT '[' || group_concat(CAST(begins * 1000 AS INTEGER)) || ']' AS begins,
        '[' || group_concat(CAST(ends * 1000 AS INTEGER)) || ']' AS ends,
        group_concat(CASE kind ${code} END, '') AS kinds
      FROM (SELECT kind, begins, ends FROM evidence WHERE video = ? ORDER BY begins)`;
    const { begins, ends, kinds } = this.#connection.get<Record<'begins' | 'ends' | 'kinds', string | null>>(
      sql,
      video,
    )!;
    return outlineOf(kinds ?? '', JSON.parse(begins ?? '[]') as number[], JSON.parse(ends ?? '[]') as number[]);
  }

  /** Evidence in the order of the ids; what is gone is left out. */
  byIds(ids: readonly EvidenceId[]): Evidence[] {
    const sql = 'SELECT e.* FROM json_each(?) ids JOIN evidence e ON e.id = ids.value ORDER BY ids.key';
    return this.#connection.all<EvidenceRow>(sql, JSON.stringify(ids)).map(evidenceOf);
  }

  /** The videos that have evidence of the scope, the one where it lasts longest first. */
  videosWith(scope: EvidenceScope): VideoId[] {
    const { sql, values } = scopeCondition(scope);
    return this.#connection
      .all<{ video: string }>(
        `SELECT e.video FROM evidence e WHERE ${sql} GROUP BY e.video ORDER BY sum(e.ends - e.begins) DESC, e.video`,
        ...values,
      )
      .map(({ video }) => video);
  }

  /** Evidence of the scope that its model was surest of. */
  surest(scope: EvidenceScope, limit: number): Evidence[] {
    const { sql, values } = scopeCondition(scope);
    return this.#connection
      .all<EvidenceRow>(`SELECT e.* FROM evidence e WHERE ${sql} ORDER BY e.score DESC, e.id LIMIT ?`, ...values, limit)
      .map(evidenceOf);
  }

  count(scope: EvidenceScope): number {
    const { sql, values } = scopeCondition(scope);
    return this.#connection.get<{ count: number }>(`SELECT count(*) AS count FROM evidence e WHERE ${sql}`, ...values)!
      .count;
  }

  counts(video: VideoId): Record<EvidenceKind, number> {
    const sql = 'SELECT kind, count(*) AS count FROM evidence WHERE video = ? GROUP BY kind';
    const rows = this.#connection.all<{ kind: string; count: number }>(sql, video);
    const counted = new Map(rows.map(({ kind, count }) => [kind, count]));
    return Object.fromEntries(evidenceKinds.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<
      EvidenceKind,
      number
    >;
  }

  /** Evidence of one stage that lasts exactly until `time`: what may turn out to go on. */
  endingAt({ video, stage, time }: { video: VideoId; stage: StageName; time: number }): Evidence[] {
    const sql = 'SELECT e.* FROM evidence e WHERE e.video = ? AND e.stage = ? AND e.ends = ? ORDER BY e.id';
    return this.#connection.all<EvidenceRow>(sql, video, stage, time).map(evidenceOf);
  }

  /** The first evidence of these kinds, by media time, that has no vector yet. */
  withoutVectors(video: VideoId, kinds: readonly EvidenceKind[], limit: number): Evidence[] {
    const scope = scopeCondition({ kinds });
    const sql = `SELECT e.* FROM evidence e WHERE e.video = ? AND ${scope.sql}
      AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.evidence = e.id) ORDER BY e.begins, e.id LIMIT ?`;
    return this.#connection.all<EvidenceRow>(sql, video, ...scope.values, limit).map(evidenceOf);
  }
}

/** @param kinds the kind of each piece of evidence, as its place among all kinds, a digit each @param begins in milliseconds */
function outlineOf(kinds: string, begins: readonly number[], ends: readonly number[]): EvidenceOutline {
  const kindAt = (index: number): number => kinds.charCodeAt(index) - 48;
  const counts = evidenceKinds.map(() => 0);
  for (let index = 0; index < kinds.length; index += 1) counts[kindAt(index)]! += 1;
  const lists = counts.map((count) => ({ starts: new Float32Array(count), ends: new Float32Array(count), filled: 0 }));
  for (let index = 0; index < kinds.length; index += 1) {
    const list = lists[kindAt(index)]!;
    list.starts[list.filled] = begins[index]! / 1000;
    list.ends[list.filled] = ends[index]! / 1000;
    list.filled += 1;
  }
  return Object.fromEntries(
    evidenceKinds.map((kind, at) => [kind, { starts: lists[at]!.starts, ends: lists[at]!.ends }]),
  ) as EvidenceOutline;
}
