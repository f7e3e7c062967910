import type {
  Cue,
  FileStamp,
  NewSubtitleTrack,
  SubtitleSource,
  SubtitleTrack,
  SubtitleVerdict,
} from '../domain/subtitles.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';

/** What comparing a track with what is heard came to. */
export type Judgement = Pick<SubtitleTrack, 'verdict' | 'agreement' | 'offset'>;

interface SubtitleRow {
  source: string;
  size: number | null;
  modified_ms: number | null;
  format: string;
  language: string | null;
  title: string | null;
  forced: number;
  cue_count: number;
  verdict: SubtitleVerdict;
  agreement: number | null;
  time_offset: number | null;
}

type PackedCue = [start: number, end: number, text: string];

/** Tracks of subtitles and their cues. */
export class SubtitleRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Tracks in the order in which they were found. */
  list(video: VideoId): SubtitleTrack[] {
    return this.#rows(video).map(trackOf);
  }

  /** Files beside the video that tracks were read from, by their names. */
  files(video: VideoId): Map<SubtitleSource, FileStamp> {
    return new Map(
      this.#rows(video).flatMap(({ source, size, modified_ms }): [string, FileStamp][] =>
        size === null || modified_ms === null ? [] : [[source, { size, modifiedMs: modified_ms }]],
      ),
    );
  }

  /** Cues of a track by their start; undefined when the video has no such track. */
  cues(video: VideoId, source: SubtitleSource): Cue[] | undefined {
    const sql = 'SELECT cues FROM subtitles WHERE video = ? AND source = ?';
    const row = this.#connection.get<{ cues: string }>(sql, video, source);
    return row && (JSON.parse(row.cues) as PackedCue[]).map(([start, end, text]) => ({ start, end, text }));
  }

  /** Replaces all tracks of a video. */
  replace(video: VideoId, tracks: readonly NewSubtitleTrack[]): void {
    this.#connection.transaction(() => {
      forgetSubtitles(this.#connection, video);
      for (const [place, { track, cues, file }] of tracks.entries())
        this.#connection.run(
          `INSERT INTO subtitles (video, source, place, size, modified_ms, format, language, title, forced, cue_count, cues, verdict)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          video,
          track.source,
          place,
          file?.size ?? null,
          file?.modifiedMs ?? null,
          track.format,
          track.language ?? null,
          track.title ?? null,
          Number(track.forced),
          cues.length,
          JSON.stringify(cues.map(({ start, end, text }): PackedCue => [start, end, text])),
          track.verdict,
        );
    });
  }

  judge(video: VideoId, source: SubtitleSource, { verdict, agreement, offset }: Judgement): void {
    this.#connection.run(
      'UPDATE subtitles SET verdict = ?, agreement = ?, time_offset = ? WHERE video = ? AND source = ?',
      verdict,
      agreement ?? null,
      offset ?? null,
      video,
      source,
    );
  }

  /** Takes nothing that is said from subtitles any more; the tracks stay. */
  setAside(video: VideoId): void {
    this.#connection.transaction(() => {
      this.#connection.run(`DELETE FROM evidence WHERE video = ? AND stage = 'subtitles'`, video);
      this.#connection.run(`UPDATE subtitles SET verdict = 'set-aside' WHERE video = ? AND verdict = 'speech'`, video);
    });
  }

  /** Takes one track away. */
  remove(video: VideoId, source: SubtitleSource): void {
    this.#connection.run('DELETE FROM subtitles WHERE video = ? AND source = ?', video, source);
  }

  #rows(video: VideoId): SubtitleRow[] {
    const sql = `SELECT source, size, modified_ms, format, language, title, forced, cue_count, verdict, agreement, time_offset
      FROM subtitles WHERE video = ? ORDER BY place`;
    return this.#connection.all<SubtitleRow>(sql, video);
  }
}

export function forgetSubtitles(connection: Connection, video: VideoId): void {
  connection.run('DELETE FROM subtitles WHERE video = ?', video);
}

function trackOf(row: SubtitleRow): SubtitleTrack {
  return {
    source: row.source,
    format: row.format,
    ...(row.language !== null && { language: row.language }),
    ...(row.title !== null && { title: row.title }),
    forced: row.forced === 1,
    cues: row.cue_count,
    verdict: row.verdict,
    ...(row.agreement !== null && { agreement: row.agreement }),
    ...(row.time_offset !== null && { offset: row.time_offset }),
  };
}
