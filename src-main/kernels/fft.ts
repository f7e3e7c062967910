/**
 * Discrete Fourier transform of real signals by a mixed-radix Stockham transform of half the length (no bit reversal, no padding:
 * the spectrum has exactly `size / 2 + 1` bins). All tables and work space are made once.
 */
export class RealFft {
  /** Number of real input samples; half of it must be a product of 2, 4 and 5. */
  readonly size: number;
  /** Number of spectrum bins, `size / 2 + 1`. */
  readonly bins: number;
  readonly #half: number;
  readonly #stages: Stage[];
  readonly #splitCosine: Float64Array;
  readonly #splitSine: Float64Array;
  #real: Float64Array;
  #imaginary: Float64Array;
  #nextReal: Float64Array;
  #nextImaginary: Float64Array;

  constructor(size: number) {
    if (!Number.isInteger(size) || size < 4 || size % 2 !== 0)
      throw new RangeError(`The transform size must be even and at least 4, not ${size}.`);
    this.size = size;
    this.#half = size / 2;
    this.bins = this.#half + 1;
    this.#stages = planStages(this.#half);
    this.#splitCosine = Float64Array.from({ length: this.bins }, (_, k) => Math.cos((-2 * Math.PI * k) / size));
    this.#splitSine = Float64Array.from({ length: this.bins }, (_, k) => Math.sin((-2 * Math.PI * k) / size));
    this.#real = new Float64Array(this.#half);
    this.#imaginary = new Float64Array(this.#half);
    this.#nextReal = new Float64Array(this.#half);
    this.#nextImaginary = new Float64Array(this.#half);
  }

