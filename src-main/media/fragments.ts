import { AppError } from '../domain/errors.ts';

/** A fragment of a proxy is a few megabytes; more is no fragment. */
const largestBox = 256 * 1024 * 1024;

/**
 * Cuts fragmented MP4, as ffmpeg writes it to a pipe, behind each `mdat`: what comes is every fragment as soon as it is
 * complete, with the header of the stream before it, so that each is a file of its own.
 */
export async function* splitFragments(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let header: Buffer[] = [];
  let fragment: Buffer[] = [];
  for await (const box of splitBoxes(stream)) {
    const type = box.toString('latin1', 4, 8);
    if (type === 'ftyp') header = [box];
    else if (type === 'moov') header.push(box);
    else if (type === 'moof') fragment = [box];
    else if (type === 'mdat') yield Buffer.concat([...header, ...fragment, box]);
  }
}

/** The boxes of the top level, whole. */
async function* splitBoxes(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let waiting: Buffer[] = [];
  let length = 0;
  let needed = 8;
  for await (const piece of stream) {
    waiting.push(piece);
    length += piece.length;
    if (length < needed) continue;
    let rest = Buffer.concat(waiting);
    needed = 8;
    while (rest.length >= needed) {
      const size = rest.readUInt32BE(0);
      if (size < 8 || size > largestBox)
        throw new AppError('FFMPEG_FAILED', 'ffmpeg wrote a stream that is not understood.');
      needed = size;
      if (rest.length < size) break;
      yield rest.subarray(0, size);
      rest = rest.subarray(size);
      needed = 8;
    }
    waiting = [rest];
    length = rest.length;
  }
}
