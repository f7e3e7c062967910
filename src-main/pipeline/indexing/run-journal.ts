import { toAppError, type ErrorCode } from '../../domain/errors.ts';
import { EtaEstimator } from '../../domain/eta.ts';
import type { Evidence } from '../../domain/evidence.ts';
import {
  type IndexEvent,
  type IndexReport,
  isThrough,
  shareOf,
  type StageChunk,
  type StageName,
  stageNames,
  type StageProgress,
} from '../../domain/stage.ts';
import type { Video } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';
import { coverageOf } from './coverage.ts';
import { indexedFraction } from './progress.ts';

/** Writes down what one indexing run achieves: into the library, and as events for whoever watches. */
export class RunJournal {
  readonly #library: Library;
  readonly #video: Video;
  readonly #versionOf: (stage: StageName) => string;
  readonly #tell: (event: IndexEvent) => void;
  readonly #warnings: IndexReport['warnings'] = [];
  readonly #begun = performance.now();
  readonly #eta = new EtaEstimator();

  /** Begins every stage at the version given for it. */
  constructor(
    library: Library,
    video: Video,
    versionOf: (stage: StageName) => string,
    tell: (event: IndexEvent) => void,
  ) {
    this.#library = library;
    this.#video = video;
    this.#tell = tell;
    this.#versionOf = versionOf;
    for (const stage of stageNames) library.stages.begin(video.id, stage, versionOf(stage));
  }

  /** Media time where the stage goes on, or undefined when it is finished. */
  resumeAt(stage: StageName): number | undefined {
    const progress = this.#progress(stage);
    return isThrough(progress) ? undefined : progress.doneTo;
  }

  /** Media time up to which everything is known that the stage finds. */
  knownTo(stage: StageName): number {
    const progress = this.#progress(stage);
    return isThrough(progress) ? this.#video.media.duration : progress.doneTo;
  }

  /** Whether the stage has found anything out, or could have. */
  isBegun(stage: StageName): boolean {
    const { state, doneTo } = this.#progress(stage);
    return state === 'done' || doneTo > 0;
  }

  isAbsent(stage: StageName): boolean {
    return this.#progress(stage).state === 'absent';
  }

  /** For a stage that has something to do after all. */
  restart(stage: StageName): void {
    this.#library.stages.reopen(this.#video.id, stage);
    this.#library.stages.begin(this.#video.id, stage, this.#versionOf(stage));
    this.#tellStage(stage);
  }

  commit(chunk: StageChunk): Evidence[] {
    const items = this.#library.stages.commit(this.#video.id, chunk);
    if (items.length > 0) this.#tell({ type: 'evidence', video: this.#video.id, items });
    const { duration } = this.#video.media;
    const stages = this.#library.stages.list(this.#video.id);
    const fraction = indexedFraction(stages, duration);
    const own = stages.find(({ stage }) => stage === chunk.stage);
    this.#tell({
      type: 'progress',
      video: this.#video.id,
      stage: chunk.stage,
      stageFraction: own ? shareOf(own, duration) : 0,
      fraction,
      etaSeconds: this.#eta.update(fraction),
    });
    return items;
  }

  finish(stage: StageName): void {
    this.#library.stages.finish(this.#video.id, stage);
    this.#tellStage(stage);
  }

  /** For stages that the video has nothing for. */
  markAbsent(stages: readonly StageName[]): void {
    for (const stage of stages) {
      this.#library.stages.markAbsent(this.#video.id, stage, this.#versionOf(stage));
      this.#tellStage(stage);
    }
  }

  /** Marks what was not finished as waiting: another run goes on from there. */
  pause(): void {
    this.#library.stages.pause(this.#video.id);
  }

  /** Marks what was not finished as failed; what is stored stays, and another run goes on from there. */
  fail(error: unknown): void {
    for (const stage of stageNames.filter((name) => this.resumeAt(name) !== undefined)) this.failStage(stage, error);
  }

  /** As `fail`, for one stage that the others do not need. */
  failStage(stage: StageName, error: unknown): void {
    this.#library.stages.fail(this.#video.id, stage, toAppError(error));
    this.#tellStage(stage);
  }

  warn(code: ErrorCode, message: string): void {
    // Sound and picture of a file that is cut short both notice it; the person is told once.
    if (code === 'MEDIA_TRUNCATED' && this.#warnings.some((told) => told.code === code)) return;
    this.#warnings.push({ code, message });
    this.#tell({ type: 'warning', video: this.#video.id, code, message });
  }

  /** Notes that the file ends early at a media time in seconds. */
  cutShort(message: string, time: number): void {
    this.#library.videos.noteCutShort(this.#video.id, time);
    this.warn('MEDIA_TRUNCATED', message);
  }

  report(): IndexReport {
    const stages = this.#library.stages.list(this.#video.id);
    return {
      video: this.#video.id,
      path: this.#video.path,
      duration: this.#video.media.duration,
      seconds: (performance.now() - this.#begun) / 1000,
      evidence: this.#library.evidence.counts(this.#video.id),
      stages,
      coverage: coverageOf(stages, this.#video.media.duration),
      warnings: this.#warnings,
      subtitles: this.#library.subtitles.list(this.#video.id),
    };
  }

  #progress(stage: StageName): StageProgress {
    return this.#library.stages.list(this.#video.id).find((each) => each.stage === stage)!;
  }

  #tellStage(stage: StageName): void {
    this.#tell({ type: 'stage', video: this.#video.id, progress: this.#progress(stage) });
  }
}
