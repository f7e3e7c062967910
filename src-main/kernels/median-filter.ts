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
  const sorted = new Float32Array(width);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < length; at++) {
      for (let count = 0; count < width; count++) {
        const value = input[row * length + mirrored(at + count - half, length)]!;
        let place = count;
        for (; place > 0 && sorted[place - 1]! > value; place--) sorted[place] = sorted[place - 1]!;
        sorted[place] = value;
      }
      output[row * length + at] = sorted[half]!;
    }
  }
}

function mirrored(index: number, length: number): number {
  if (index < 0) return -index;
  return index < length ? index : 2 * (length - 1) - index;
}
