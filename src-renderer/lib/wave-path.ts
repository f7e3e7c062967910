/** What is drawn of silence, as a share of the height. */
const least = 0.06;

/**
 * The outline of a small waveform as the data of an SVG path: a bar for each bucket, around the middle.
 *
 * @param peaks loudest samples, 0..1; below zero where none are known
 */
export function wavePath(peaks: readonly number[], width: number, height: number): string {
  const loudest = Math.max(0.05, ...peaks);
  const step = width / peaks.length;
  return peaks
    .map((peak, at) => {
      if (peak < 0) return '';
      const half = (Math.max(least, peak / loudest) * height) / 2;
      const x = ((at + 0.5) * step).toFixed(2);
      return `M${x} ${(height / 2 - half).toFixed(2)}V${(height / 2 + half).toFixed(2)}`;
    })
    .join('');
}
