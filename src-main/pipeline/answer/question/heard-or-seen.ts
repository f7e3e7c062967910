import type { LabelledKind } from '../../search/ports.ts';

/** A question about what is heard, or seen, by its name. */
export function heardOrSeen(
  heard: (name: string) => string,
  seen: (name: string) => string,
): (name: string, how: LabelledKind) => string {
  return (name, how) => (how === 'heard' ? heard(name) : seen(name));
}
