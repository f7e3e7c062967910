import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** Words that only say that everything is added up, in questions how long or how often; whole folded words. */
export const fillerWords: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:total|altogether|overall|together|whole|entire|entirely|sum)$/,
  de: /^(?:insgesamt|gesamt\S*|zusammen|summe|ganzen)$/,
  fr: /^(?:total|totale|totalite|ensemble|tout)$/,
  es: /^(?:total|conjunto|todo)$/,
  pt: /^(?:total|todo|conjunto)$/,
  ko: /^(?:총|모두|전부|합쳐\S*|통틀어|전체\S*)$/,
  ja: /^(?:合計|全部|全体|合わせ.*|総計)$/,
  zh: /^(?:总共|一共|总计|合计|总|共)$/,
  ru: /^(?:всего|общеи|сложности|итого|сумме|вместе)$/,
  ar: /^(?:المجموع|إجمالا|الإجمال|مجموعه|المجمل|معا)$/,
  hi: /^(?:कुल|मिलाकर|सब)$/u,
  tr: /^(?:toplam\S*|hepsi|butun)$/,
};
