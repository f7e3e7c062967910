/**
 * Weights of a low-pass filter for a change of rate by `up / down`, in lowest terms, that are not equal. They lie one upsampled sample
 * apart, the middle one at the output; there is an odd number of them, and for every output they add up to about 1.
 */
export type ResampleFilter = (up: number, down: number) => Float64Array;

/** Half width in samples of the slower of the two rates, and shape of the window: scipy's defaults. */
const zeroCrossings = 10;
const kaiserBeta = 5;

/** Sinc in a Kaiser window, as `scipy.signal.resample_poly` has it: the filter of this program. */
export const kaiserFilter: ResampleFilter = (up, down) => {
  const width = Math.max(up, down);
  const halfLength = zeroCrossings * width;
  const filter = symmetric(
    halfLength,
    (offset) =>
      sinc((Math.PI * offset) / width) * besselI0(kaiserBeta * Math.sqrt(Math.max(0, 1 - (offset / halfLength) ** 2))),
  );
  const sum = filter.reduce((total, value) => total + value, 0);
  return filter.map((value) => (value * up) / sum);
};

/** Half width in zero crossings, and the share of the band that is kept: torchaudio's defaults. */
const hannCrossings = 6;
const rolloff = 0.99;

/** Sinc in a squared cosine, as `torchaudio.functional.resample` has it: the filter of Video-LLaMA. */
export const hannFilter: ResampleFilter = (up, down) => {
  const width = Math.max(up, down) / rolloff;
  const gain = up / width;
  return symmetric(Math.ceil(hannCrossings * width), (offset) => {
    const crossings = Math.min(hannCrossings, Math.abs(offset) / width);
    return gain * sinc(Math.PI * crossings) * Math.cos((Math.PI * crossings) / (2 * hannCrossings)) ** 2;
  });
};

/** `2 * halfLength + 1` values, of offsets from the middle. */
function symmetric(halfLength: number, value: (offset: number) => number): Float64Array {
  return Float64Array.from({ length: 2 * halfLength + 1 }, (_, at) => value(at - halfLength));
}

/** @param angle in radians */
function sinc(angle: number): number {
  return angle === 0 ? 1 : Math.sin(angle) / angle;
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
