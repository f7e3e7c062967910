import { type Colour, colourNames } from '../domain/colour.ts';
import type { EvidenceId, SeenPart } from '../domain/evidence.ts';
import type { Moment } from '../domain/time.ts';
import type { Connection } from './connection.ts';

/** A part with the evidence that it belongs to. */
export interface StoredSeenPart extends SeenPart {
  evidence: EvidenceId;
}

interface PartRow {
  evidence: number;
  begins: number;
  ends: number;
  count: number;
  colours: string;
}

/** Reads what was counted and measured in parts of the time of what is seen; the stage writes it. */
export class SeenPartRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The parts of evidence that share time with a moment, cut to it, in the order of time. */
  of(evidence: readonly EvidenceId[], within: Moment): StoredSeenPart[] {
    const sql = `SELECT p.* FROM json_each(?) ids JOIN seen_parts p ON p.evidence = ids.value
      WHERE p.begins < ? AND p.ends > ? ORDER BY p.begins, p.evidence`;
    const end = Math.max(within.end, within.start + 1e-9);
    return this.#connection.all<PartRow>(sql, JSON.stringify(evidence), end, within.start).map((row) => ({
      evidence: row.evidence,
      start: Math.max(row.begins, within.start),
      end: Math.min(row.ends, end),
      count: row.count,
      colours: unpackColours(row.colours),
    }));
  }
}

/** Stores parts of evidence. */
export function addSeenParts(connection: Connection, evidence: EvidenceId, parts: readonly SeenPart[]): void {
  const sql = 'INSERT OR IGNORE INTO seen_parts (evidence, begins, ends, count, colours) VALUES (?, ?, ?, ?, ?)';
  for (const { start, end, count, colours } of parts)
    connection.run(sql, evidence, start, end, count, packColours(colours));
}

function packColours(colours: readonly Colour[]): string {
  return colours.map(({ name, share }) => `${name} ${Math.round(share * 100)}`).join(' ');
}

function unpackColours(packed: string): Colour[] {
  const words = packed.split(' ');
  return colourNames
    .map((name) => ({ name, share: Number(words[words.indexOf(name) + 1] ?? 0) / 100, at: words.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name, share }) => ({ name, share }));
}
