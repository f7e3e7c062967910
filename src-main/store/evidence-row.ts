import type { Box, Evidence, EvidenceKind, Word } from '../domain/evidence.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import { wordsAfterEdit } from '../domain/word-times.ts';
import type { SqlValue } from './connection.ts';

/** A row of the evidence table; `words` and `box` are JSON. */
export interface EvidenceRow {
  id: number;
  video: string;
  kind: string;
  begins: number;
  ends: number;
  text: string;
  score: number;
  model: string;
  language: string | null;
  label: string | null;
  words: string | null;
  box: string | null;
  count: number | null;
  original: string | null;
  speaker: number | null;
  likeness: number | null;
  speaker_name: string | null;
}

export function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    video: row.video,
    kind: row.kind as EvidenceKind,
    start: row.begins,
    end: row.ends,
    text: row.text,
    score: row.score,
    model: row.model,
    ...(row.language !== null && { language: row.language }),
    ...(row.label !== null && { label: row.label }),
    ...(row.words !== null && { words: wordsOf(row, row.words) }),
    ...(row.box !== null && { box: JSON.parse(row.box) as Box }),
    ...(row.count !== null && { count: row.count }),
    ...(row.original !== null && { original: row.original }),
    ...(row.speaker !== null && { speaker: speakerOf(row, row.speaker) }),
  };
}

function speakerOf({ speaker_name, likeness }: EvidenceRow, number: number): Speaker {
  return { number, likeness: likeness ?? 0, ...(speaker_name !== null && { name: speaker_name }) };
}

function wordsOf({ text, original, begins, ends }: EvidenceRow, packed: string): Word[] {
  const words = unpackWords(packed);
  return original === null ? words : wordsAfterEdit(text, words, { start: begins, end: ends });
}

type PackedWord = [start: number, end: number, text: string, confidence: number];

/** Words without the names of their fields, which would take more room than the words. */
export function packWords(words: readonly Word[]): string {
  return JSON.stringify(words.map(({ start, end, text, confidence }): PackedWord => [start, end, text, confidence]));
}

function unpackWords(json: string): Word[] {
  return (JSON.parse(json) as PackedWord[]).map(([start, end, text, confidence]) => ({ start, end, text, confidence }));
}

/** Which evidence is meant; what is left out does not restrict. */
export interface EvidenceScope {
  kinds?: readonly EvidenceKind[];
  videos?: readonly VideoId[];
  /** Identities of labels, such as those of AudioSet. */
  labels?: readonly string[];
  /** Evidence that shares time with this moment, as `touches` of domain/time says. */
  within?: Moment;
}

/** The scope as a condition on the table alias `e`, with its values; `true` when it restricts nothing. */
export function scopeCondition({ kinds, videos, labels, within }: EvidenceScope): { sql: string; values: SqlValue[] } {
  const terms: string[] = [];
  const values: SqlValue[] = [];
  if (kinds) {
    terms.push('e.kind IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(kinds));
  }
  if (videos) {
    terms.push('e.video IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(videos));
  }
  if (labels) {
    terms.push('e.label IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(labels));
  }
  if (within) {
    terms.push('e.begins < ? AND max(e.ends, e.begins + 1e-9) > ?');
    values.push(Math.max(within.end, within.start + 1e-9), within.start);
  }
  return { sql: terms.join(' AND ') || 'true', values };
}
