import type { Answer, Chat } from '../domain/answer.ts';
import { toldLanguage } from './search/told-language.ts';

/**
 * A chat whose answers say what they are worded in. That is not kept with them: their own sentences tell it, of answers that were
 * made before as well.
 */
export function withLanguages(chat: Chat): Chat {
  return { ...chat, messages: chat.messages.map((message) => ({ ...message, answer: withLanguage(message.answer) })) };
}

/** The coverage note quotes nothing; a short one tells too little without the answer. */
function withLanguage(answer: Answer): Answer {
  const language = toldLanguage(answer.coverageNote) ?? toldLanguage(`${answer.coverageNote} ${answer.text}`);
  return { ...answer, ...(language && { language }) };
}
