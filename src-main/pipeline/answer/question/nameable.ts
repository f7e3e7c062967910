import { asksWhen } from './asks-when.ts';
import { labelsAsked } from './labels-asked.ts';
import type { Question } from './question.ts';
import type { LabelledKind } from '../../search/ports.ts';

/**
 * Whether a question asks if, when, how long or how many of something that no word of it names to the models: of the kinds of evidence that
 * would have to be told by a label, those that cannot be. None where it names a sound or a thing that they know, and where it is
 * about words, all of which can be found.
 */
export function unnameable(question: Question): LabelledKind[] {
  const { sense, words, phrases, intent } = question;
  if (words.length === 0 || phrases.length > 0 || labelsAsked(question).length > 0) return [];
  if (sense === 'seen' || sense === 'heard') return [sense];
  const isOfPresence = intent === 'present' || intent === 'count' || intent === 'duration' || asksWhen(question);
  return sense === 'any' && isOfPresence ? ['seen', 'heard'] : [];
}
