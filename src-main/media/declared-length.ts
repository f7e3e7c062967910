import { type FileHandle, open } from 'node:fs/promises';

/** Boxes that lie at the top of MP4 files; behind anything else the file is not followed. */
const topBoxes = new Set(
  'ftyp moov mdat free skip wide moof mfra sidx ssix styp uuid meta pdin prft emsg pnot udta'.split(' '),
);
/** From here on a size in a RIFF header only says that its writer could not go back to correct it. */
const unknownSize = 0x7fff_f000;
/** Writers miscount their own headers by a few bytes. */
const tolerance = 1024;

/**
 * Share of a file that is missing at its end, 0..1, by the lengths that it declares itself; 0 where its kind declares none.
 * Readers of media are silent about it where an index lies in front, or where sound ends before the cut.
 */
export async function missingShare(path: string, container: string): Promise<number> {
  if (!['mp4', 'wav', 'avi'].includes(container)) return 0;
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const declared = container === 'mp4' ? await endOfBoxes(file, size) : await endOfRiff(file);
  return declared > size + tolerance ? 1 - size / declared : 0;
}

/** Where the last box ends that begins in the file; 0 where that cannot be told. */
async function endOfBoxes(file: FileHandle, fileSize: number): Promise<number> {
  let at = 0;
  while (at + 8 <= fileSize) {
    const header = await read(file, at, 16);
    const short = header.readUInt32BE(0);
    // 1: the size follows as 64 bits. 0: up to the end of the file, wherever that is.
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
    if (size < 8 || !topBoxes.has(header.toString('latin1', 4, 8))) return 0;
    at += size;
  }
  return at;
}

async function endOfRiff(file: FileHandle): Promise<number> {
  const header = await read(file, 0, 8);
  const size = header.readUInt32LE(4);
  return header.toString('latin1', 0, 4) === 'RIFF' && size < unknownSize ? 8 + size : 0;
}

/** The bytes at a place; zeros behind the end of the file. */
async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer;
}
