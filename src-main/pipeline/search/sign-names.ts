import { LabelNames } from './label-names.ts';
import type { Language } from './language.ts';
import type { Label } from './ports.ts';
import { signs, signWords } from './thing-words/signs.ts';

const places = new LabelNames(
  Object.keys(signs).map((name) => ({ id: name, name, ancestors: [] })),
  signWords,
  () => false,
);

/** Identities of what speaks for places and things that a question names and no model does; none where it names none. */
export function signsOf(words: readonly string[], language: Language, labels: readonly Label[]): Set<string> {
  const named = places.named(words, language)?.roots ?? [];
  const speaking = new Set(named.flatMap(({ id }) => signs[id] ?? []));
  return new Set(labels.filter(({ name }) => speaking.has(name)).map(({ id }) => id));
}
