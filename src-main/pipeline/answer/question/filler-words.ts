import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** Words that only say that everything is meant, in questions how long, how often, or what is said; whole folded words. */
export const fillerWords: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:once|twice|several|times|repeatedly|percent|percentage|proportion|share|fraction|total|altogether|overall|together|whole|entire|entirely|full|complete|completely|exactly|verbatim|literally|everything|all|sum)$/,
  de: /^(?:insgesamt|gesamt\S*|zusammen|summe|ganzen?|ganze[rs]?|alles|genau|wortlich|vollstandig\S*)$/,
  fr: /^(?:total|totale|totalite|ensemble|tout|toute|entier|entiere|exactement|integralement)$/,
  es: /^(?:total|conjunto|todo|toda|entero|entera|exactamente|literalmente)$/,
  pt: /^(?:total|todo|toda|tudo|conjunto|inteiro|inteira|exatamente|literalmente)$/,
  ko: /^(?:총|모두|전부|합쳐\S*|통틀어|전체\S*)$/,
  ja: /^(?:合計|全部|全体|合わせ.*|総計)$/,
  zh: /^(?:总共|一共|总计|合计|总|共)$/,
  ru: /^(?:всего|все|всю|весь|общеи|сложности|итого|сумме|вместе|точно|дословно|полностью|целиком)$/,
  ar: /^(?:المجموع|إجمالا|الإجمال|مجموعه|المجمل|معا)$/,
  hi: /^(?:कुल|मिलाकर|सब)$/u,
  tr: /^(?:toplam\S*|hepsi|butun)$/,
};
