import type { EvidenceKind } from '../../../src-main/domain/evidence.ts';
import { madeKinds } from '../../lib/kinds.ts';
import { laneRows, type Lanes } from '../../state/evidence.ts';

/** One lane on the timeline, in pixels from its top. */
export interface Band {
  kind: EvidenceKind;
  top: number;
  height: number;
  rows: number;
}

export const rulerHeight = 22;
export const waveHeight = 52;
export const rowGap = 2;
const singleRow = 26;
const doubleRows = 40;
const bandGap = 4;

/** Lanes of the kinds that indexing makes, and of any other that the library has. */
export function bandsOf(lanes: Lanes): Band[] {
  const kinds = (Object.keys(lanes) as EvidenceKind[]).filter(
    (kind) => madeKinds.includes(kind) || lanes[kind].items.length > 0,
  );
  let top = rulerHeight + waveHeight + bandGap;
  return kinds.map((kind) => {
    const rows = laneRows[kind];
    const band = { kind, top, height: rows === 1 ? singleRow : doubleRows, rows };
    top += band.height + bandGap;
    return band;
  });
}

export function heightOf(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return (last ? last.top + last.height : rulerHeight + waveHeight) + bandGap;
}

/** The lane and row at a height, if any. */
export function bandAt(bands: readonly Band[], y: number): { band: Band; row: number } | undefined {
  const band = bands.find(({ top, height }) => y >= top && y < top + height);
  if (!band) return undefined;
  return { band, row: Math.min(band.rows - 1, Math.floor(((y - band.top) / band.height) * band.rows)) };
}
