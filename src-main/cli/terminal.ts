import { basename } from 'node:path';
import { toAppError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';
import { toJson } from '../results/json.ts';

/** Results go to stdout, so that they can be piped. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(toJson(value));
}

/** Everything that is not a result goes to stderr. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints an error as one sentence with its code, and the file that it is about by the path that the person knows. */
export function complain(error: unknown, code?: ErrorCode, file?: string): void {
  const { message, code: known } = code === undefined ? toAppError(error) : { message: String(error), code };
  const sentence = file === undefined ? message : about(file, message);
  tell(`sightsound: ${sentence.replaceAll('\n', ' ')} (${known})`);
}

function about(file: string, message: string): string {
  if (message.includes(file)) return message;
  const name = basename(file);
  return message.startsWith(`${name} `) ? `${file}${message.slice(name.length)}` : `${file}: ${message}`;
}

// Whoever reads our results may stop at any time, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Resolves when everything that was printed has been handed over. */
export async function finishOutput(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => void stream.write('', () => done()));
}
