import { unknownLine } from '../domain/line.ts';
import type { Evidence, EvidenceId } from '../domain/evidence.ts';
import { unknownSpeaker, type NamedVoice, type SpeakersFound, type VoicedLine } from '../domain/speaker.ts';
import type { VideoId } from '../domain/video.ts';
import { meanVector } from '../kernels/vector.ts';
import type { Connection } from './connection.ts';
import { evidenceOf, type EvidenceRow } from './evidence-row.ts';
import { exactBytes, exactVector } from './vector-bytes.ts';

/** Who says the lines of a video: told by the voice, named and corrected by the person. */
export class SpeakerRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All lines of speech by media time, with the voices that are known. */
  lines(video: VideoId): VoicedLine[] {
    return this.#connection
      .all<{ id: number; begins: number; ends: number; vector: Uint8Array | null }>(
        `SELECT e.id, e.begins, e.ends, v.vector FROM evidence e LEFT JOIN voices v ON v.evidence = e.id
         WHERE e.video = ? AND e.kind = 'said' ORDER BY e.begins, e.id`,
        video,
      )
      .map(({ id, begins, ends, vector }) => ({
        evidence: id,
        start: begins,
        end: ends,
        ...(vector && { voice: exactVector(vector) }),
      }));
  }

  names(video: VideoId): NamedVoice[] {
    return this.#connection
      .all<{ number: number; name: string; voice: Uint8Array }>(
        'SELECT number, name, voice FROM speaker_names WHERE video = ? ORDER BY number',
        video,
      )
      .map(({ voice, ...rest }) => ({ ...rest, voice: exactVector(voice) }));
  }

  /** What people call speakers, each name once; of any video. */
  everyName(): string[] {
    const named = this.#connection.all<{ name: string }>('SELECT DISTINCT name FROM speaker_names ORDER BY name');
    return named.map(({ name }) => name);
  }

  /**
   * Gives a speaker a name, or takes it away. A name that another speaker has makes the two one. Returns the lines that changed.
   *
   * @throws AppError SPEAKER_UNKNOWN
   */
  rename(video: VideoId, number: number, name: string | null): Evidence[] {
    return this.#connection.transaction(() => {
      if (this.#linesOf(video, number).length === 0) throw unknownSpeaker();
      const same = this.#connection.get<{ number: number }>(
        'SELECT number FROM speaker_names WHERE video = ? AND name = ? AND number <> ?',
        video,
        name,
        number,
      );
      const kept = Math.min(number, same?.number ?? number);
      this.#connection.run(
        'UPDATE evidence SET speaker = ?, speaker_name = ? WHERE video = ? AND speaker IN (?, ?)',
        kept,
        name,
        video,
        number,
        same?.number ?? number,
      );
      this.#connection.run(
        'DELETE FROM speaker_names WHERE video = ? AND number IN (?, ?)',
        video,
        number,
        same?.number ?? number,
      );
      const lines = this.#linesOf(video, kept);
      if (name !== null) putName(this.#connection, video, { number: kept, name, voice: this.#voiceOf(video, kept) });
      return lines;
    });
  }

  /**
   * A person says who says a line: a speaker of the video, or with null somebody who said nothing else.
   *
   * @throws AppError LINE_UNKNOWN, SPEAKER_UNKNOWN
   */
  assign(evidence: EvidenceId, number: number | null): Evidence {
    return this.#connection.transaction(() => {
      const line = this.#connection.get<EvidenceRow>(`SELECT * FROM evidence WHERE id = ? AND kind = 'said'`, evidence);
      if (!line) throw unknownLine();
      const other = number === null ? undefined : this.#linesOf(line.video, number)[0];
      if (number !== null && !other) throw unknownSpeaker();
      const sql = 'SELECT coalesce(max(speaker), 0) + 1 AS number FROM evidence WHERE video = ?';
      this.#connection.run(
        'UPDATE evidence SET speaker = ?, speaker_name = ?, likeness = 1, chosen = 1 WHERE id = ?',
        number ?? this.#connection.get<{ number: number }>(sql, line.video)!.number,
        other?.speaker?.name ?? null,
        evidence,
      );
      return evidenceOf(this.#connection.get<EvidenceRow>('SELECT * FROM evidence WHERE id = ?', evidence)!);
    });
  }

  #linesOf(video: VideoId, number: number): Evidence[] {
    return this.#connection
      .all<EvidenceRow>('SELECT * FROM evidence WHERE video = ? AND speaker = ? ORDER BY begins, id', video, number)
      .map(evidenceOf);
  }

  /** Mean of the voices of all lines of a speaker; empty where no line is long enough to have one. */
  #voiceOf(video: VideoId, number: number): Float32Array {
    const voices = this.#connection.all<{ vector: Uint8Array }>(
      'SELECT v.vector FROM voices v JOIN evidence e ON e.id = v.evidence WHERE e.video = ? AND e.speaker = ?',
      video,
      number,
    );
    return meanVector(voices.map(({ vector }) => exactVector(vector)));
  }
}

/** Stores the voice of a line, in the place of any before. */
export function putVoice(connection: Connection, evidence: EvidenceId, voice: Float32Array): void {
  connection.run('INSERT OR REPLACE INTO voices (evidence, vector) VALUES (?, ?)', evidence, exactBytes(voice));
}

/** Stores who says each line. What a person said stays, where the speaker has a name by which to be known. */
export function putSpeakers(connection: Connection, video: VideoId, { lines, named }: SpeakersFound): Evidence[] {
  connection.run('DELETE FROM speaker_names WHERE video = ?', video);
  for (const one of named) putName(connection, video, one);
  connection.run(
    `UPDATE evidence SET chosen = 0 WHERE video = ? AND chosen = 1 AND NOT EXISTS (
       SELECT 1 FROM speaker_names n WHERE n.video = evidence.video AND n.name = evidence.speaker_name)`,
    video,
  );
  connection.run(
    `UPDATE evidence SET speaker = NULL, likeness = NULL, speaker_name = NULL WHERE video = ? AND chosen = 0`,
    video,
  );
  const nameOf = new Map(named.map(({ number, name }) => [number, name]));
  for (const { evidence, number, likeness } of lines) {
    connection.run(
      'UPDATE evidence SET speaker = ?, likeness = ?, speaker_name = ? WHERE id = ? AND chosen = 0',
      number,
      likeness,
      nameOf.get(number) ?? null,
      evidence,
    );
  }
  connection.run(
    `UPDATE evidence SET speaker = (
       SELECT n.number FROM speaker_names n WHERE n.video = evidence.video AND n.name = evidence.speaker_name)
     WHERE video = ? AND chosen = 1`,
    video,
  );
  return connection
    .all<EvidenceRow>('SELECT * FROM evidence WHERE video = ? AND speaker IS NOT NULL ORDER BY begins, id', video)
    .map(evidenceOf);
}

export function forgetVoices(connection: Connection, video: VideoId): void {
  connection.run('DELETE FROM voices WHERE evidence IN (SELECT id FROM evidence WHERE video = ?)', video);
}

function putName(connection: Connection, video: VideoId, { number, name, voice }: NamedVoice): void {
  connection.run(
    'INSERT OR REPLACE INTO speaker_names (video, number, name, voice) VALUES (?, ?, ?, ?)',
    video,
    number,
    name,
    exactBytes(voice),
  );
}
