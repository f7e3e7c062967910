import type { Evidence, EvidenceKind, EvidenceOutline } from '../../src-main/domain/evidence.ts';
import { countWhile } from './sorted.ts';

/**
 * Evidence of one kind, laid out so that a stretch of it is found without walking the rest. Times lie in columns: of a hundred
 * thousand pieces each paint reads them all.
 */
export interface Lane {
  /** Sorted by start; none where only the times are known. */
  items: readonly Evidence[];
  /** Media times in seconds, of each piece in the order of the starts. */
  starts: Times;
  ends: Times;
  /** `reach[i]`: latest end among the pieces up to `i`; never falls, so it can be searched. */
  reach: Float64Array;
  /** Row of each piece, so that what sounds at the same time lies one above the other. */
  rows: Uint8Array;
}

type Times = Float64Array | Float32Array;

const noTimes = new Float64Array(0);
export const emptyLane: Lane = { items: [], starts: noTimes, ends: noTimes, reach: noTimes, rows: new Uint8Array(0) };

/** The lane with more items; one that is in it already takes the place of the old one. */
export function addToLane(lane: Lane, added: readonly Evidence[], rowCount: number): Lane {
  const fresh = new Map(added.map((item) => [item.id, item]));
  const kept = lane.items.filter(({ id }) => !fresh.has(id));
  return buildLane([...kept, ...fresh.values()], rowCount);
}

/** A lane of which only the times are known, those in the order of the starts. */
export function outlineLane({ starts, ends }: EvidenceOutline[EvidenceKind], rowCount: number): Lane {
  return { items: [], starts, ends, ...layOut(starts, ends, rowCount) };
}

/** Sorts items and lays them out. */
export function buildLane(unsorted: readonly Evidence[], rowCount: number): Lane {
  const items = [...unsorted].sort((a, b) => a.start - b.start || a.id - b.id);
  const starts = new Float64Array(items.length);
  const ends = new Float64Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    starts[index] = items[index]!.start;
    ends[index] = items[index]!.end;
  }
  return { items, starts, ends, ...layOut(starts, ends, rowCount) };
}

/** Gives each piece a row. */
function layOut(starts: Times, ends: Times, rowCount: number): Pick<Lane, 'reach' | 'rows'> {
  const reach = new Float64Array(starts.length);
  const rows = new Uint8Array(starts.length);
  const rowEnds = new Float64Array(rowCount).fill(-Infinity);
  let latest = -Infinity;
  for (let index = 0; index < starts.length; index += 1) {
    const end = ends[index]!;
    latest = Math.max(latest, end);
    reach[index] = latest;
    const row = freeRow(rowEnds, starts[index]!);
    rows[index] = row;
    rowEnds[row] = Math.max(rowEnds[row]!, end);
  }
  return { reach, rows };
}

/** The first row that is free at a time; when none is, the row that frees up soonest. */
function freeRow(rowEnds: Float64Array, start: number): number {
  let soonest = 0;
  for (let row = 0; row < rowEnds.length; row += 1) {
    if (rowEnds[row]! <= start) return row;
    if (rowEnds[row]! < rowEnds[soonest]!) soonest = row;
  }
  return soonest;
}

/** Index of the first item that may still sound at `time`; the number of items when none does. */
export function firstReaching({ reach }: Pick<Lane, 'reach'>, time: number): number {
  return countWhile(reach.length, (index) => reach[index]! <= time);
}

/** Index of the last item that has started at `time`, or -1: the line to highlight. */
export function lastStarted(items: readonly { start: number }[], time: number): number {
  return countWhile(items.length, (index) => (items[index]?.start ?? 0) <= time + 1e-3) - 1;
}

/** The item under a point of the lane, or the nearest within `tolerance` seconds. */
export function itemAt(lane: Lane, time: number, row: number, tolerance: number): Evidence | undefined {
  let best: Evidence | undefined;
  let bestDistance = tolerance;
  for (let index = firstReaching(lane, time - tolerance); index < lane.items.length; index += 1) {
    const item = lane.items[index];
    if (!item || item.start > time + tolerance) break;
    if (lane.rows[index] !== row) continue;
    const distance = Math.max(item.start - time, time - item.end, 0);
    if (distance > bestDistance || (distance === bestDistance && best && item.start < best.start)) continue;
    best = item;
    bestDistance = distance;
  }
  return best;
}
