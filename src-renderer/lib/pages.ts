import type { EvidenceOutline } from '../../src-main/domain/evidence.ts';
import type { Moment } from '../../src-main/domain/time.ts';

/** Cuts the time of a video so that about `size` pieces of evidence begin in each part; together they hold everything. */
export function pagesOf(outline: EvidenceOutline, size: number): Moment[] {
  const kinds = Object.values(outline);
  const starts = new Float32Array(kinds.reduce((sum, kind) => sum + kind.starts.length, 0));
  let filled = 0;
  for (const kind of kinds) {
    starts.set(kind.starts, filled);
    filled += kind.starts.length;
  }
  starts.sort();
  const cuts = new Set([0]);
  for (let at = size; at < starts.length; at += size) cuts.add(starts[at]!);
  const end = kinds.reduce((latest, { ends }) => ends.reduce((most, time) => Math.max(most, time), latest), 0) + 1;
  return [...cuts].map((start, at, all) => ({ start, end: all[at + 1] ?? end }));
}
