/** One packet of a Matroska stream: its track, counted from 1, its presentation time and its payload. */
export interface Block {
  track: number;
  milliseconds: number;
  data: Buffer;
}

interface Element {
  id: number;
  /** Length of the payload; Infinity where a live stream does not know it yet. */
  size: number;
  /** Length of what comes before the payload. */
  headerLength: number;
}

const ids = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
};
const opened = new Set([ids.segment, ids.cluster, ids.blockGroup]);
const used = new Set([ids.timestamp, ids.simpleBlock, ids.block]);

/**
 * Reads the blocks of a Matroska stream as ffmpeg's muxer writes it to a pipe (RFC 9559: no lacing,
 * timestamps in milliseconds), piece by piece. It is how decoded samples come with their times through one pipe.
 */
export class MatroskaReader {
  /** What has come and is not used yet, and how many bytes are missing before it can be. */
  #waiting: Buffer[] = [];
  #needed = 0;
  #skip = 0;
  #clusterTime = 0;

  /** Takes the next piece of the stream and hands out the blocks that it completes. Pieces of a large block are joined once, when it is complete. */
  *push(piece: Buffer): Generator<Block> {
    this.#waiting.push(piece);
    this.#needed -= piece.length;
    if (this.#needed > 0) return;
    let rest = this.#waiting.length === 1 ? piece : Buffer.concat(this.#waiting);
    for (;;) {
      const skipped = Math.min(this.#skip, rest.length);
      this.#skip -= skipped;
      rest = rest.subarray(skipped);
      const element = readHeader(rest);
      if (!element) break;
      const { id, size, headerLength } = element;
      if (used.has(id)) {
        this.#needed = headerLength + size - rest.length;
        if (this.#needed > 0) break;
        const payload = rest.subarray(headerLength, headerLength + size);
        if (id === ids.timestamp) this.#clusterTime = payload.readUIntBE(0, size);
        else yield this.#block(payload);
      }
      this.#skip = opened.has(id) ? headerLength : headerLength + size;
    }
    this.#waiting = rest.length === 0 ? [] : [rest];
  }

  /** Payload of a block: track number, time relative to its cluster, flags, data. */
  #block(payload: Buffer): Block {
    const track = readNumber(payload, 0);
    const trackLength = track?.length ?? 1;
    return {
      track: track?.value ?? 1,
      milliseconds: this.#clusterTime + payload.readInt16BE(trackLength),
      data: payload.subarray(trackLength + 3),
    };
  }
}

function readHeader(bytes: Buffer): Element | undefined {
  const id = readNumber(bytes, 0);
  const size = id && readNumber(bytes, id.length);
  if (!size) return undefined;
  const unknown = size.value === 2 ** (7 * size.length) - 1;
  // An identifier counts with its length marker, as it is written in the specification.
  return {
    id: id.value + 2 ** (7 * id.length),
    size: unknown ? Infinity : size.value,
    headerLength: id.length + size.length,
  };
}

/** A number whose count of leading zero bits says in how many bytes it is written; undefined when some are missing. */
function readNumber(bytes: Buffer, at: number): { value: number; length: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('The stream of decoded media is damaged.');
  if (bytes.length < at + length) return undefined;
  let value = first & (0xff >> length);
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, length };
}
