/** Points of three numbers each, with a weight. */
export interface WeightedPoints {
  points: Float32Array;
  weights: Float32Array;
}

export interface Clusters {
  /** Three numbers for each cluster. */
  centres: Float32Array;
  /** The cluster of each point. */
  of: Uint8Array;
}

const rounds = 8;

/**
 * Groups points by nearness: weighted k-means that begins with points far from each other, and so makes the same of the same points.
 * @param count of clusters, at most 255
 */
export function clustersOf({ points, weights }: WeightedPoints, count: number): Clusters {
  const of = new Uint8Array(weights.length);
  const centres = farApart({ points, weights }, count);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(count * 4);
    for (let point = 0; point < weights.length; point++) {
      const cluster = nearest(points, point, centres);
      of[point] = cluster;
      const weight = weights[point]!;
      for (let axis = 0; axis < 3; axis++) sums[cluster * 4 + axis]! += weight * points[point * 3 + axis]!;
      sums[cluster * 4 + 3]! += weight;
    }
    for (let cluster = 0; cluster < count; cluster++) {
      const weight = sums[cluster * 4 + 3]!;
      if (weight > 0)
        for (let axis = 0; axis < 3; axis++) centres[cluster * 3 + axis] = sums[cluster * 4 + axis]! / weight;
    }
  }
  return { centres, of };
}

/** The point nearest to the mean, and then each time the one that is heaviest and farthest from those before. */
function farApart({ points, weights }: WeightedPoints, count: number): Float32Array {
  const centres = new Float32Array(count * 3);
  const mean = new Float32Array(3);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let point = 0; point < weights.length; point++)
    for (let axis = 0; axis < 3; axis++) mean[axis]! += (points[point * 3 + axis]! * weights[point]!) / all;
  const away = Float32Array.from(weights, (_, point) => distance(points, point, mean, 0));
  let next = away.indexOf(Math.min(...away));
  away.fill(Infinity);
  for (let cluster = 0; cluster < count; cluster++) {
    centres.set(points.subarray(next * 3, next * 3 + 3), cluster * 3);
    let most = -1;
    for (let point = 0; point < weights.length; point++) {
      away[point] = Math.min(away[point]!, distance(points, point, centres, cluster));
      const value = away[point]! * Math.sqrt(weights[point]!);
      if (value > most) [most, next] = [value, point];
    }
  }
  return centres;
}

function nearest(points: Float32Array, point: number, centres: Float32Array): number {
  let best = 0;
  let least = Infinity;
  for (let cluster = 0; cluster * 3 < centres.length; cluster++) {
    const away = distance(points, point, centres, cluster);
    if (away < least) [least, best] = [away, cluster];
  }
  return best;
}

/** Squared. */
function distance(points: Float32Array, point: number, centres: Float32Array, cluster: number): number {
  const x = points[point * 3]! - centres[cluster * 3]!;
  const y = points[point * 3 + 1]! - centres[cluster * 3 + 1]!;
  const z = points[point * 3 + 2]! - centres[cluster * 3 + 2]!;
  return x * x + y * y + z * z;
}
