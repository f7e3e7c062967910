import type { CallOptions, EngineCalls } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { Evidence } from '../domain/evidence.ts';
import { unknownLine } from '../domain/line.ts';
import type { Library } from '../store/library.ts';
import type { Embedder } from './search/ports.ts';

/**
 * Puts a person's text in the place of what a line says, or what was recognised back. Its meaning is made first, so that words
 * and meaning change together and no search finds one without the other.
 *
 * @throws AppError LINE_UNKNOWN, MESSAGE_INVALID (nothing but spaces), CANCELLED
 */
export async function editLine(
  { library, embedder }: { library: Pick<Library, 'evidence' | 'lines'>; embedder: () => Promise<Embedder> },
  { evidence, text }: EngineCalls['editLine']['input'],
  { signal }: CallOptions<never>,
): Promise<Evidence> {
  const [line] = library.evidence.byIds([evidence]);
  if (line?.kind !== 'said') throw unknownLine();
  const wanted = text === null ? (line.original ?? line.text) : oneLine(text);
  if (wanted === '') throw new AppError('MESSAGE_INVALID', 'A line cannot be empty: write what is said.');
  if (wanted === line.text) return line;
  const [vector] = await (await embedder()).embed([wanted], { signal });
  return library.lines.setText(evidence, wanted, vector!);
}

/** A line has no breaks, and nothing in it moves a cursor. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
