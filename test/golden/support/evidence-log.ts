import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { CommitChunk } from '../../../src-main/pipeline/indexing/stage-run.ts';

/** Keeps what a stage finds, as the library does. */
export class EvidenceLog {
  readonly all: Evidence[] = [];
  /** Media times of the commits. */
  readonly commits: number[] = [];

  readonly commit: CommitChunk = ({ doneTo, evidence = [], extend = [] }) => {
    this.commits.push(doneTo);
    const longer = extend.map(({ evidence: id, ...changed }) => Object.assign(this.all[id]!, changed));
    const added = evidence.map((item, at) => ({ ...item, id: this.all.length + at, video: 'film' }));
    this.all.push(...added);
    return [...longer, ...added];
  };

  /** Stored ranges that reach a media time. */
  endingAt(time: number): Evidence[] {
    return this.all.filter(({ end }) => end === time);
  }
}
