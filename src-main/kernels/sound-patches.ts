import { htkFilters } from './mel.ts';
import { MelFrame } from './mel-frame.ts';

const sampleRate = 16_000;
const frameLength = 400;
const hop = 160;
const bands = 64;
const framesPerPatch = 96;
const framesPerHop = 48;

/** Values in one patch, [96, 64] row-major. */
export const patchValues = framesPerPatch * bands;
/** Samples from the start of one patch to the start of the next: 0.48 s at 16 kHz. */
export const patchHopSamples = framesPerHop * hop;
/** Samples that one patch looks at. */
export const patchSamples = (framesPerPatch - 1) * hop + frameLength;

/**
 * YAMNet's features from sound that arrives in pieces (mono, 16 kHz): `log(mel magnitude + 0.001)` in patches of 96 frames that start
 * every 48 frames. Calls `emit` with each finished patch; the array is reused, so copy what must stay.
 */
export class SoundPatches {
  readonly #frame = new MelFrame(frameLength, 512, htkFilters(bands, 512, sampleRate, 125, 7500), 'magnitude');
  readonly #energies = new Float64Array(bands);
  readonly #patch = new Float32Array(patchValues);
  /** Samples not yet used by a frame; less than a frame remains between calls. */
  readonly #pending = new Float32Array(frameLength);
  #held = 0;
  #frames = 0;
  #received = 0;
  #emitted = 0;

  push(samples: Float32Array, emit: (patch: Float32Array) => void): void {
    this.#received += samples.length;
    let read = 0;
    while (read < samples.length) {
      const taken = Math.min(frameLength - this.#held, samples.length - read);
      this.#pending.set(samples.subarray(read, read + taken), this.#held);
      this.#held += taken;
      read += taken;
      if (this.#held < frameLength) return;
      this.#addFrame();
      this.#pending.copyWithin(0, hop, frameLength);
      this.#held = frameLength - hop;
      if (this.#frames < framesPerPatch) continue;
      emit(this.#patch);
      this.#emitted++;
      this.#patch.copyWithin(0, framesPerHop * bands);
      this.#frames = framesPerPatch - framesPerHop;
    }
  }

  /** Ends the sound: what no patch has looked at yet gets one more, filled up with silence. */
  flush(emit: (patch: Float32Array) => void): void {
    const seen = this.#emitted === 0 ? 0 : (this.#emitted - 1) * patchHopSamples + patchSamples;
    if (this.#received > seen)
      this.push(new Float32Array(this.#emitted * patchHopSamples + patchSamples - this.#received), emit);
  }

  #addFrame(): void {
    this.#frame.energies(this.#pending, 0, this.#energies);
    const row = this.#frames * bands;
    for (let band = 0; band < bands; band++) this.#patch[row + band] = Math.log(this.#energies[band]! + 0.001);
    this.#frames++;
  }
}
