import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { colourIn } from './colour-names.ts';
import { lengthsOf } from './lengths.ts';
import type { Named, NameOf, Wording } from './wording.ts';

/** Forms of a phrase by plural category; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language quotes and joins, where it differs from the platform's or the common way. */
interface Ways {
  marks: readonly [open: string, close: string];
  /** Between the last two of a list, and between all. */
  and?: string;
  or?: string;
  gap?: string;
}

type Common = Pick<Wording, 'language' | 'gap' | 'quote' | 'name' | 'colour' | 'label' | 'one' | 'several' | 'length'>;

/** What the sentences of a language are made with. */
export interface Grammar {
  /** The parts of a wording that are no sentences. Labels stand in sentences as they are: their shapes need no other form. */
  common: Common;
  and: (items: readonly string[]) => string;
  or: (items: readonly string[]) => string;
  counted: (count: number, forms: Forms) => string;
  length: (seconds: number) => string;
  /** Several quotes of which all, or one, are meant. */
  quotes: (texts: readonly string[]) => string;
  anyQuote: (texts: readonly string[]) => string;
  /** Sounds or things of which any may be meant. */
  named: (named: Named) => string;
  things: (names: readonly string[]) => string;
}

export function grammarOf(language: AnswerLanguage, nameOf: NameOf, ways: Ways): Grammar {
  // Digits are ASCII in all languages, as those of times are.
  const tag = `${language}-u-nu-latn`;
  const rules = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag, { useGrouping: false });
  const list = (type: 'conjunction' | 'disjunction', joint?: string): Grammar['and'] => {
    const format = new Intl.ListFormat(tag, { type });
    return (items) => (joint === undefined ? format.format(items) : items.join(joint));
  };
  const and = list('conjunction', ways.and);
  const or = list('disjunction', ways.or);
  const length = lengthsOf(tag);
  const [open, close] = ways.marks;
  const quote = (text: string): string => `${open}${text}${close}`;
  const named = ({ kind, names }: Named): string => or([...new Set(names.map((name) => nameOf(kind, name)))]);
  const things = (names: readonly string[]): string => named({ kind: 'seen', names });
  return {
    common: {
      language,
      gap: ways.gap ?? ' ',
      quote,
      name: nameOf,
      colour: colourIn(language),
      label: nameOf,
      one: (name) => nameOf('seen', name),
      several: things,
      length,
    },
    and,
    or,
    counted: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count)),
    length,
    quotes: (texts) => and(texts.map(quote)),
    anyQuote: (texts) => or(texts.map(quote)),
    named,
    things,
  };
}
