import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { withoutThereVerbs } from './there-verbs.ts';
import { wordAsked } from './word-asked.ts';

/** What of a question only frames it. */
interface Framing {
  /** The question, folded. */
  folded: string;
  language: AnswerLanguage;
  /** True for a word that frames questions of its kind. */
  isFrame: (word: string) => boolean;
  /** It is about what somebody says: what that is may be anything. */
  isOfWords: boolean;
}

/** The content words of a question that name what is asked for, folded; a word that is asked for as such is one of them whatever it is. */
export function namingWords(content: readonly string[], { folded, language, isFrame, isOfWords }: Framing): string[] {
  const unframed = content.filter((word) => !isFrame(word));
  const asked = wordAsked(folded, language);
  const naming = asked === undefined || unframed.includes(asked) ? unframed : [...unframed, asked];
  return isOfWords ? naming : withoutThereVerbs(naming, folded, language);
}
