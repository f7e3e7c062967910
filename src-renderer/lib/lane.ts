import type { Evidence, EvidenceKind, EvidenceOutline } from '../../src-main/domain/evidence.ts';
import { countWhile } from './sorted.ts';

/** What of a piece of evidence is drawn. */
export type LaneItem = Pick<Evidence, 'id' | 'start' | 'end' | 'text'>;

/** Evidence of one kind, laid out so that a stretch of it is found without walking the rest. */
export interface Lane<Item extends LaneItem = Evidence> {
  /** Sorted by start. */
  items: readonly Item[];
  /** `reach[i]`: latest end among the items up to `i`; never falls, so it can be searched. */
  reach: Float64Array;
  /** Row of each item, so that what sounds at the same time lies one above the other. */
  rows: Uint8Array;
}

export const emptyLane: Lane = { items: [], reach: new Float64Array(0), rows: new Uint8Array(0) };

/** The lane with more items; one that is in it already takes the place of the old one. */
export function addToLane(lane: Lane, added: readonly Evidence[], rowCount: number): Lane {
  const fresh = new Map(added.map((item) => [item.id, item]));
  const kept = lane.items.filter(({ id }) => !fresh.has(id));
  return buildLane([...kept, ...fresh.values()], rowCount);
}

/** A lane of which only the times are known, those in the order of the starts. */
export function outlineLane({ starts, ends }: EvidenceOutline[EvidenceKind], rowCount: number): Lane<LaneItem> {
  // All of a long video is laid out before anything is drawn: plain loops take a quarter of the time of callbacks.
  const items: LaneItem[] = [];
  for (let at = 0; at < starts.length; at += 1)
    items.push({ id: -1 - at, start: starts[at]!, end: ends[at]!, text: '' });
  return layOut(items, rowCount);
}

/** Sorts items and lays them out. */
export function buildLane(unsorted: readonly Evidence[], rowCount: number): Lane {
  return layOut(
    [...unsorted].sort((a, b) => a.start - b.start || a.id - b.id),
    rowCount,
  );
}

/** Gives each item a row. */
function layOut<Item extends LaneItem>(items: readonly Item[], rowCount: number): Lane<Item> {
  const reach = new Float64Array(items.length);
  const rows = new Uint8Array(items.length);
  const rowEnds = new Float64Array(rowCount).fill(-Infinity);
  let latest = -Infinity;
  for (let index = 0; index < items.length; index += 1) {
    const { start, end } = items[index]!;
    latest = Math.max(latest, end);
    reach[index] = latest;
    const row = freeRow(rowEnds, start);
    rows[index] = row;
    rowEnds[row] = Math.max(rowEnds[row]!, end);
  }
  return { items, reach, rows };
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
export function firstReaching(lane: Pick<Lane, 'reach'>, time: number): number {
  return countWhile(lane.reach.length, (index) => (lane.reach[index] ?? 0) <= time);
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
