/** One way to look at a sequence: what each unit is like, and how much it weighs; a unit of no weight has no vector. */
export interface Track {
  vectors: readonly (Float32Array | undefined)[];
  weights: Float64Array;
  /** What the scatter within a stretch is divided by, so that tracks can be added up. */
  scale: number;
}

/** How a sequence may be cut. */
export interface Cuts {
  /** Positions along the sequence: `places[i]` is where unit i begins, the last one where the sequence ends. */
  places: readonly number[];
  /** Worth of a cut where a unit begins, in the same terms as the penalty. */
  worth: readonly number[];
  /** The least length of a part, in terms of `places`. */
  shortest: number;
  /** What a cut costs. */
  penalty: number;
  /** The most parts. */
  most: number;
}

/**
 * Cuts a sequence where it changes: the parts with the least scatter within, each cut costing a penalty. This is kernel temporal
 * segmentation (Potapov et al., Category-specific video summarization, ECCV 2014) with a linear kernel, by dynamic programming.
 *
 * @returns the units at which parts begin, the first being 0
 */
export function cutWhereItChanges(tracks: readonly Track[], cuts: Cuts): number[] {
  const units = cuts.places.length - 1;
  const sums = tracks.map((track) => new Sums(track));
  const scatter = (from: number, to: number): number => sums.reduce((sum, one) => sum + one.scatter(from, to), 0);
  const { begins, costs } = bestCuts(units, cuts, scatter);
  const totals = costs.map((cost, parts) => cost + parts * cuts.penalty);
  const parts = totals.indexOf(Math.min(...totals));
  return traceBack(begins, parts, units);
}

/** Sums along a track, so that the scatter of any stretch is told at once. */
class Sums {
  readonly #vectors: Float64Array[];
  readonly #squares: Float64Array;
  readonly #weights: Float64Array;
  readonly #scale: number;

  constructor({ vectors, weights, scale }: Track) {
    const length = vectors.find((vector) => vector !== undefined)?.length ?? 0;
    this.#scale = scale;
    this.#vectors = [new Float64Array(length)];
    this.#squares = new Float64Array(vectors.length + 1);
    this.#weights = new Float64Array(vectors.length + 1);
    for (const [at, vector] of vectors.entries()) {
      const weight = vector ? weights[at]! : 0;
      const sum = Float64Array.from(this.#vectors[at]!);
      let square = 0;
      if (vector)
        for (let i = 0; i < length; i += 1) {
          sum[i]! += weight * vector[i]!;
          square += vector[i]! ** 2;
        }
      this.#vectors.push(sum);
      this.#squares[at + 1] = this.#squares[at]! + weight * square;
      this.#weights[at + 1] = this.#weights[at]! + weight;
    }
  }

  /** Weighted sum of squared distances from the mean of the stretch. */
  scatter(from: number, to: number): number {
    const weight = this.#weights[to]! - this.#weights[from]!;
    if (weight <= 1e-9) return 0;
    const [before, after] = [this.#vectors[from]!, this.#vectors[to]!];
    let square = 0;
    for (let i = 0; i < after.length; i += 1) square += (after[i]! - before[i]!) ** 2;
    return Math.max(0, this.#squares[to]! - this.#squares[from]! - square / weight) / this.#scale;
  }
}

interface BestCuts {
  /** For each number of cuts and each end the unit at which the last part begins. */
  begins: Int32Array[];
  /** What all units cost with so many cuts, the penalties left out. */
  costs: number[];
}

function bestCuts(
  units: number,
  { places, worth, shortest, most }: Cuts,
  scatter: (from: number, to: number) => number,
): BestCuts {
  const costOf = Array.from({ length: units }, (_, from) =>
    Float64Array.from({ length: units + 1 }, (_none, to) =>
      to > from && places[to]! - places[from]! >= shortest ? scatter(from, to) : Infinity,
    ),
  );
  let best: Float64Array = Float64Array.from({ length: units + 1 }, (_, to) => costOf[0]![to] ?? Infinity);
  // A sequence that is shorter than a part is one part.
  if (best[units] === Infinity) best[units] = scatter(0, units);
  const begins = [new Int32Array(units + 1)];
  const costs = [best[units]!];
  for (let parts = 2; parts <= most; parts += 1) {
    const next = new Float64Array(units + 1).fill(Infinity);
    const begin = new Int32Array(units + 1);
    for (let to = 1; to <= units; to += 1)
      for (let from = 1; from < to; from += 1) {
        const cost = best[from]! + costOf[from]![to]! - worth[from]!;
        if (cost < next[to]!) {
          next[to] = cost;
          begin[to] = from;
        }
      }
    if (next[units] === Infinity) break;
    best = next;
    begins.push(begin);
    costs.push(best[units]!);
  }
  return { begins, costs };
}

function traceBack(begins: readonly Int32Array[], cuts: number, units: number): number[] {
  const found: number[] = [];
  for (let [left, to] = [cuts, units]; left > 0; left -= 1) {
    to = begins[left]![to]!;
    found.unshift(to);
  }
  return [0, ...found];
}
