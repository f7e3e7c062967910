import { fold, wordsOf } from '../../search/words.ts';
import type { Question } from './question.ts';

/** Verbs of moving with their way: "walk through", "drives past"; some have it in themselves. Of the folded text, in English. */
const ways =
  /\b(?:walk|driv|run|ran|drove|fl[yi]|flew|go|goe|went|mov|rid|rode|swim|jump|step|roll|sail|com|came)\w* (?:in|into|through|by|past|across|along|over to|up)\b|\b(?:pass|passes|passed|passing|cross|crosses|crossed|crossing)\b(?: (?:in|into|through|by|past|across|along|over)\b)?/g;

/** The words by which a question asks for something that moves through the picture, folded; none where it does not. That it is in view is all that can be told. */
export function movingWords({ topic, told }: Pick<Question, 'topic' | 'told'>): string[] {
  if (told !== 'en') return [];
  const folded = fold(topic).replaceAll('’', "'");
  return [...folded.matchAll(ways)].flatMap(([moved]) => wordsOf(moved));
}
