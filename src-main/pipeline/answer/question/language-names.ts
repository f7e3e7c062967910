import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold, wordsOf } from '../../search/words.ts';

/** Languages that can be told in speech. */
const spokenLanguages =
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jv su yue'.split(
    ' ',
  );

/** What a language is called in another. @param of BCP 47 */
export function languageName(of: string, language: AnswerLanguage): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
}

/** Letters that are written in several ways, written in one. */
function plain(text: string): string {
  return fold(text)
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('\u093c', '')
    .replaceAll(/[नम]\u094d(?=[क-ह])/gu, '\u0902');
}

/** What of a language's name stays the same in all its forms, where it has several. */
const bare: Partial<Record<AnswerLanguage, (name: string) => string>> = {
  ru: (name) => name.replace(/ии$/u, ''),
  ar: (name) => name.replace(/^ال/u, ''),
  zh: (name) => name.replace(/[语文]$/u, ''),
};

/** Of languages without spaces, or with words joined to the name. */
const isAnywhere: ReadonlySet<AnswerLanguage> = new Set(['ar', 'ja', 'zh']);
const mostEnding = 4;

/** The spoken language that a question names in its own, as a primary tag, and which of its words name it. */
export function languageNamed(
  topic: string,
  told: AnswerLanguage,
): { code: string; isOf: (word: string) => boolean } | undefined {
  const text = plain(topic);
  const words = wordsOf(text);
  const fits = (word: string, part: string): boolean =>
    isAnywhere.has(told) ? word.includes(part) : word.startsWith(part) && word.length - part.length <= mostEnding;
  const named = spokenLanguages
    .map((code) => ({ code, parts: wordsOf((bare[told] ?? String)(plain(languageName(code, told)))) }))
    .filter(({ parts }) =>
      isAnywhere.has(told)
        ? parts.length > 0 && text.includes(parts.join(''))
        : parts.every((part) => words.some((word) => fits(word, part))),
    )
    .sort((a, b) => b.parts.join('').length - a.parts.join('').length);
  const [first] = named;
  return (
    first && {
      code: first.code,
      isOf: (word) =>
        first.parts.some((part) => fits(plain(word), part) || (isAnywhere.has(told) && part.includes(plain(word)))),
    }
  );
}
