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
    const sql = 'SELECT kind, begins, ends FROM evidence WHERE video = ? ORDER BY begins';
    const rows = this.#connection.all<{ kind: EvidenceKind; begins: number; ends: number }>(sql, video);
    const ofKind = Map.groupBy(rows, ({ kind }) => kind);
    const times = (kind: EvidenceKind): EvidenceOutline[EvidenceKind] => ({
      starts: Float32Array.from(ofKind.get(kind) ?? [], ({ begins }) => begins),
      ends: Float32Array.from(ofKind.get(kind) ?? [], ({ ends }) => ends),
    });
    return Object.fromEntries(evidenceKinds.map((kind) => [kind, times(kind)])) as EvidenceOutline;
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
