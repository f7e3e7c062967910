import { answerLanguages } from '../../../domain/answer-language.ts';
import { labelNames } from '../../../domain/label-names.ts';
import type { LabelNames } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { namedIn } from '../../search/translated-names.ts';
import type { Question } from './question.ts';

/**
 * What other languages that are spoken call the sounds and things that words of a question name: a line with "bears" holds "ours".
 *
 * @param spoken primary tags of the languages of lines
 */
export async function otherNames(
  { words, told, language }: Question,
  names: Readonly<Record<LabelledKind, LabelNames>>,
  spoken: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const others = answerLanguages.filter((one) => one !== told && spoken.has(one));
  const found = new Map<string, string[]>();
  if (others.length === 0) return found;
  const tables = await Promise.all(others.map(labelNames));
  for (const word of words) {
    const translated = await namedIn(told, [word], names);
    const called = new Set<string>();
    for (const kind of ['heard', 'seen'] as const) {
      const roots = (names[kind].named([word], language) ?? translated[kind])?.roots ?? [];
      for (const { name } of roots) {
        others.forEach((one, at) => called.add(one === 'en' ? name : (tables[at]![kind][name] ?? name)));
      }
    }
    if (called.size > 0)
      found.set(
        word,
        [...called].flatMap((name) => name.split(', ')),
      );
  }
  return found;
}
