import { type AnswerLanguage, answerLanguage } from '../../domain/answer-language.ts';
import type { AskRequest } from '../../domain/answer.ts';
import { toldLanguage } from '../search/told-language.ts';

/**
 * The language that an answer is worded in: that of the question where it can be told surely, or else the one that the person
 * is shown. Who asks in another language than that of the window expects to be answered in it.
 *
 * @param before the question before it in the chat: a short one such as "Peki sonra?" is in the language of that
 */
export function languageOfAnswer(
  { question, language }: Pick<AskRequest, 'question' | 'language'>,
  before?: string,
): AnswerLanguage {
  const shown = answerLanguage(language);
  return toldLanguage(question, shown) ?? (before === undefined ? undefined : toldLanguage(before, shown)) ?? shown;
}
