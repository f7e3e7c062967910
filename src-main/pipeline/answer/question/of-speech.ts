import { languageAsked } from './language-words.ts';
import type { Question } from './question.ts';
import { wordsAsked } from './spoken-words.ts';

/** True for a question of all that is spoken: in which languages it is, or how many words it has. */
export function isOfSpeech(question: Question): boolean {
  return languageAsked(question) !== undefined || wordsAsked(question) !== undefined;
}
