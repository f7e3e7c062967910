import type { Evidence, EvidenceId } from '../domain/evidence.ts';
import { unknownLine, type SetAsideEdit } from '../domain/line.ts';
import type { StageName } from '../domain/stage.ts';
import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { indexVector, indexWords } from './evidence-index.ts';
import { evidenceOf, type EvidenceRow } from './evidence-row.ts';

/** Lines of speech as a person has corrected them. What was recognised is kept beside. */
export class LineRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Gives a line another text with its meaning; the recognised text makes it as it was.
   *
   * @throws AppError LINE_UNKNOWN
   */
  setText(id: EvidenceId, text: string, vector: Float32Array): Evidence {
    return this.#connection.transaction(() => {
      const { changes } = this.#connection.run(
        `UPDATE evidence SET text = ?, original = nullif(coalesce(original, text), ?) WHERE id = ? AND kind = 'said'`,
        text,
        text,
        id,
      );
      if (changes === 0) throw unknownLine();
      indexWords(this.#connection, id, text);
      indexVector(this.#connection, id, vector);
      return evidenceOf(this.#connection.get<EvidenceRow>('SELECT * FROM evidence WHERE id = ?', id)!);
    });
  }

  /** Texts that a person wrote for lines that are gone, by media time. */
  setAside(video: VideoId): SetAsideEdit[] {
    return this.#connection.all<SetAsideEdit>(
      'SELECT id, begins AS start, ends AS "end", text, original FROM set_aside WHERE video = ? ORDER BY begins, id',
      video,
    );
  }

  /** Forgets a text that was set aside. */
  dropSetAside(id: number): void {
    this.#connection.run('DELETE FROM set_aside WHERE id = ?', id);
  }
}

/** Takes what a person once wrote for a line at this time, if it is mostly the same time. */
export function takeSetAside(
  connection: Connection,
  video: VideoId,
  stage: StageName,
  { start, end }: Moment,
): string | undefined {
  const found = connection.get<{ id: number; text: string }>(
    `SELECT id, text FROM set_aside
     WHERE video = ? AND stage = ? AND begins < ? AND ends > ?
       AND 2 * (min(ends, ?) - max(begins, ?)) >= max(ends, ?) - min(begins, ?)
     ORDER BY min(ends, ?) - max(begins, ?) DESC, id DESC LIMIT 1`,
    video,
    stage,
    end,
    start,
    end,
    start,
    end,
    start,
    end,
    start,
  );
  if (found) connection.run('DELETE FROM set_aside WHERE id = ?', found.id);
  return found?.text;
}
