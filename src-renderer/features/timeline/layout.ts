import type { EvidenceKind } from '../../../src-main/domain/evidence.ts';
import type { Pictures, Thumbnail } from '../../../src-main/domain/picture.ts';
import { kindsOf } from '../../lib/kinds.ts';
import { thumbnailAt } from '../../lib/pictures.ts';
import { xOf, type View } from '../../lib/time-scale.ts';
import { laneRows } from '../../state/evidence.ts';

/** One lane on the timeline, in pixels from its top. */
export interface Band {
  kind: EvidenceKind;
  top: number;
  height: number;
  rows: number;
}

export const rulerHeight = 22;
/** Of the strip below the lanes. */
export const overviewHeight = 12;
const filmGap = 4;
export const rowGap = 2;
/** Side of the flag where a chapter begins, in pixels. */
export const chapterFlag = 7;

/** Heights of what lies below each other, in pixels. */
export interface Heights {
  /** The film strip, which videos with a picture have between ruler and waveform. */
  film: number;
  wave: number;
  singleRow: number;
  doubleRows: number;
  bandGap: number;
}

const roomy: Heights = { film: 36, wave: 52, singleRow: 26, doubleRows: 40, bandGap: 4 };
/** For low windows: the picture comes first, so the rows lose their words where two share a lane. */
const tight: Heights = { film: 26, wave: 26, singleRow: 18, doubleRows: 24, bandGap: 2 };

export function heightsFor(isLow: boolean): Heights {
  return isLow ? tight : roomy;
}

/** One picture of the film strip, in pixels. */
export interface FilmTile {
  left: number;
  width: number;
  /** Share of the picture that fits before the video's end, from its left. */
  share: number;
  /** What was seen in the middle of its time, as far as it is known. */
  thumbnail: Thumbnail | undefined;
}

/** The film strip in view: pictures side by side, each of the middle of its time. They move with the view. */
export function filmTiles(
  pictures: Pictures,
  {
    view,
    width,
    duration,
    aspect,
    height,
  }: { view: View; width: number; duration: number; aspect: number; height: number },
): FilmTile[] {
  const tileWidth = height * Math.max(1 / 3, Math.min(3, aspect));
  const seconds = (tileWidth / Math.max(1, width)) * view.span;
  const first = Math.floor(view.start / seconds);
  const end = Math.min(duration, view.start + view.span);
  const tiles: FilmTile[] = [];
  for (let number = first; number * seconds < end; number++) {
    const left = xOf(view, width, number * seconds);
    const right = Math.min(left + tileWidth, xOf(view, width, duration));
    const middle = Math.min(duration, (number + 0.5) * seconds);
    const share = (right - left) / tileWidth;
    tiles.push({ left, width: right - left, share, thumbnail: thumbnailAt(pictures, middle) });
  }
  return tiles;
}

/** Where the waveform begins. */
export function waveTop(hasPicture: boolean, { film }: Heights): number {
  return hasPicture ? rulerHeight + film + filmGap : rulerHeight;
}

/** Lanes of the kinds that can be found in the video. */
export function bandsOf(hasPicture: boolean, heights: Heights): Band[] {
  const { wave, singleRow, doubleRows, bandGap } = heights;
  let top = waveTop(hasPicture, heights) + wave + bandGap;
  return kindsOf(hasPicture).map((kind) => {
    const rows = laneRows[kind];
    const band = { kind, top, height: rows === 1 ? singleRow : doubleRows, rows };
    top += band.height + bandGap;
    return band;
  });
}

export function heightOf(bands: readonly Band[], { bandGap }: Heights): number {
  const last = bands.at(-1)!;
  return last.top + last.height + bandGap;
}

/** The lane and row at a height, if any. */
export function bandAt(bands: readonly Band[], y: number): { band: Band; row: number } | undefined {
  const band = bands.find(({ top, height }) => y >= top && y < top + height);
  if (!band) return undefined;
  return { band, row: Math.min(band.rows - 1, Math.floor(((y - band.top) / band.height) * band.rows)) };
}
