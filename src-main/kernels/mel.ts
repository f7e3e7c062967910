/** Triangular mel filters over the bins of a spectrum, stored without their zeros. */
export interface MelFilters {
  /** Number of mel bands. */
  bands: number;
  /** First spectrum bin of each band. */
  first: Int32Array;
  /** Where the weights of each band begin in `weights`; one longer than `bands`. */
  offsets: Int32Array;
  weights: Float64Array;
}

/** Filters with area 1 on Slaney's scale (linear below 1 kHz), as librosa makes them: those of Whisper. Frequencies in hertz. */
export function slaneyFilters(bands: number, fftSize: number, sampleRate: number): MelFilters {
  const edges = melEdges(bands, hertzToSlaney(0), hertzToSlaney(sampleRate / 2)).map(slaneyToHertz);
  const bins = Float64Array.from({ length: fftSize / 2 + 1 }, (_, bin) => (bin * sampleRate) / fftSize);
  return triangles(edges, bins, (low, high) => 2 / (high - low));
}

/** Filters of height 1, straight on the HTK mel scale, without the constant bin, as TensorFlow makes them: those of YAMNet. */
export function htkFilters(
  bands: number,
  fftSize: number,
  sampleRate: number,
  lowest: number,
  highest: number,
): MelFilters {
  const edges = melEdges(bands, hertzToHtk(lowest), hertzToHtk(highest));
  const bins = Float64Array.from({ length: fftSize / 2 + 1 }, (_, bin) =>
    bin === 0 ? -Infinity : hertzToHtk((bin * sampleRate) / fftSize),
  );
  return triangles(edges, bins, () => 1);
}

/** Weighs a spectrum by the filters: `energies` gets one value per band. */
export function applyMel(filters: MelFilters, spectrum: Float64Array, energies: Float64Array): void {
  const { bands, first, offsets, weights } = filters;
  for (let band = 0; band < bands; band++) {
    const end = offsets[band + 1]!;
    let bin = first[band]!;
    let sum = 0;
    for (let at = offsets[band]!; at < end; at++) sum += weights[at]! * spectrum[bin++]!;
    energies[band] = sum;
  }
}

function melEdges(bands: number, lowest: number, highest: number): Float64Array {
  return Float64Array.from({ length: bands + 2 }, (_, at) => lowest + ((highest - lowest) * at) / (bands + 1));
}

/** Triangles between neighbouring edges, measured at the places of the bins on the same scale. */
function triangles(edges: Float64Array, bins: Float64Array, height: (low: number, high: number) => number): MelFilters {
  const bands = edges.length - 2;
  const first = new Int32Array(bands);
  const offsets = new Int32Array(bands + 1);
  const weights: number[] = [];
  for (let band = 0; band < bands; band++) {
    const low = edges[band]!;
    const centre = edges[band + 1]!;
    const high = edges[band + 2]!;
    for (const [bin, place] of bins.entries()) {
      const weight = Math.min((place - low) / (centre - low), (high - place) / (high - centre));
      if (weight <= 0) continue;
      if (weights.length === offsets[band]) first[band] = bin;
      weights.push(weight * height(low, high));
    }
    offsets[band + 1] = weights.length;
  }
  return { bands, first, offsets, weights: Float64Array.from(weights) };
}

const slaneyStep = 200 / 3;
const slaneyKnee = 1000;
const slaneyLogStep = Math.log(6.4) / 27;

function hertzToSlaney(hertz: number): number {
  return hertz < slaneyKnee
    ? hertz / slaneyStep
    : slaneyKnee / slaneyStep + Math.log(hertz / slaneyKnee) / slaneyLogStep;
}

function slaneyToHertz(mel: number): number {
  const knee = slaneyKnee / slaneyStep;
  return mel < knee ? mel * slaneyStep : slaneyKnee * Math.exp(slaneyLogStep * (mel - knee));
}

function hertzToHtk(hertz: number): number {
  return 1127 * Math.log1p(hertz / 700);
}
