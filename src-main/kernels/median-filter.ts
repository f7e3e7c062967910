/**
 * Median over an odd `width` along each row of a [rows, length] matrix, mirrored at the ends (the edge value itself is not repeated).
 * Rows no longer than half the width stay as they are. `output` must be another array than `input`.
 */
export function medianFilter(
  input: Float32Array,
  rows: number,
  length: number,
  width: number,
  output: Float32Array,
): void {
  const half = (width - 1) / 2;
  if (length <= half) return output.set(input.subarray(0, rows * length));
  const padded = new Float32Array(length + 2 * half);
  const sorted = new Float32Array(width);
  for (let row = 0; row < rows; row++) {
    padded.set(input.subarray(row * length, (row + 1) * length), half);
    for (let at = 1; at <= half; at++) {
      padded[half - at] = padded[half + at]!;
      padded[half + length - 1 + at] = padded[half + length - 1 - at]!;
    }
    // The window stays sorted: each step puts the value that enters in the place of the one that leaves.
    sorted.set(padded.subarray(0, width));
    sorted.sort();
    output[row * length] = sorted[half]!;
    for (let at = 1; at < length; at++) {
      replaceSorted(sorted, padded[at - 1]!, padded[at + width - 1]!);
      output[row * length + at] = sorted[half]!;
    }
  }
}

function replaceSorted(sorted: Float32Array, leaving: number, entering: number): void {
  const last = sorted.length - 1;
  let place = 0;
  while (place < last && sorted[place] !== leaving) place++;
  for (; place > 0 && sorted[place - 1]! > entering; place--) sorted[place] = sorted[place - 1]!;
  for (; place < last && sorted[place + 1]! < entering; place++) sorted[place] = sorted[place + 1]!;
  sorted[place] = entering;
}
