import type { FileHandle } from 'node:fs/promises';
import { toAppError } from '../../../domain/errors.ts';
import { diskFailure } from '../disk-failure.ts';

/** Bytes that may wait to be written before whoever brings them waits too. */
const mostWaiting = 4 << 20;

/** Appends to a file while more comes in: what arrives during a write goes out with the next, so that many small pieces cost few writes. */
export class PartWriter {
  readonly #handle: FileHandle;
  readonly #onBytes: (written: number) => void;
  #written: number;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  #failure: Error | undefined;

  /** @param start where the first byte goes  @param onBytes told the size of the file after each write */
  constructor(handle: FileHandle, start: number, onBytes: (written: number) => void) {
    this.#handle = handle;
    this.#written = start;
    this.#onBytes = onBytes;
  }

  /** Size of the file once everything that was added is written. */
  get end(): number {
    return this.#written + this.#waitingBytes;
  }

  /** @throws AppError DISK_FULL, FILE_UNWRITABLE, also for what was added before */
  async add(piece: Uint8Array): Promise<void> {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    this.#writing ??= this.#write();
    if (this.#waitingBytes > mostWaiting) await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Resolves when everything that was added is written. @throws AppError as `add` */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        const whole = Buffer.concat(this.#waiting.splice(0));
        // A disk that is nearly full takes less than it is given.
        for (let done = 0; done < whole.length;) {
          const { bytesWritten } = await this.#handle
            .write(whole, done, whole.length - done, this.#written)
            .catch(diskFailure);
          done += bytesWritten;
          this.#written += bytesWritten;
          this.#waitingBytes -= bytesWritten;
        }
        this.#onBytes(this.#written);
      }
    } catch (error) {
      this.#failure = toAppError(error);
    } finally {
      this.#writing = undefined;
    }
  }
}
