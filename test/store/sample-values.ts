import type { NewEvidence } from '../../src-main/domain/evidence.ts';
import type { NewPictures } from '../../src-main/domain/picture.ts';
import type { Video } from '../../src-main/domain/video.ts';
import type { SoftTokenKey } from '../../src-main/store/soft-token-repository.ts';
import { vectorLength } from '../../src-main/store/vector-bytes.ts';

export function sampleVideo(id: string, values: Partial<Video> = {}): Video {
  const media = { container: 'mov,mp4', duration: 600, startTime: 0, bytes: 1000, audio: [] };
  return { id, path: `/videos/${id}.mp4`, name: `${id}.mp4`, media, addedAt: 1, openedAt: 1, ...values };
}

export const sampleSoftTokens: SoftTokenKey = {
  video: 'a',
  pack: 'smolvlm2',
  version: '1',
  content: 'pictures',
  moment: { start: 0, end: 60 },
  frames: [0, 7.5, 15],
};

export function said(start: number, text: string, values: Partial<NewEvidence> = {}): NewEvidence {
  return { kind: 'said', start, end: start + 2, text, score: 0.9, model: 'test-1', ...values };
}

export function seen(start: number, text: string, count: number): NewEvidence {
  const box = { x: 0.25, y: 0.5, width: 0.25, height: 0.5 };
  return { kind: 'seen', start, end: start + 2, text, score: 0.75, model: 'test-1', label: 'n02084071', box, count };
}

/** Two shots, three frames, two of them with thumbnails; `from` is the media time at which the first shot begins. */
export function samplePictures(from: number, jpeg = 'a sheet'): NewPictures {
  const hash = new Uint8Array(30).fill(7);
  return {
    shots: [from, from + 5],
    frames: [
      { time: from + 0.2, shot: from, hash, tile: 0 },
      { time: from + 2.2, shot: from, hash, sameAs: from + 0.2 },
      { time: from + 5.2, shot: from + 5, hash: new Uint8Array(30), tile: 9 },
    ],
    sheet: { tileWidth: 160, tileHeight: 90, columns: 8, jpeg: Buffer.from(jpeg) },
  };
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A vector of length 1 that points anywhere near `around`, or anywhere at all. */
export function unitVector(next: () => number, around?: Float32Array, size = vectorLength): Float32Array {
  const vector = Float32Array.from({ length: size }, (_, i) => (around?.[i] ?? 0) + (next() - 0.5) * 0.1);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
