import { area, boxAroundBoth, meet, type PixelBox } from '../../kernels/pixel-box.ts';
import { cellSide, type StrokeCells } from '../../kernels/stroke-cells.ts';

/** Cells beside a changed one that may lie between two words, and between two lines of one block. */
const wordGap = 3;
const lineGap = 1;
/** Fewer changed cells side by side are no word. */
const fewestCells = 2;
/** The reader wants to see what is around a line, and no strip. */
const widestShape = 8;
const least = 128;
/** Above this share of the picture, it is read whole. */
const mostOfPicture = 0.5;
const mostRegions = 3;

/**
 * Parts of a picture to read because of changed cells: each as wide as the letters around it go, so that lines are whole. Nothing when no cells
 * that changed stand side by side.
 * @param isChanged tells of a cell whether it counts
 */
export function regionsToRead(
  cells: StrokeCells,
  isChanged: (cell: number) => boolean,
  picture: { width: number; height: number },
): PixelBox[] {
  let regions = changedRuns(cells, isChanged).map((run) => aroundRun(cells, run, picture));
  for (let count = Infinity; regions.length < count;) {
    count = regions.length;
    regions = joined(regions);
  }
  const covered = regions.reduce((sum, region) => sum + area(region), 0);
  if (covered <= mostOfPicture * picture.width * picture.height && regions.length <= mostRegions) return regions;
  return [{ left: 0, top: 0, ...picture }];
}

/** Boxes that meet as one; those that come of it may meet in turn. */
function joined(boxes: readonly PixelBox[]): PixelBox[] {
  const apart: PixelBox[] = [];
  for (const box of boxes) {
    const meeting = apart.findIndex((other) => meet(box, other));
    if (meeting < 0) apart.push(box);
    else apart[meeting] = boxAroundBoth(box, apart[meeting]!);
  }
  return apart;
}

interface CellRun {
  row: number;
  first: number;
  last: number;
}

function changedRuns({ columns, rows }: StrokeCells, isChanged: (cell: number) => boolean): CellRun[] {
  const runs: CellRun[] = [];
  for (let row = 0; row < rows; row++) {
    let run: (CellRun & { count: number }) | undefined;
    const close = (): void => {
      if (run && run.count >= fewestCells) runs.push(run);
      run = undefined;
    };
    for (let column = 0; column < columns; column++) {
      if (!isChanged(row * columns + column)) continue;
      if (run && column - run.last > wordGap) close();
      run = { row, first: run?.first ?? column, last: column, count: (run?.count ?? 0) + 1 };
    }
    close();
  }
  return runs;
}

function aroundRun(
  cells: StrokeCells,
  { row, first, last }: CellRun,
  picture: { width: number; height: number },
): PixelBox {
  const isLettered = (column: number): boolean => {
    if (column < 0 || column >= cells.columns) return false;
    for (let near = Math.max(0, row - 1); near <= Math.min(cells.rows - 1, row + 1); near++)
      if (cells.lettered[near * cells.columns + column] === 1) return true;
    return false;
  };
  const reach = (from: number, step: 1 | -1): number => {
    let end = from;
    for (let gap = 1; gap <= wordGap; gap++)
      if (isLettered(end + gap * step)) {
        end += gap * step;
        gap = 0;
      }
    return end;
  };
  const left = (reach(first, -1) - 2) * cellSide;
  const right = (reach(last, 1) + 3) * cellSide;
  const width = Math.max(right - left, least);
  const height = Math.max((3 + 2 * lineGap) * cellSide, least, width / widestShape);
  return inside({ left: (left + right - width) / 2, top: (row + 0.5) * cellSide - height / 2, width, height }, picture);
}

/** The box moved, and cut where it must be, to lie in the picture, with even edges. */
function inside(box: PixelBox, picture: { width: number; height: number }): PixelBox {
  const place = (from: number, length: number, whole: number): [number, number] => {
    const start = Math.max(0, Math.min(from, whole - length));
    const even = 2 * Math.floor(start / 2);
    return [even, Math.min(Math.ceil(start + length), whole) - even];
  };
  const [left, width] = place(box.left, box.width, picture.width);
  const [top, height] = place(box.top, box.height, picture.height);
  return { left, top, width, height };
}
