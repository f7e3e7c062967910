import type { Evidence, SeenPart } from '../../../src-main/domain/evidence.ts';
import type { CommitChunk } from '../../../src-main/pipeline/indexing/stage-run.ts';

/** Keeps what a stage finds, as the library does. */
export class EvidenceLog {
  readonly all: Evidence[] = [];
  /** What was counted and measured of what is seen, by the evidence. */
  readonly parts = new Map<number, SeenPart[]>();
  /** Media times of the commits. */
  readonly commits: number[] = [];

  readonly commit: CommitChunk = ({ doneTo, evidence = [], extend = [] }) => {
    this.commits.push(doneTo);
    const longer = extend.map(({ evidence: id, parts, ...changed }) => {
      this.#keep(id, parts);
      return Object.assign(this.all[id]!, changed);
    });
    const added = evidence.map(({ parts, ...item }, at) => {
      this.#keep(this.all.length + at, parts);
      return { ...item, id: this.all.length + at, video: 'film' };
    });
    this.all.push(...added);
    return [...longer, ...added];
  };

  #keep(id: number, parts: readonly SeenPart[] = []): void {
    if (parts.length > 0) this.parts.set(id, [...(this.parts.get(id) ?? []), ...parts]);
  }

  /** Stored ranges that reach a media time. */
  endingAt(time: number): Evidence[] {
    return this.all.filter(({ end }) => end === time);
  }
}
