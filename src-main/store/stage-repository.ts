import { AppError, type ErrorCode } from '../domain/errors.ts';
import type { Evidence, EvidenceId, NewEvidence } from '../domain/evidence.ts';
import {
  peaksPerSecond,
  stageNames,
  type StageChunk,
  type StageName,
  type StageProgress,
  type StageState,
} from '../domain/stage.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';
import { evidenceOf, type EvidenceRow, packWords } from './evidence-row.ts';
import { addFeatures, forgetFeatures } from './feature-repository.ts';
import { addGlimpses, forgetGlimpses } from './glimpse-repository.ts';
import { forgetVoices, putSpeakers, putVoice } from './speaker-repository.ts';
import { addPictures, forgetPictures } from './picture-repository.ts';
import { indexVector, indexWords } from './evidence-index.ts';
import { takeSetAside } from './line-repository.ts';
import { addSeenParts } from './seen-part-repository.ts';
import { forgetSubtitles } from './subtitle-repository.ts';

interface StageRow {
  stage: StageName;
  version: string;
  state: StageState;
  done_to: number;
  seconds: number;
  error_code: ErrorCode | null;
  error_message: string | null;
}

/** Progress of stages, and everything that stages find. */
export class StageRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Stages that have been begun, in the order of `stageNames`. */
  list(video: VideoId): StageProgress[] {
    const rows = this.#connection.all<StageRow>('SELECT * FROM stages WHERE video = ?', video);
    return rows.map(progressOf).sort((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage));
  }

  /**
   * Where the stage has to go on. A stage that is done stays so, and so does one that has nothing to do; one of another version
   * loses all it has found and begins at 0.
   */
  begin(video: VideoId, stage: StageName, version: string): StageProgress {
    return this.#connection.transaction(() => {
      const row = this.#row(video, stage);
      if (row?.version !== version) {
        if (row) this.#forget(video, stage);
        this.#put(video, stage, version, 'running');
        this.#awaitFollowers(video, stage);
      } else if (row.state !== 'done' && row.state !== 'absent') {
        this.#connection.run(
          `UPDATE stages SET state = 'running', error_code = NULL, error_message = NULL WHERE video = ? AND stage = ?`,
          video,
          stage,
        );
      }
      return this.#progress(video, stage);
    });
  }

  /**
   * Stores a chunk whole or not at all, and returns its evidence as stored. What is there already is not stored again:
   * a chunk that ends before the stage's `doneTo` adds no evidence, and evidence that equals stored one is left out.
   * Ranges that go on are returned with their new end.
   */
  commit(video: VideoId, chunk: StageChunk): Evidence[] {
    return this.#connection.transaction(() => {
      const { doneTo } = this.#progress(video, chunk.stage);
      const stored =
        chunk.doneTo < doneTo
          ? []
          : (chunk.evidence ?? []).flatMap((item) => this.#addEvidence(video, chunk.stage, item));
      const longer = chunk.doneTo < doneTo ? [] : (chunk.extend ?? []).map((range) => this.#extend(range));
      if (chunk.peaks && chunk.doneTo > doneTo) this.#addPeaks(video, chunk.peaks, chunk.doneTo);
      if (chunk.pictures && chunk.doneTo > doneTo) addPictures(this.#connection, video, chunk.pictures);
      if (chunk.features && chunk.doneTo > doneTo) addFeatures(this.#connection, video, chunk.features);
      if (chunk.glimpses && chunk.doneTo > doneTo) addGlimpses(this.#connection, video, chunk.stage, chunk.glimpses);
      for (const { evidence, vector } of chunk.voices ?? []) putVoice(this.#connection, evidence, vector);
      const spoken = chunk.speakers ? putSpeakers(this.#connection, video, chunk.speakers) : [];
      for (const vector of chunk.vectors ?? []) this.#addVector(vector);
      this.#connection.run(
        'UPDATE stages SET done_to = max(done_to, ?), seconds = seconds + ? WHERE video = ? AND stage = ?',
        chunk.doneTo,
        chunk.seconds,
        video,
        chunk.stage,
      );
      return [...longer, ...stored, ...spoken];
    });
  }

  /** Nothing is at work on this video any more: what was running waits to be resumed. Without a video, on none. */
  pause(video?: VideoId): void {
    this.#connection.run(
      `UPDATE stages SET state = 'waiting' WHERE state = 'running' AND video = coalesce(?, video)`,
      video ?? null,
    );
  }

  finish(video: VideoId, stage: StageName): void {
    this.#connection.run(`UPDATE stages SET state = 'done' WHERE video = ? AND stage = ?`, video, stage);
  }

  /** What the stage has stored stays, and it can go on from there. */
  fail(video: VideoId, stage: StageName, error: AppError): void {
    this.#connection.run(
      `UPDATE stages SET state = 'failed', error_code = ?, error_message = ? WHERE video = ? AND stage = ?`,
      error.code,
      error.message,
      video,
      stage,
    );
  }

  /** Makes a stage begin anew at its next run, without what it has found; nothing happens where it has never begun. */
  reopen(video: VideoId, stage: StageName): void {
    this.#connection.transaction(() => {
      const row = this.#row(video, stage);
      if (!row) return;
      this.#forget(video, stage);
      this.#put(video, stage, row.version, 'waiting');
      this.#awaitFollowers(video, stage);
    });
  }

  /** The video has nothing for this stage. */
  markAbsent(video: VideoId, stage: StageName, version: string): void {
    this.#connection.transaction(() => {
      this.#forget(video, stage);
      this.#put(video, stage, version, 'absent');
    });
  }

  #row(video: VideoId, stage: StageName): StageRow | undefined {
    return this.#connection.get<StageRow>('SELECT * FROM stages WHERE video = ? AND stage = ?', video, stage);
  }

  #progress(video: VideoId, stage: StageName): StageProgress {
    const row = this.#row(video, stage);
    if (!row) throw new AppError('INTERNAL', `The stage ${stage} of this video was not begun.`);
    return progressOf(row);
  }

  #put(video: VideoId, stage: StageName, version: string, state: StageState): void {
    this.#connection.run(
      'INSERT OR REPLACE INTO stages (video, stage, version, state, done_to, seconds) VALUES (?, ?, ?, ?, 0, 0)',
      video,
      stage,
      version,
      state,
    );
  }

  /** What was made of evidence went with it, and new evidence has none: the stages that make it are no longer done. */
  #awaitFollowers(video: VideoId, stage: StageName): void {
    const ofLines = stage === 'speech' || stage === 'subtitles';
    const followers = [...(stage === 'embeddings' ? [] : ['embeddings']), ...(ofLines ? ['speakers'] : [])];
    this.#connection.run(
      `UPDATE stages SET state = 'waiting', done_to = 0
       WHERE video = ? AND state <> 'absent' AND stage IN (SELECT value FROM json_each(?))`,
      video,
      JSON.stringify(followers),
    );
  }

  #forget(video: VideoId, stage: StageName): void {
    if (stage === 'waveform') this.#connection.run('DELETE FROM peaks WHERE video = ?', video);
    if (stage === 'shots') forgetPictures(this.#connection, video);
    if (stage === 'scenes') forgetFeatures(this.#connection, video);
    forgetGlimpses(this.#connection, video, stage);
    if (stage === 'subtitles') forgetSubtitles(this.#connection, video);
    if (stage === 'speakers') forgetVoices(this.#connection, video);
    if (stage === 'embeddings')
      this.#connection.run('DELETE FROM vectors WHERE evidence IN (SELECT id FROM evidence WHERE video = ?)', video);
    this.#connection.run('DELETE FROM evidence WHERE video = ? AND stage = ?', video, stage);
  }

  /** Returns nothing when the same observation is stored already. */
  #addEvidence(video: VideoId, stage: StageName, item: NewEvidence): Evidence[] {
    const { kind, start, end, text, score, model, language, label, words, box, count } = item;
    const same = `SELECT 1 FROM evidence WHERE video = ? AND begins = ? AND ends = ? AND stage = ? AND kind = ?
      AND coalesce(original, text) = ?`;
    if (this.#connection.get(same, video, start, end, stage, kind, text)) return [];
    // What a person once wrote for a line at this time is more right than any model.
    const written = kind === 'said' ? takeSetAside(this.#connection, video, stage, item) : undefined;
    const isEdited = written !== undefined && written !== text;
    const { id } = this.#connection.run(
      `INSERT INTO evidence
         (video, stage, kind, begins, ends, text, score, model, language, label, words, box, count, original)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      video,
      stage,
      kind,
      start,
      end,
      written ?? text,
      score,
      model,
      language ?? null,
      label ?? null,
      words ? packWords(words) : null,
      box ? JSON.stringify(box) : null,
      count ?? null,
      isEdited ? text : null,
    );
    indexWords(this.#connection, id, written ?? text);
    const { parts, ...observed } = item;
    if (parts) addSeenParts(this.#connection, id, parts);
    return [isEdited ? this.#evidence(id) : { ...observed, id, video }];
  }

  #extend({ evidence, end, score, box, count, parts }: NonNullable<StageChunk['extend']>[number]): Evidence {
    this.#connection.run(
      `UPDATE evidence SET ends = max(ends, ?), score = ?, box = coalesce(?, box), count = coalesce(?, count)
       WHERE id = ?`,
      end,
      score,
      box ? JSON.stringify(box) : null,
      count ?? null,
      evidence,
    );
    if (parts) addSeenParts(this.#connection, evidence, parts);
    return this.#evidence(evidence);
  }

  #evidence(id: EvidenceId): Evidence {
    const row = this.#connection.get<EvidenceRow>('SELECT * FROM evidence WHERE id = ?', id);
    if (!row) throw new AppError('INTERNAL', 'A range that should go on is not in the library.');
    return evidenceOf(row);
  }

  /** A person may have changed the text since the vector was made; the line has another vector then. */
  #addVector({ evidence, vector, text }: NonNullable<StageChunk['vectors']>[number]): void {
    const asIs = 'SELECT 1 FROM evidence WHERE id = ? AND text = coalesce(?, text)';
    if (this.#connection.get(asIs, evidence, text ?? null)) indexVector(this.#connection, evidence, vector);
  }

  /** Appends peaks; the first ones are left out where a chunk begins before the end of what is stored. */
  #addPeaks(video: VideoId, peaks: Uint8Array, doneTo: number): void {
    const sql = 'SELECT coalesce(max(first + length(levels)), 0) AS count FROM peaks WHERE video = ?';
    const count = this.#connection.get<{ count: number }>(sql, video)!.count;
    const surplus = Math.max(0, count + peaks.length - Math.ceil(doneTo * peaksPerSecond));
    const fresh = peaks.subarray(Math.min(surplus, peaks.length));
    if (fresh.length > 0)
      this.#connection.run('INSERT INTO peaks (video, first, levels) VALUES (?, ?, ?)', video, count, fresh);
  }
}

function progressOf(row: StageRow): StageProgress {
  return {
    stage: row.stage,
    version: row.version,
    state: row.state,
    doneTo: row.done_to,
    seconds: row.seconds,
    ...(row.error_code !== null && { error: { code: row.error_code, message: row.error_message ?? '' } }),
  };
}
