import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { parseRange, type ByteRange } from './byte-range.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/mp4',
  '.webm': 'video/webm',
  '.mkv': 'video/x-matroska',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
};

const pieceSize = 256 * 1024;

/** Without waiting: opening a pipe that nobody writes to would otherwise never end. */
const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export function contentType(file: string): string {
  return contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * A file as a response, whole or the range that is asked for. What the path really leads to must be a regular file, of
 * `bytes` bytes if that is given: a video's address stands for its content, not for whatever lies there now.
 *
 * @param type of its content, where its name does not tell
 */
export async function fileResponse(
  file: string,
  request: Request,
  { bytes, type = contentType(file) }: { bytes?: number; type?: string } = {},
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const handle = await realpath(file)
    .then((real) => open(real, reading))
    .catch(() => undefined);
  if (!handle) return refuse(404);
  const stats = await handle.stat();
  if (!stats.isFile() || (bytes !== undefined && bytes !== stats.size)) return refuse(404, handle);
  const { size } = stats;
  const range = parseRange(request.headers.get('range'), size);
  const headers = new Headers({ 'Content-Type': type, 'Accept-Ranges': 'bytes' });
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!range) {
    headers.set('Content-Range', `bytes */${size}`);
    return refuse(416, handle, headers);
  }
  headers.set('Content-Length', String(range.last - range.first + 1));
  if (range.partial) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${size}`);
  const status = range.partial ? 206 : 200;
  if (request.method === 'HEAD') return refuse(status, handle, headers);
  return new Response(readPieces(handle, range), { status, headers });
}

/** An answer without a body. */
async function refuse(status: number, handle?: FileHandle, headers?: Headers): Promise<Response> {
  await handle?.close();
  return new Response(null, { status, ...(headers && { headers }) });
}

/** The range piece by piece, read only as fast as it is taken; the file is closed at its end or when nobody wants more. */
function readPieces(handle: FileHandle, { first, last }: ByteRange): ReadableStream<Uint8Array> {
  let position = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(pieceSize, last - position + 1);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead === 0 || position > last) {
          controller.close();
          await handle.close();
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 1 },
  );
}
