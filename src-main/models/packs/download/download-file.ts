import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { AppError } from '../../../domain/errors.ts';
import { diskFailure } from '../disk-failure.ts';
import { PartWriter } from './part-writer.ts';
import { cut, request } from './request.ts';
import { Hiccup, withRetries, type Patience } from './retry.ts';
import { StallWatch } from './stall-watch.ts';

export interface FileDownload {
  address: URL;
  /** File that grows; what it holds already is not loaded again. */
  part: string;
  /** Size of the whole file. */
  bytes: number;
  /** Whether the content is compared with a known sum afterwards, so that a part whose version is not known may be kept. */
  isSummed: boolean;
  patience: Patience;
  signal: AbortSignal | undefined;
  /** Told how many bytes there are, from those of an earlier run on; it can fall back to nothing. */
  onBytes: (bytes: number) => void;
  onWait: (milliseconds: number) => void;
}

/**
 * Loads a file to its end, over as many connections as it takes. A part goes on only where the server confirms that it is still the
 * same file; where it is another by now, or ranges are not served, the file is loaded from its start.
 *
 * @throws AppError DOWNLOAD_FAILED, DOWNLOAD_REFUSED, DOWNLOAD_DAMAGED when more or less comes than was announced, DISK_FULL
 */
export async function downloadFile(file: FileDownload): Promise<void> {
  let reached = 0;
  const report = (bytes: number): void => {
    reached = Math.max(reached, bytes);
    file.onBytes(bytes);
  };
  await withRetries(() => attempt(file, report), {
    patience: file.patience,
    signal: file.signal,
    gained: () => reached,
    onWait: file.onWait,
  });
  await rm(tagFile(file.part), { force: true });
}

/** Deletes a part with what is known of it. */
async function discardPart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(tagFile(part), { force: true });
}

async function attempt(file: FileDownload, report: (bytes: number) => void): Promise<void> {
  const { address, part, bytes } = file;
  const { size: here, tag } = await partState(file);
  if (here === bytes) return report(bytes);
  using watch = new StallWatch(file.patience.stall, file.signal);
  const range: Record<string, string> =
    here > 0 ? { range: `bytes=${here}-`, ...(tag !== '' && { 'if-range': tag }) } : {};
  const reply = await request(address, { headers: range, signal: watch.signal });
  const start = startOf(reply, here, tag);
  if (start === undefined) {
    await reply.body?.cancel();
    await discardPart(part);
    throw new Hiccup(`${address.host} has another file by now`, { wait: 0 });
  }
  checkLength(reply, file, start);
  await writeFile(tagFile(part), reply.headers.get('etag') ?? '');
  await receive(reply, { ...file, start, watch, report });
}

/** Where the bytes of a reply belong; undefined where they fit nowhere and the part is of no use. */
function startOf({ status, headers }: Response, here: number, tag: string): number | undefined {
  if (status === 416) return undefined;
  if (status !== 206) return 0;
  const isOther = tag !== '' && headers.has('etag') && headers.get('etag') !== tag;
  const from = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
  return !isOther && from !== undefined && Number(from) === here ? here : undefined;
}

/** Refuses what announces another size before any of it is written. */
function checkLength({ headers }: Response, { address, bytes }: FileDownload, start: number): void {
  const length = headers.get('content-length');
  const total = /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1];
  const isFit =
    (length === null || Number(length) === bytes - start) && (total === undefined || Number(total) === bytes);
  if (!isFit) throw damaged(`${address.host} offers a file of another size`);
}

interface Receiving extends FileDownload {
  start: number;
  watch: StallWatch;
  report: (bytes: number) => void;
}

async function receive(reply: Response, { address, part, bytes, start, watch, report }: Receiving): Promise<void> {
  const handle = await open(part, start === 0 ? 'w' : 'r+').catch(diskFailure);
  const writer = new PartWriter(handle, start, report);
  try {
    report(start);
    const chunks = (reply.body ?? []) as AsyncIterable<Uint8Array>;
    for await (const chunk of failingAs(chunks, (cause) => cut(cause, watch.signal, address))) {
      watch.alive();
      if (writer.end + chunk.length > bytes) throw damaged(`${address.host} sends more than it announced`);
      await writer.add(chunk);
    }
  } catch (error) {
    // What came before the line was cut stays; it is worth no second failure.
    await writer.settled().catch(() => undefined);
    // What was sent beyond the end leaves nothing behind that could be taken for a good start.
    if (error instanceof AppError && error.code === 'DOWNLOAD_DAMAGED') await handle.truncate(0);
    await handle.close();
    throw error;
  }
  try {
    await writer.settled();
    await handle.truncate(writer.end);
    await handle.sync().catch(diskFailure);
  } finally {
    await handle.close();
  }
  if (writer.end < bytes) throw new Hiccup(`${address.host} cut the connection`);
}

/** The items of a stream, whose own failures are told apart from those of whoever takes them. */
async function* failingAs<T>(items: AsyncIterable<T>, failure: (cause: unknown) => unknown): AsyncIterable<T> {
  try {
    yield* items;
  } catch (cause) {
    throw failure(cause);
  }
}

/** What an earlier run left: its size, and the tag by which the server can tell whether it is still the same file. */
async function partState({ part, bytes, isSummed }: FileDownload): Promise<{ size: number; tag: string }> {
  const size = (await stat(part).catch(() => undefined))?.size ?? 0;
  const tag = await readFile(tagFile(part), 'utf8').catch(() => '');
  const isStrong = tag !== '' && !tag.startsWith('W/');
  if (size > bytes || (size > 0 && !isStrong && !isSummed)) {
    await discardPart(part);
    return { size: 0, tag: '' };
  }
  return { size, tag: isStrong ? tag : '' };
}

function tagFile(part: string): string {
  return `${part}.tag`;
}

function damaged(what: string): AppError {
  return new AppError('DOWNLOAD_DAMAGED', `${what}: it was not kept.`);
}
