import type { Evidence, EvidenceId } from '../domain/evidence.ts';
import type { Connection } from './connection.ts';
import { evidenceOf, scopeCondition, type EvidenceRow, type EvidenceScope } from './evidence-row.ts';
import { matchExpression } from './search-text.ts';
import { exactBytes, exactVector, roundedBytes } from './vector-bytes.ts';

/** A word or phrase, or several ways to write it, the first of which names it. */
export type Term = string | readonly [string, ...string[]];

export interface WordsRequest extends EvidenceScope {
  /** As a person wrote them; nothing in them is an operator. */
  terms: readonly Term[];
  match: 'any' | 'all';
  limit: number;
  /** The most hits of one video, so that one that is full of them does not hide the others. */
  perVideo?: number;
}

export interface WordsHit {
  evidence: Evidence;
  /** BM25 as SQLite gives it: the lower, the better. */
  rank: number;
  /** The terms that are in the text. */
  words: string[];
}

export interface NearestRequest extends EvidenceScope {
  k: number;
  /** Only vectors that this version of the embeddings stage made: others lie in another space. */
  version?: string;
}

export interface NearestHit {
  evidence: Evidence;
  /** Cosine of the exact vectors, -1..1. */
  similarity: number;
}

/** How many neighbours by rounded vectors are compared again by exact ones. */
const candidatesPerHit = 4;
const fewestCandidates = 64;
/** The most neighbours that sqlite-vec gives. */
const mostCandidates = 4096;

/** The first hits of every video; the limit counts over all. */
const bestOfEach = (perVideo: number): string => `each_best AS (
  SELECT id, bm25 FROM (SELECT id, bm25, row_number() OVER (PARTITION BY video ORDER BY bm25, id) AS place FROM best)
  WHERE place <= ${Math.floor(perVideo)} ORDER BY bm25 LIMIT ?
)`;

const madeByVersion = `e.video IN (SELECT video FROM stages WHERE stage = 'embeddings' AND version = ?)`;

/** Finds evidence by its words and by the nearness of its vector. */
export class Search {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Best matches first. Case and diacritics do not count; English endings neither. */
  words({ terms, match, limit, perVideo, ...scope }: WordsRequest): WordsHit[] {
    const wanted = terms.flatMap((one) => {
      const ways = typeof one === 'string' ? [one] : one;
      const expressions = ways.map(matchExpression).filter((expression) => expression !== undefined);
      return expressions.length === 0 ? [] : [{ term: ways[0], expression: `(${expressions.join(' OR ')})` }];
    });
    if (wanted.length === 0 || limit <= 0) return [];
    const condition = scopeCondition(scope);
    const range = this.#range(scope.videos);
    const rows = this.#connection.all<EvidenceRow & { bm25: number }>(
      `WITH best AS MATERIALIZED (
         SELECT f.rowid AS id, bm25(evidence_words) AS bm25, e.video FROM evidence_words f JOIN evidence e ON e.id = f.rowid
         WHERE evidence_words MATCH ? AND f.rowid BETWEEN ? AND ? AND ${condition.sql}
         ${perVideo === undefined ? 'ORDER BY bm25 LIMIT ?' : ''}
       )
       ${perVideo === undefined ? '' : `, ${bestOfEach(perVideo)}`}
       SELECT e.*, best.bm25 FROM ${perVideo === undefined ? 'best' : 'each_best AS best'}
       JOIN evidence e ON e.id = best.id ORDER BY best.bm25, e.id`,
      wanted.map(({ expression }) => expression).join(match === 'all' ? ' AND ' : ' OR '),
      range.first,
      range.last,
      ...condition.values,
      limit,
    );
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const found = wanted.map(({ term, expression }) => ({ term, ids: this.#matching(expression, ids) }));
    return rows.map((row) => ({
      evidence: evidenceOf(row),
      rank: row.bm25,
      words: found.filter((one) => one.ids.has(row.id)).map((one) => one.term),
    }));
  }

  /**
   * The `k` nearest vectors, nearest first: a scan over vectors rounded to eight bits finds candidates, their exact
   * vectors decide.
   */
  nearest(vector: Float32Array, { k, version, ...scope }: NearestRequest): NearestHit[] {
    if (k <= 0) return [];
    const condition = scopeCondition(scope);
    const values = [...condition.values];
    if (version !== undefined) {
      condition.sql += ` AND ${madeByVersion}`;
      values.push(version);
    }
    const restricted =
      condition.sql === 'true' ? '' : `AND rowid IN (SELECT e.id FROM evidence e WHERE ${condition.sql})`;
    const rows = this.#connection.all<EvidenceRow & { similarity: number }>(
      `WITH candidates AS MATERIALIZED (
         SELECT rowid AS id FROM vector_index WHERE embedding MATCH vec_int8(?) AND k = ? ${restricted}
       )
       SELECT e.*, 1 - vec_distance_cosine(v.vector, ?) AS similarity
       FROM candidates c JOIN vectors v ON v.evidence = c.id JOIN evidence e ON e.id = c.id
       ORDER BY similarity DESC, e.id LIMIT ?`,
      roundedBytes(vector),
      Math.min(mostCandidates, Math.max(fewestCandidates, k * candidatesPerHit)),
      ...values,
      exactBytes(vector),
      k,
    );
    return rows.map((row) => ({ evidence: evidenceOf(row), similarity: row.similarity }));
  }

  /** The exact vectors of evidence that has one, by id; with `version`, only those that this version of the stage made. */
  vectors(ids: readonly EvidenceId[], version?: string): Map<EvidenceId, Float32Array> {
    const rows = this.#connection.all<{ id: number; vector: Uint8Array }>(
      `SELECT v.evidence AS id, v.vector FROM json_each(?) ids
       JOIN vectors v ON v.evidence = ids.value JOIN evidence e ON e.id = v.evidence
       WHERE ${version === undefined ? 'true' : madeByVersion}`,
      JSON.stringify(ids),
      ...(version === undefined ? [] : [version]),
    );
    return new Map(rows.map(({ id, vector }) => [id, exactVector(vector)]));
  }

  /** Row numbers between which all evidence of the videos lies: the word index can skip the rest. */
  #range(videos: readonly string[] | undefined): { first: number; last: number } {
    const whole = { first: 0, last: Number.MAX_SAFE_INTEGER };
    if (!videos) return whole;
    const sql =
      'SELECT min(id) AS first, max(id) AS last FROM evidence WHERE video IN (SELECT value FROM json_each(?))';
    const { first, last } = this.#connection.get<{ first: number | null; last: number | null }>(
      sql,
      JSON.stringify(videos),
    )!;
    return first === null || last === null ? whole : { first, last };
  }

  /** Which of the rows match. The `+` keeps SQLite from asking the word index once for each of them, which is far slower. */
  #matching(expression: string, ids: readonly number[]): Set<number> {
    const sql = `SELECT rowid AS id FROM evidence_words
      WHERE evidence_words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))`;
    const values = [Math.min(...ids), Math.max(...ids), JSON.stringify(ids)];
    return new Set(this.#connection.all<{ id: number }>(sql, expression, ...values).map((row) => row.id));
  }
}
