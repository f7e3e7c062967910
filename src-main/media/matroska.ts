/** One packet of a Matroska stream with one track: its presentation time and its payload. */
export interface Block {
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
 * Reads the blocks of a Matroska stream as ffmpeg's muxer writes it to a pipe (RFC 9559: one track, no lacing,
 * timestamps in milliseconds), piece by piece. It is how decoded samples come with their times through one pipe.
 */
export class MatroskaReader {
  #rest: Buffer = Buffer.alloc(0);
  #skip = 0;
  #clusterTime = 0;

  /** Takes the next piece of the stream and hands out the blocks that it completes. */
  *push(piece: Buffer): Generator<Block> {
    this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    for (;;) {
      const skipped = Math.min(this.#skip, this.#rest.length);
      this.#skip -= skipped;
      this.#rest = this.#rest.subarray(skipped);
      const element = readHeader(this.#rest);
      if (!element) return;
      const { id, size, headerLength } = element;
      if (used.has(id)) {
        if (this.#rest.length < headerLength + size) return;
        const payload = this.#rest.subarray(headerLength, headerLength + size);
        if (id === ids.timestamp) this.#clusterTime = payload.readUIntBE(0, size);
        else yield this.#block(payload);
      }
      this.#skip = opened.has(id) ? headerLength : headerLength + size;
    }
  }

  /** Payload of a block: track number, time relative to its cluster, flags, data. */
  #block(payload: Buffer): Block {
    const track = readNumber(payload, 0);
    const trackLength = track?.length ?? 1;
    return {
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
