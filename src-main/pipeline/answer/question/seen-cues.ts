import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { languageOf } from '../../search/language.ts';
import { toldLanguage } from '../../search/told-language.ts';
import { fold, wordsOf } from '../../search/words.ts';

/** How a language asks how many kinds of things there are, and when there are the most of one. Of the folded text. */
interface SeenCues {
  kinds: RegExp;
  /** Asks how many, where the cues of counting do not tell. */
  howMany?: RegExp;
  most: RegExp;
  /** Asks for a single one, and not for any: "only one bottle", "one bottle is left". Told in some languages. */
  single?: RegExp;
  /** The words that ask so. */
  ofSingle?: RegExp;
}

const cues: Readonly<Record<AnswerLanguage, SeenCues>> = {
  en: {
    kinds: /\bdifferent\b|\b(?:kinds?|types?|sorts?|species) of\b/,
    most: /\bmost\b/,
    single: /\b(?:only|just|exactly) (?:one|a single)\b|\bone \p{L}+ (?:is |was )?(?:left|remaining)\b/u,
    ofSingle: /^(?:only|just|exactly|one|single|left|remaining)$/,
  },
  de: {
    kinds: /\bverschiedene|\barten\b/,
    most: /\bmeisten\b/,
    single: /\b(?:nur|genau) (?:noch )?(?:1|ein(?:e[nrms]?|zige[nrms]?)?)\b/,
    ofSingle: /^(?:nur|genau|noch|1|ein(?:e[nrms]?|zige[nrms]?)?|ubrig)$/,
  },
  fr: {
    kinds: /\bdifferente?s\b|\b(?:sortes|types|especes) de\b/,
    most: /\ble plus (?:de|d'|grand nombre)\b/,
    single: /\b(?:seulement|exactement) une?\b|\bune? seule?\b|\bqu'une?\b/,
    ofSingle: /^(?:seulement|exactement|une?|seule?|reste|plus|qu)$/,
  },
  es: {
    kinds: /\b(?:diferentes|distint[oa]s)\b|\b(?:tipos|clases|especies) de\b/,
    most: /\b(?:mas|mayor numero|maximo)\b/,
    single: /\b(?:solo|solamente|exactamente) un[ao]?\b|\bun[ao]? sol[ao]\b/,
    ofSingle: /^(?:sol[oa]|solamente|exactamente|un[ao]?|queda)$/,
  },
  pt: {
    kinds: /\b(?:diferentes|distint[oa]s)\b|\b(?:tipos|especies) de\b/,
    most: /\b(?:mais|maior numero|maximo)\b/,
    single: /\b(?:so|somente|apenas|exatamente) uma?\b/,
    ofSingle: /^(?:so|somente|apenas|exatamente|uma?|resta)$/,
  },
  ru: {
    kinds: /разн(?:ых|ые)|различн|вид(?:ов|ы) /,
    most: /больше всего|наибольш/,
    single: /только (?:один|одна|одно|одну)/u,
    ofSingle: /^(?:только|один|одна|одно|одну)$/u,
  },
  ar: { kinds: /مختلف|أنواع|انواع|نوع/, most: /[اأ]كبر عدد|[اأ]كثر/ },
  hi: { kinds: /अलग|तरह के|प्रकार के/u, most: /सबसे (?:ज्यादा|ज़्यादा|अधिक)/u },
  tr: { kinds: /farkl[ıi]|cesit|(?:^|\s)tur(?:\s|lu)/, most: /en (?:cok|fazla)/ },
  ko: { kinds: /다른|종류|가지/, howMany: /몇 ?(?:종류|가지)/, most: /가장 많|제일 많/ },
  ja: { kinds: /種類|違う|異なる/, howMany: /何種類/, most: /(?:最も|一番|いちばん)多/ },
  zh: { kinds: /不同|种类|几种|多少种/, most: /最多/ },
};

/** What a question asks of the number of what is seen, besides that number. */
export interface SeenAsked {
  /** How many kinds there are, of a question that counts. */
  kinds: boolean;
  /** It counts kinds, whatever else it seems to ask. */
  countsKinds: boolean;
  /** When there are the most. */
  most: boolean;
  /** When there is a single one. */
  single: boolean;
  /** True for a word that only asks for a single one, folded. */
  isOfSingle: (word: string) => boolean;
  /** True for a word that only asks for kinds, folded. */
  isOfKinds: (word: string) => boolean;
}

export function seenAsked(text: string): SeenAsked {
  const { kinds, howMany, most, single, ofSingle } = cues[toldLanguage(text) ?? languageOf(text, wordsOf(text))];
  const folded = fold(text);
  return {
    kinds: kinds.test(folded),
    countsKinds: howMany?.test(folded) ?? false,
    most: most.test(folded),
    single: single?.test(folded) ?? false,
    isOfSingle: (word) => ofSingle?.test(word) ?? false,
    isOfKinds: (word) => kinds.test(word),
  };
}
