import type { Evidence } from '../../domain/evidence.ts';
import { coloursNamed } from './colour-words.ts';
import type { SearchLibrary } from './ports.ts';

/** The evidence with what has a colour that the text names before what has none of them, or none that is clear. */
export function colouredFirst(
  library: Pick<SearchLibrary, 'seenParts'>,
  evidence: readonly Evidence[],
  text: string,
): Evidence[] {
  const { named } = coloursNamed(text);
  if (named.size === 0 || evidence.length === 0) return [...evidence];
  const always = { start: 0, end: Number.MAX_VALUE };
  const ids = evidence.map(({ id }) => id);
  const parts = library.seenParts.of(ids, always).filter(({ colours }) => colours.some(({ name }) => named.has(name)));
  const fitting = new Set(parts.map((part) => part.evidence));
  return [...evidence.filter(({ id }) => fitting.has(id)), ...evidence.filter(({ id }) => !fitting.has(id))];
}
