import type { ChapterOrigin, ChapterStart } from '../domain/chapters.ts';
import type { EvidenceKind } from '../domain/evidence.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';

/** The file keeps its own chapters. */
type KeptOrigin = Exclude<ChapterOrigin, 'file'>;

interface ChapterRow {
  begins: number;
  title: string | null;
  evidence: number | null;
  kind: EvidenceKind | null;
  text: string | null;
}

/** Chapters that were made, and those that a person made of them; neither touches the other. */
export class ChapterRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** By start, with the version that `set` was given; undefined where there is no such list. */
  get(video: VideoId, origin: KeptOrigin): { version: string; chapters: ChapterStart[] } | undefined {
    const list = this.#connection.get<{ version: string }>(
      'SELECT version FROM chapter_lists WHERE video = ? AND origin = ?',
      video,
      origin,
    );
    if (!list) return undefined;
    const rows = this.#connection.all<ChapterRow>(
      `SELECT c.begins, c.title, c.evidence, e.kind, e.text FROM chapters c LEFT JOIN evidence e ON e.id = c.evidence
       WHERE c.video = ? AND c.origin = ? ORDER BY c.begins`,
      video,
      origin,
    );
    return { ...list, chapters: rows.map(chapterOf) };
  }

  /** Replaces the list. A library that is open for reading keeps nothing of what is made: it is made again. */
  set(video: VideoId, origin: KeptOrigin, chapters: readonly ChapterStart[], version = ''): void {
    if (origin === 'made' && this.#connection.readonly) return;
    this.#connection.transaction(() => {
      this.drop(video, origin);
      this.#connection.run(
        'INSERT INTO chapter_lists (video, origin, version) VALUES (?, ?, ?)',
        video,
        origin,
        version,
      );
      for (const { start, title, from } of chapters)
        this.#connection.run(
          `INSERT INTO chapters (video, origin, begins, title, evidence)
           VALUES (?, ?, ?, ?, (SELECT id FROM evidence WHERE id = ? AND video = ?))`,
          video,
          origin,
          start,
          title ?? null,
          from?.evidence ?? null,
          video,
        );
    });
  }

  drop(video: VideoId, origin: KeptOrigin): void {
    this.#connection.run('DELETE FROM chapter_lists WHERE video = ? AND origin = ?', video, origin);
  }
}

/** A title that is no longer in its evidence word for word rests on nothing. */
function chapterOf({ begins, title, evidence, kind, text }: ChapterRow): ChapterStart {
  const isThere = evidence !== null && kind !== null && title !== null && text?.includes(title);
  return {
    start: begins,
    ...(title !== null && { title }),
    ...(isThere && { from: { evidence, kind } }),
  };
}
