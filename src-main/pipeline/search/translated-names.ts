import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { labelNames } from '../../domain/label-names.ts';
import type { LabelNames, NamedLabels } from './label-names.ts';
import type { LabelledKind } from './ports.ts';
import { toldLanguage } from './told-language.ts';
import { contentWords } from './words.ts';

/**
 * What nouns take on in languages without rules of their own: plural and case, the article. Taken off the words of names and of
 * questions alike, folded, one after the other.
 */
const additions: Partial<Record<AnswerLanguage, readonly RegExp[]>> = {
  zh: [],
  pt: [/s$/u, /[aeo]$/u],
  ru: [/(?:ами|ями|ов|ев|ои|еи|ом|ем|ам|ям|ах|ях|ия|ии|[аяыиуюеоь])$/u],
  ar: [/^(?:وال|بال|كال|فال|لل|ال)/u, /(?:ات|ون|ين)$/u],
  hi: [/(?:ियाँ|ियों|ओं|ों|ें|ाँ|[ािीुूेैोौ])$/u],
  tr: [/(?:l[ae]r)?(?:[ıiu]n|n[ıiu]n|y[ıiuae]|d[ae]n?|[ıiuae])?$/u, /[ıiuae]$/u, /[gk]$/u],
};

/** A word keeps so many letters at least. */
const fewest = 3;

function bareForm(word: string, added: readonly RegExp[]): string {
  return added.reduce((rest, addition) => {
    const bare = rest.replace(addition, '');
    return bare.length < fewest ? rest : bare;
  }, word);
}

/**
 * The sounds and things that a question names as its language calls them in sentences. Languages with everyday words of their
 * own (`sound-words`, `thing-words`) need it not, and would be harmed by it: Korean 말 is speech more often than a horse.
 */
export async function namedInTranslation(
  text: string,
  names: Readonly<Record<LabelledKind, LabelNames>>,
): Promise<Partial<Record<LabelledKind, NamedLabels>>> {
  const language = toldLanguage(text);
  const added = language && additions[language];
  if (!added) return {};
  const table = await labelNames(language);
  const form = (word: string): string => bareForm(word, added);
  // The dictionary takes 狗叫, a dog's call, for one word.
  const words = contentWords(text, 'en').flatMap((word) => [...new Set([word, word.replace(/(?<=.)叫$/u, '')])]);
  return {
    heard: names.heard.called(table.heard, words, form),
    seen: names.seen.called(table.seen, words, form),
  };
}
