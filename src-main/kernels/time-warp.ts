/**
 * Dynamic time warping of a [rows, columns] cost matrix, row-major: the cheapest path from the first to the last cell that only goes
 * right, down or diagonally. Returns the column in which the path enters each row. Ties go right, then down, as in the original Whisper.
 */
export function timeWarp(cost: Float32Array, rows: number, columns: number): Int32Array {
  const right = 2;
  const down = 1;
  const diagonal = 0;
  const steps = new Uint8Array(rows * columns);
  let previous = new Float64Array(columns + 1).fill(Infinity);
  let current = new Float64Array(columns + 1);
  previous[0] = 0;
  for (let row = 0; row < rows; row++) {
    current[0] = Infinity;
    for (let column = 0; column < columns; column++) {
      const fromDiagonal = previous[column]!;
      const fromAbove = previous[column + 1]!;
      const fromLeft = current[column]!;
      let step = right;
      let best = fromLeft;
      if (fromDiagonal < fromAbove && fromDiagonal < fromLeft) {
        step = diagonal;
        best = fromDiagonal;
      } else if (fromAbove < fromDiagonal && fromAbove < fromLeft) {
        step = down;
        best = fromAbove;
      }
      steps[row * columns + column] = step;
      current[column + 1] = best + cost[row * columns + column]!;
    }
    [previous, current] = [current, previous];
  }

  const entered = new Int32Array(rows);
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0) {
    // In the first column there is no way but up, whatever the costs said.
    const step = column === 0 ? down : steps[row * columns + column]!;
    if (step === right) {
      column--;
      continue;
    }
    entered[row] = column;
    row--;
    if (step === diagonal) column--;
  }
  return entered;
}
