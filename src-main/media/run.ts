import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { AppError, throwIfCancelled } from '../domain/errors.ts';

/** How a program ended. */
export interface Ending {
  /** Exit code, or null when a signal ended it. */
  code: number | null;
  /** The last lines that it wrote to stderr. */
  errors: string;
}

/** True when a reader of the container says that the file stops before its end. */
export function saysCutShort({ code, errors }: Ending): boolean {
  return code !== 0 || /partial file|ended prematurely|Read error/.test(errors);
}

export interface RunOptions {
  /** Stops the program. */
  signal?: AbortSignal | undefined;
  /** Seconds that the program may keep a reader waiting before it counts as stuck. */
  patience?: number;
  /** What the program reads from its stdin, piece by piece as it takes them; nothing otherwise. */
  input?: Uint8Array | AsyncIterable<Uint8Array> | undefined;
}

const keptErrors = 4096;
const millisecondsToKill = 1000;

/**
 * One running program. Its output is pulled: a program that is not read from waits. Leaving the scope of an
 * `await using` stops it. Nothing else in Sightsound starts ffmpeg or ffprobe.
 *
 * Why not fluent-ffmpeg: it is archived, starts two more processes (`-formats`, `-encoders`) before the first real one, and can
 * neither set a child's environment nor be stopped by a signal.
 */
export class Program implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #signal: AbortSignal | undefined;
  readonly #patience: number;
  readonly #closed: Promise<number | null>;
  readonly #onAbort = (): void => this.#stop();
  #failure: AppError | undefined;
  #errors = '';
  #killTimer: NodeJS.Timeout | undefined;

  constructor(path: string, args: readonly string[], { signal, patience = 60, input }: RunOptions = {}) {
    throwIfCancelled(signal);
    this.#signal = signal;
    this.#patience = patience;
    this.#child = spawn(path, args, { stdio: 'pipe', env: environment(), windowsHide: true });
    // A program that ends before it has read everything says why by its exit code.
    this.#child.stdin.on('error', () => undefined);
    if (input && Symbol.asyncIterator in input) pipeline(input, this.#child.stdin).catch(() => undefined);
    else this.#child.stdin.end(input);
    this.#child.stderr.setEncoding('utf8');
    this.#child.stderr.on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-keptErrors);
    });
    this.#closed = new Promise((resolve) => {
      this.#child.once('error', (cause) => {
        this.#failure ??= new AppError('FFMPEG_MISSING', `The program ${path} cannot be started.`, { cause });
        resolve(null);
      });
      this.#child.once('close', (code) => resolve(code));
    });
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** The program's stdout, piece by piece. Throws `CANCELLED`, `MEDIA_TIMEOUT` or `FFMPEG_MISSING`. */
  async *output(): AsyncGenerator<Buffer, void, undefined> {
    const pieces = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (;;) {
      const timer = setTimeout(() => this.#giveUp(), this.#patience * 1000);
      const piece = await pieces.next().catch((error: unknown) => this.#ended(error));
      clearTimeout(timer);
      if (piece.done === true) break;
      yield piece.value;
    }
    throwIfCancelled(this.#signal);
    if (this.#failure) throw this.#failure;
  }

  /** Waits for the end of a program whose output has been read. */
  async ending(): Promise<Ending> {
    const code = await this.#closed;
    throwIfCancelled(this.#signal);
    if (this.#failure) throw this.#failure;
    return { code, errors: this.#errors };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#onAbort);
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#stop();
    await this.#closed;
    clearTimeout(this.#killTimer);
  }

  /** Asks the program to end and, when it does not, ends it. Without a reader it cannot go on writing. */
  #stop(): void {
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
    this.#child.kill('SIGTERM');
    this.#killTimer ??= setTimeout(() => this.#child.kill('SIGKILL'), millisecondsToKill);
  }

  #giveUp(): void {
    this.#failure ??= new AppError(
      'MEDIA_TIMEOUT',
      `Reading the file stopped: nothing came for ${this.#patience} seconds.`,
    );
    this.#stop();
  }

  /** A stream that was destroyed on purpose has ended; anything else is a fault. */
  #ended(error: unknown): IteratorReturnResult<undefined> {
    if (this.#signal?.aborted !== true && this.#failure === undefined) throw error;
    return { done: true, value: undefined };
  }
}

/** Runs a program to its end and returns what it wrote as text; for short output, at most `limit` bytes. */
export async function runProgram(
  path: string,
  args: readonly string[],
  options: RunOptions & { limit?: number } = {},
): Promise<Ending & { output: string }> {
  const { output, ...ending } = await runForBytes(path, args, options);
  return { ...ending, output: output.toString('utf8') };
}

/** As `runProgram`, for output that is no text. */
export async function runForBytes(
  path: string,
  args: readonly string[],
  { limit = 4 * 1024 * 1024, ...options }: RunOptions & { limit?: number } = {},
): Promise<Ending & { output: Buffer }> {
  await using program = new Program(path, args, options);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of program.output()) {
    length += piece.length;
    if (length > limit) throw new AppError('MEDIA_INVALID', 'The description of the file is too large to be real.');
    pieces.push(piece);
  }
  return { ...(await program.ending()), output: Buffer.concat(pieces) };
}

const passedOn = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SystemDrive'];

/**
 * The environment of a child: a short list, so that no linker variable (`LD_PRELOAD`, `DYLD_*`) and none of ffmpeg's own
 * (`FFREPORT` writes a file) gets through. Statically linked builds crash on MPEG-TS when their C library loads the
 * machine's character tables as plug-ins; they get no path to them.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), GCONV_PATH: '/nonexistent' } as NodeJS.ProcessEnv;
}
