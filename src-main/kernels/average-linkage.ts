import { dot } from './vector.ts';

/**
 * Groups unit vectors: the two groups whose members are on average nearest become one, again and again, while they are nearer
 * than `farthest` (1 - cosine). Needs the square of their number in memory and time.
 *
 * @returns the number of each vector's group: 0 for that of the first vector, 1 for the next that is new, and so on
 */
export function groupVectors(vectors: readonly Float32Array[], farthest: number): number[] {
  const count = vectors.length;
  const distances = new Float32Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const distance = 1 - dot(vectors[a]!, vectors[b]!);
      distances[a * count + b] = distance;
      distances[b * count + a] = distance;
    }
  const sizes = new Float64Array(count).fill(1);
  const joined = Int32Array.from({ length: count }, (_, at) => at);
  const finished = new Uint8Array(count);
  // A chain of ever nearer neighbours ends in two that are nearest to each other; these become one, whatever else there is.
  const chain: number[] = [];
  for (;;) {
    if (chain.length === 0) {
      const start = sizes.findIndex((size, at) => size > 0 && finished[at] === 0);
      if (start === -1) return numbered(joined);
      chain.push(start);
    }
    const [end, before] = [chain.at(-1)!, chain.at(-2)];
    const near = nearest(distances, sizes, end, before);
    if (near === -1 || distances[end * count + near]! >= farthest) {
      // However others grow, none of them comes nearer than its nearest part: this group stays as it is.
      finished[end] = 1;
      chain.length = 0;
    } else if (near === before) {
      chain.length -= 2;
      join(distances, sizes, near, end);
      joined[end] = near;
    } else chain.push(near);
  }
}

/** The nearest living group; of equals the one the chain came from, so that it ends. */
function nearest(distances: Float32Array, sizes: Float64Array, of: number, before: number | undefined): number {
  const count = sizes.length;
  let best = before ?? -1;
  for (let other = 0; other < count; other++) {
    if (other === of || sizes[other] === 0) continue;
    if (best === -1 || distances[of * count + other]! < distances[of * count + best]!) best = other;
  }
  return best;
}

/** `gone` becomes part of `kept`: distances to others are the mean over all members. */
function join(distances: Float32Array, sizes: Float64Array, kept: number, gone: number): void {
  const count = sizes.length;
  const [a, b] = [sizes[kept]!, sizes[gone]!];
  for (let other = 0; other < count; other++) {
    if (other === kept || other === gone || sizes[other] === 0) continue;
    const mean = (a * distances[kept * count + other]! + b * distances[gone * count + other]!) / (a + b);
    distances[kept * count + other] = mean;
    distances[other * count + kept] = mean;
  }
  sizes[kept] = a + b;
  sizes[gone] = 0;
}

function numbered(joined: Int32Array): number[] {
  const numbers = new Map<number, number>();
  return Array.from(joined, (_, at) => {
    let group = at;
    while (joined[group] !== group) group = joined[group]!;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group)!;
  });
}
