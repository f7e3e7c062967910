import { soundValues, timeSteps } from './clip-features.ts';

/** A patch is silent below this loudness, or this part of the loudest. */
const silent = 1e-3;

/** One patch of sound: its embedding, and its root mean square. */
export interface HeardPatch {
  embedding: Float32Array;
  loudness: number;
}

/** [timeSteps, soundValues]: the mean of the patches of each window that are not silent, zeros where all are. */
export function soundWindows(patches: readonly HeardPatch[]): Float32Array {
  const windows = new Float32Array(timeSteps * soundValues);
  const least = Math.max(silent, silent * Math.max(0, ...patches.map(({ loudness }) => loudness)));
  for (let step = 0; step < timeSteps; step++) {
    const first = Math.floor((step * patches.length) / timeSteps);
    const last = Math.max(first + 1, Math.floor(((step + 1) * patches.length) / timeSteps));
    const heard = patches.slice(first, last).filter(({ loudness }) => loudness > least);
    for (const { embedding } of heard)
      for (let at = 0; at < soundValues; at++) windows[step * soundValues + at]! += embedding[at]! / heard.length;
  }
  return windows;
}
