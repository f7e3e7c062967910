/**
 * Loudest absolute sample of each bucket of `perBucket` samples, for drawing a waveform. `peaks` holds one value per bucket, and the
 * last bucket may be short.
 */
export function bucketPeaks(samples: Float32Array, perBucket: number, peaks: Float32Array): void {
  for (let bucket = 0; bucket < peaks.length; bucket++) {
    const end = Math.min(samples.length, (bucket + 1) * perBucket);
    let loudest = 0;
    for (let at = bucket * perBucket; at < end; at++) {
      const level = Math.abs(samples[at]!);
      if (level > loudest) loudest = level;
    }
    peaks[bucket] = loudest;
  }
}
