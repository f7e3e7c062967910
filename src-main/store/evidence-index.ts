import type { EvidenceId } from '../domain/evidence.ts';
import type { Connection } from './connection.ts';
import { searchText } from './search-text.ts';
import { exactBytes, roundedBytes } from './vector-bytes.ts';

/** Makes evidence findable by the words of its text, in the place of any before. */
export function indexWords(connection: Connection, evidence: EvidenceId, text: string): void {
  const { words, pairs } = searchText(text);
  connection.run('DELETE FROM evidence_words WHERE rowid = ?', evidence);
  connection.run('INSERT INTO evidence_words (rowid, words, pairs) VALUES (?, ?, ?)', evidence, words, pairs);
}

/** Makes evidence findable by its meaning, in the place of any before. */
export function indexVector(connection: Connection, evidence: EvidenceId, vector: Float32Array): void {
  const rounded = roundedBytes(vector);
  connection.run('DELETE FROM vectors WHERE evidence = ?', evidence);
  connection.run('INSERT INTO vectors (evidence, vector) VALUES (?, ?)', evidence, exactBytes(vector));
  // The vector table takes whole numbers for row numbers only as bigint.
  connection.run('INSERT INTO vector_index (rowid, embedding) VALUES (?, vec_int8(?))', BigInt(evidence), rounded);
}
