import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { labelNames } from '../../domain/label-names.ts';
import type { LabelNames, NamedLabels } from './label-names.ts';
import type { LabelledKind } from './ports.ts';
import { toldLanguage } from './told-language.ts';
import { contentWords } from './words.ts';

/** Endings, and the article, of nouns in languages without rules of their own; taken off names and questions alike, folded. */
const endings: Partial<Record<AnswerLanguage, RegExp>> = {
  zh: /^$/u,
  pt: /(?:e?s|[ao])$/u,
  ru: /(?:ами|ями|ов|ев|ои|еи|ом|ем|ам|ям|ах|ях|ия|ии|[аяыиуюеоь])$/u,
  ar: /^(?:وال|بال|كال|فال|لل|ال)|(?:ات|ون|ين|ة)$/gu,
  hi: /(?:ियाँ|ियों|ओं|ों|ें|ाँ|[ािीुूेैोौ])$/u,
  tr: /(?:l[ae]r)?(?:[ıiu]n|n[ıiu]n|y[ıiuae]|d[ae]n?|[ıiuae])?$/u,
};

/** A word must keep so many letters. */
const fewest = 2;

/**
 * The sounds and things that a question names as its language calls them in sentences. Languages with everyday words of their
 * own (`sound-words`, `thing-words`) need it not, and would be harmed by it: Korean 말 is speech more often than a horse.
 */
export async function namedInTranslation(
  text: string,
  names: Readonly<Record<LabelledKind, LabelNames>>,
): Promise<Partial<Record<LabelledKind, NamedLabels>>> {
  const language = toldLanguage(text);
  const ending = language && endings[language];
  if (!ending) return {};
  const table = await labelNames(language);
  const form = (word: string): string => {
    const bare = word.replace(ending, '').replace(/g$/, 'k');
    return bare.length < fewest ? word : bare;
  };
  const words = contentWords(text, 'en');
  return {
    heard: names.heard.called(table.heard, words, form),
    seen: names.seen.called(table.seen, words, form),
  };
}
