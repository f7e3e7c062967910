import type { Evidence } from '../../domain/evidence.ts';
import { overlap, type Moment } from '../../domain/time.ts';
import type { Track } from '../../kernels/segmentation.ts';
import { normalise } from '../../kernels/vector.ts';
import type { Material } from './material.ts';
import { wordVectors } from './word-vectors.ts';

/** A track with the part that it has in the whole. */
export interface CountedTrack extends Track {
  importance: number;
}

/** How much each way to look at a video counts. */
const importance = { meaning: 1, words: 1, written: 0.5, seen: 1, heard: 0.5 };
/** Of the scatter of a whole track, the least that counts as what neighbours differ by anyway. */
const leastNoise = 0.1;
/** Fewer pieces than this are too few to tell what is usual. */
const fewestPieces = 4;

/** A line, a frame or a unit of sounds as a point. */
interface Piece extends Moment {
  vector: Float32Array;
}

/**
 * A video as what is said, written, seen and heard in each of its units, in terms that can be added up: differences count by how much
 * neighbours differ anyway.
 *
 * @param times where units begin, and where the last one ends, in seconds
 */
export function tracksOf(material: Material, times: readonly number[]): CountedTrack[] {
  const units = times.slice(0, -1).map((start, at) => ({ start, end: times[at + 1]! }));
  const { said, written, heard } = material;
  return [
    track(meanings(material, said), units, importance.meaning),
    track(wordVectors(said), units, importance.words),
    track(meanings(material, written), units, importance.written),
    track(looks(material), units, importance.seen),
    track(sounds(heard, units), units, importance.heard),
  ].filter((one) => one !== undefined);
}

/** Scaled so that what neighbours differ by is 1; undefined where there is too little, or nothing changes. */
function track(pieces: readonly Piece[], units: readonly Moment[], counts: number): CountedTrack | undefined {
  if (pieces.length < fewestPieces) return undefined;
  const steps = pieces
    .slice(1)
    .map(({ vector }, at) => squaredDistance(vector, pieces[at]!.vector) / 2)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const noise = Math.max(steps[steps.length >> 1] ?? 0, leastNoise * variance(pieces));
  return noise > 1e-9 ? { ...inUnits(pieces, units), scale: noise / counts, importance: counts } : undefined;
}

/** What each line means. */
function meanings({ meaning }: Material, lines: readonly Evidence[]): Piece[] {
  return lines.flatMap(({ id, start, end }) => {
    const vector = meaning.get(id);
    return vector ? [{ start, end, vector }] : [];
  });
}

/** What the frames look like, each until the next. */
function looks({ frames, duration }: Material): Piece[] {
  return frames.map(({ time, features }, at) => ({
    start: time,
    end: frames[at + 1]?.time ?? duration,
    vector: normalise(features),
  }));
}

/** How much of each unit each sound is heard in, by how sure that is. */
function sounds(heard: readonly Evidence[], units: readonly Moment[]): Piece[] {
  const names = [...new Set(heard.map(({ text }) => text))];
  if (names.length === 0) return [];
  const pieces = units.map((unit) => ({ ...unit, vector: new Float32Array(names.length) }));
  for (const { at, piece, seconds } of shares(heard, units)) {
    const { vector, start, end } = pieces[at]!;
    const name = names.indexOf(piece.text);
    vector[name] = Math.min(1, vector[name]! + (seconds / (end - start)) * piece.score);
  }
  return pieces;
}

/** The mean of the pieces in each unit. A piece weighs 1 in all, so a unit by how many of them it holds. */
function inUnits(pieces: readonly Piece[], units: readonly Moment[]): Pick<Track, 'vectors' | 'weights'> {
  const length = pieces[0]!.vector.length;
  const sums = units.map(() => new Float32Array(length));
  const weights = new Float64Array(units.length);
  for (const { at, piece, seconds } of shares(pieces, units)) {
    const weight = seconds / (piece.end - piece.start);
    weights[at]! += weight;
    for (let i = 0; i < length; i += 1) sums[at]![i]! += weight * piece.vector[i]!;
  }
  return {
    vectors: sums.map((sum, at) => (weights[at]! > 0 ? sum.map((value) => value / weights[at]!) : undefined)),
    weights,
  };
}

/** Which pieces lie in which unit, and for how long; both in order of time. */
function* shares<Timed extends Moment>(
  pieces: readonly Timed[],
  units: readonly Moment[],
): Generator<{ at: number; piece: Timed; seconds: number }> {
  let first = 0;
  for (const piece of pieces) {
    while (first < units.length && units[first]!.end <= piece.start) first += 1;
    for (let at = first; at < units.length && units[at]!.start < piece.end; at += 1) {
      const seconds = overlap(piece, units[at]!);
      if (seconds > 0) yield { at, piece, seconds };
    }
  }
}

function variance(pieces: readonly Piece[]): number {
  const mean = new Float32Array(pieces[0]!.vector.length);
  for (const { vector } of pieces) for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / pieces.length;
  return pieces.reduce((sum, { vector }) => sum + squaredDistance(vector, mean), 0) / pieces.length;
}

function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