  /** Writes the squared magnitudes of the spectrum of `signal` (`size` samples) to `power` (`bins` values). */
  power(signal: Float64Array, power: Float64Array): void {
    const half = this.#half;
    for (let n = 0; n < half; n++) {
      this.#real[n] = signal[2 * n]!;
      this.#imaginary[n] = signal[2 * n + 1]!;
    }
    for (const stage of this.#stages) this.#run(stage);
    const re = this.#real;
    const im = this.#imaginary;
    // Even and odd samples were transformed as one complex signal: take them apart and join them with one more butterfly.
    for (let k = 0; k <= half; k++) {
      const a = k === half ? 0 : k;
      const b = k === 0 ? 0 : half - k;
      const evenReal = (re[a]! + re[b]!) / 2;
      const evenImaginary = (im[a]! - im[b]!) / 2;
      const oddReal = (im[a]! + im[b]!) / 2;
      const oddImaginary = (re[b]! - re[a]!) / 2;
      const real = evenReal + oddReal * this.#splitCosine[k]! - oddImaginary * this.#splitSine[k]!;
      const imaginary = evenImaginary + oddReal * this.#splitSine[k]! + oddImaginary * this.#splitCosine[k]!;
      power[k] = real * real + imaginary * imaginary;
    }
  }

  #run(stage: Stage): void {
    const butterflies = stage.radix === 4 ? radix4 : stage.radix === 5 ? radix5 : radix2;
    butterflies(stage, this.#real, this.#imaginary, this.#nextReal, this.#nextImaginary);
    [this.#real, this.#nextReal] = [this.#nextReal, this.#real];
    [this.#imaginary, this.#nextImaginary] = [this.#nextImaginary, this.#imaginary];
  }
}

/** One pass: `groups` twiddle groups of `stride` butterflies each. */
interface Stage {
  radix: 2 | 4 | 5;
  groups: number;
  stride: number;
  /** `exp(-2 pi i p j / length)` at `[p * (radix - 1) + j - 1]`. */
  cosine: Float64Array;
  sine: Float64Array;
}

function planStages(length: number): Stage[] {
  const stages: Stage[] = [];
  let rest = length;
  let stride = 1;
  while (rest > 1) {
    const radix = rest % 4 === 0 ? 4 : rest % 5 === 0 ? 5 : rest % 2 === 0 ? 2 : undefined;
    if (!radix) throw new RangeError(`A transform of ${2 * length} samples is not a product of 2, 4 and 5.`);
    const groups = rest / radix;
    const cosine = new Float64Array(groups * (radix - 1));
    const sine = new Float64Array(groups * (radix - 1));
    for (let p = 0; p < groups; p++) {
      for (let j = 1; j < radix; j++) {
        const angle = (-2 * Math.PI * p * j) / rest;
        cosine[p * (radix - 1) + j - 1] = Math.cos(angle);
        sine[p * (radix - 1) + j - 1] = Math.sin(angle);
      }
    }
    stages.push({ radix, groups, stride, cosine, sine });
    rest = groups;
    stride *= radix;
  }
  return stages;
}

function radix2(
  { groups, stride, cosine, sine }: Stage,
  re: Float64Array,
  im: Float64Array,
  outRe: Float64Array,
  outIm: Float64Array,
): void {
  for (let p = 0; p < groups; p++) {
    const c = cosine[p]!;
    const s = sine[p]!;
    for (let q = 0; q < stride; q++) {
      const a = q + stride * p;
      const b = a + stride * groups;
      const to = q + stride * 2 * p;
      const differenceRe = re[a]! - re[b]!;
      const differenceIm = im[a]! - im[b]!;
      outRe[to] = re[a]! + re[b]!;
      outIm[to] = im[a]! + im[b]!;
      outRe[to + stride] = differenceRe * c - differenceIm * s;
      outIm[to + stride] = differenceRe * s + differenceIm * c;
    }
  }
}

function radix4(
  { groups, stride, cosine, sine }: Stage,
  re: Float64Array,
  im: Float64Array,
  outRe: Float64Array,
  outIm: Float64Array,
): void {
  const step = stride * groups;
  for (let p = 0; p < groups; p++) {
    const c1 = cosine[3 * p]!;
    const c2 = cosine[3 * p + 1]!;
    const c3 = cosine[3 * p + 2]!;
    const s1 = sine[3 * p]!;
    const s2 = sine[3 * p + 1]!;
    const s3 = sine[3 * p + 2]!;
    for (let q = 0; q < stride; q++) {
      const from = q + stride * p;
      const to = q + stride * 4 * p;
      const sum02Re = re[from]! + re[from + 2 * step]!;
      const sum02Im = im[from]! + im[from + 2 * step]!;
      const difference02Re = re[from]! - re[from + 2 * step]!;
      const difference02Im = im[from]! - im[from + 2 * step]!;
      const sum13Re = re[from + step]! + re[from + 3 * step]!;
      const sum13Im = im[from + step]! + im[from + 3 * step]!;
      const difference13Re = re[from + step]! - re[from + 3 * step]!;
      const difference13Im = im[from + step]! - im[from + 3 * step]!;
      const b1Re = difference02Re + difference13Im;
      const b1Im = difference02Im - difference13Re;
      const b2Re = sum02Re - sum13Re;
      const b2Im = sum02Im - sum13Im;
      const b3Re = difference02Re - difference13Im;
      const b3Im = difference02Im + difference13Re;
      outRe[to] = sum02Re + sum13Re;
      outIm[to] = sum02Im + sum13Im;
      outRe[to + stride] = b1Re * c1 - b1Im * s1;
      outIm[to + stride] = b1Re * s1 + b1Im * c1;
      outRe[to + 2 * stride] = b2Re * c2 - b2Im * s2;
      outIm[to + 2 * stride] = b2Re * s2 + b2Im * c2;
      outRe[to + 3 * stride] = b3Re * c3 - b3Im * s3;
      outIm[to + 3 * stride] = b3Re * s3 + b3Im * c3;
    }
  }
}

const cosine72 = Math.cos((2 * Math.PI) / 5);
const cosine144 = Math.cos((4 * Math.PI) / 5);
const sine72 = Math.sin((2 * Math.PI) / 5);
const sine144 = Math.sin((4 * Math.PI) / 5);

function radix5(
  { groups, stride, cosine, sine }: Stage,
  re: Float64Array,
  im: Float64Array,
  outRe: Float64Array,
  outIm: Float64Array,
): void {
  const step = stride * groups;
  for (let p = 0; p < groups; p++) {
    for (let q = 0; q < stride; q++) {
      const from = q + stride * p;
      const to = q + stride * 5 * p;
      const zeroRe = re[from]!;
      const zeroIm = im[from]!;
      const sum14Re = re[from + step]! + re[from + 4 * step]!;
      const sum14Im = im[from + step]! + im[from + 4 * step]!;
      const difference14Re = re[from + step]! - re[from + 4 * step]!;
      const difference14Im = im[from + step]! - im[from + 4 * step]!;
      const sum23Re = re[from + 2 * step]! + re[from + 3 * step]!;
      const sum23Im = im[from + 2 * step]! + im[from + 3 * step]!;
      const difference23Re = re[from + 2 * step]! - re[from + 3 * step]!;
      const difference23Im = im[from + 2 * step]! - im[from + 3 * step]!;
      outRe[to] = zeroRe + sum14Re + sum23Re;
      outIm[to] = zeroIm + sum14Im + sum23Im;
      const level1Re = zeroRe + cosine72 * sum14Re + cosine144 * sum23Re;
      const level1Im = zeroIm + cosine72 * sum14Im + cosine144 * sum23Im;
      const level2Re = zeroRe + cosine144 * sum14Re + cosine72 * sum23Re;
      const level2Im = zeroIm + cosine144 * sum14Im + cosine72 * sum23Im;
      const turn1Re = sine72 * difference14Im + sine144 * difference23Im;
      const turn1Im = -(sine72 * difference14Re + sine144 * difference23Re);
      const turn2Re = sine144 * difference14Im - sine72 * difference23Im;
      const turn2Im = -(sine144 * difference14Re - sine72 * difference23Re);
      write(outRe, outIm, to + stride, level1Re + turn1Re, level1Im + turn1Im, cosine[4 * p]!, sine[4 * p]!);
      write(
        outRe,
        outIm,
        to + 2 * stride,
        level2Re + turn2Re,
        level2Im + turn2Im,
        cosine[4 * p + 1]!,
        sine[4 * p + 1]!,
      );
      write(
        outRe,
        outIm,
        to + 3 * stride,
        level2Re - turn2Re,
        level2Im - turn2Im,
        cosine[4 * p + 2]!,
        sine[4 * p + 2]!,
      );
      write(
        outRe,
        outIm,
        to + 4 * stride,
        level1Re - turn1Re,
        level1Im - turn1Im,
        cosine[4 * p + 3]!,
        sine[4 * p + 3]!,
      );
    }
  }
}

/** Stores a complex value after turning it by a twiddle factor. */
function write(
  outRe: Float64Array,
  outIm: Float64Array,
  to: number,
  re: number,
  im: number,
  c: number,
  s: number,
): void {
  outRe[to] = re * c - im * s;
  outIm[to] = re * s + im * c;
}
