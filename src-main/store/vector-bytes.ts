import { AppError } from '../domain/errors.ts';

/** Length of the vectors of texts; their table is made for it. */
export const vectorLength = 384;

/** A vector as SQLite takes it. */
export function exactBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** The vector that SQLite gave back; a copy, because the bytes of a row need not be aligned. */
export function exactVector(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}

/**
 * A vector in eight bits a number, scaled by its own largest number: the angle between two vectors does not depend on
 * their lengths, so the scale need not be kept and no range is wasted.
 */
export function roundedBytes(vector: Float32Array, length = vectorLength): Uint8Array {
  const largest = vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  if (vector.length !== length || !(largest > 0) || !Number.isFinite(largest)) {
    throw new AppError('INTERNAL', `Such a vector of the library has ${length} finite numbers and is not zero.`);
  }
  const rounded = Int8Array.from(vector, (value) => Math.round((value / largest) * 127));
  return new Uint8Array(rounded.buffer);
}
