import type { LabelNames } from '../../search/label-names.ts';
import { wordsOf } from '../../search/words.ts';
import { labelsAsked, type LabelsAsked } from './labels-asked.ts';
import type { Question } from './question.ts';
import type { Taken } from './spelling.ts';

/**
 * A question for a thing of several words that is not there, taken for the kind of thing that one of the words names, which is:
 * "fire truck" for "truck", because a fire truck is a truck, and models do not always tell which one. Undefined for other questions.
 */
export function byHeadNoun(
  question: Question,
  seen: LabelNames,
  isThere: (asked: LabelsAsked) => boolean,
): { question: Question; taken: Taken } | undefined {
  const { things, topic, language } = question;
  if (!things || things.words.size < 2 || !labelsAsked(question).some(({ kind }) => kind === 'seen')) return undefined;
  if (isThere({ ...things, kind: 'seen' })) return undefined;
  const tokens = wordsOf(topic);
  const compound = tokens.filter((word) => things.words.has(word));
  // "water in the bottles" is no water bottle; an empty room names nobody.
  if (compound.length === 0 || !tokens.join(' ').includes(compound.join(' '))) return undefined;
  const wider = new Set(things.roots.flatMap(({ ancestors }) => ancestors));
  for (const word of [compound.at(-1)!, compound[0]!]) {
    const kind = seen.named([word], language);
    if (!kind || !kind.roots.every(({ id }) => wider.has(id)) || !isThere({ ...kind, kind: 'seen' })) continue;
    return {
      question: { ...question, things: { ...kind, words: things.words } },
      taken: { word: compound.join(' '), meant: word },
    };
  }
  return undefined;
}
