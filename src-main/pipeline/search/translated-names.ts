import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { labelNames } from '../../domain/label-names.ts';
import { languages } from './language.ts';
import type { LabelNames, NamedLabels } from './label-names.ts';
import { moreNames } from './more-names.ts';
import type { LabelledKind } from './ports.ts';
import { toldLanguage } from './told-language.ts';
import { contentWords } from './words.ts';

/**
 * What nouns take on in languages without rules of their own: plural and case, the article. Taken off the words of names and of
 * questions alike, folded, one after the other.
 */
const additions: Partial<Record<AnswerLanguage, readonly RegExp[]>> = {
  es: [/s$/u, /[aeo]$/u],
  de: [/(?:en|er|e|n|s)$/u],
  fr: [/[sx]$/u, /e$/u],
  ja: [],
  ko: [/(?:에서는|에서|에게|에는|은|는|이|가|을|를|에|의|도|로|와|과)$/u],
  zh: [/声音?$/u],
  pt: [/s$/u, /[aeo]$/u],
  ru: [/(?:ами|ями|ого|ому|ые|ое|ая|ыи|ым|ых|ов|ев|ои|еи|ом|ем|ам|ям|ах|ях|ия|ии|[аяыиуюеоь])$/u],
  ar: [/^(?:وال|بال|كال|فال|لل|ال)/u, /(?:ات|ون|ين)$/u],
  hi: [/(?:ियाँ|ियों|ओं|ों|ें|ाँ|[ािीुूेैोौ])$/u],
  tr: [/(?:l[ae]r)?(?:[ıiu]n|n[ıiu]n|y[ıiuae]|d[ae]n?|[ıiuae])?$/u, /[ıiuae]$/u, /[gk]$/u],
};

/** A word keeps so many letters at least; one of Han is a word, and two of Hangul are. */
function fewest(word: string): number {
  if (/\p{Script=Han}/u.test(word)) return 1;
  return /\p{Script=Hangul}/u.test(word) ? 2 : 3;
}

function bareForm(word: string, added: readonly RegExp[]): string {
  return added.reduce((rest, addition) => {
    const bare = rest.replace(addition, '');
    return bare.length < fewest(word) ? rest : bare;
  }, word);
}

/** Korean names of one syllable mean other things too often: 말 is speech more often than a horse. */
const ambiguous = /^\p{Script=Hangul}$/u;

/**
 * The sounds and things that a question names as its language calls them in sentences. Where a language has everyday words of
 * its own (`sound-words`, `thing-words`), they come first: this is for what they do not name.
 *
 * @param of the language of the text, where it is known
 */
export async function namedInTranslation(
  text: string,
  names: Readonly<Record<LabelledKind, LabelNames>>,
  of?: AnswerLanguage,
): Promise<Partial<Record<LabelledKind, NamedLabels>>> {
  const language = of ?? toldLanguage(text);
  if (!language) return {};
  return namedIn(language, contentWords(text, languages.find((own) => own === language) ?? 'en'), names);
}

/** The same for words of a language that is known; nothing in English, whose names are the labels' own. */
export async function namedIn(
  language: AnswerLanguage,
  content: readonly string[],
  names: Readonly<Record<LabelledKind, LabelNames>>,
): Promise<Partial<Record<LabelledKind, NamedLabels>>> {
  const added = additions[language];
  if (!added) return {};
  const table = await labelNames(language);
  const clear = (called: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(called).filter(([, name]) => !ambiguous.test(name)));
  const form = (word: string): string => bareForm(word, added);
  // The dictionary takes 狗叫, a dog's call, 下雨, falling rain, and 几辆车, how many cars, for one word.
  const words = content.flatMap((word) => [
    ...new Set([word, word.replace(/(?<=.)叫$|^下(?=[雨雪])|^[几多两]?[辆只条台位匹](?=.)/u, '')]),
  ]);
  const named = (kind: LabelledKind): NamedLabels | undefined =>
    names[kind].called({ names: clear(table[kind]), form, everyday: moreNames[language]?.[kind] }, words);
  return { heard: named('heard'), seen: named('seen') };
}
