import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { wordsOf } from '../../search/words.ts';
import type { Question } from './question.ts';

/** What a language calls the shots of a film, and the cuts between them: whole folded words, and others that stand with them. */
const shotWords: Readonly<Record<AnswerLanguage, { shot: RegExp; beside?: RegExp }>> = {
  en: { shot: /^(?:shots?|cuts?|scenes?|takes?)$/, beside: /^(?:camera|angles?|changes?|different|separate)$/ },
  de: {
    shot: /^(?:(?:kamera)?einstellung(?:en)?|schnitte?n?|(?:film)?szenen?|(?:szenen|bild)wechsel)$/,
    beside: /^verschiedenen?$/,
  },
  fr: { shot: /^(?:plans?|coupes?|scenes?|raccords?)$/, beside: /^(?:differente?s?|changements?)$/ },
  es: { shot: /^(?:planos?|cortes?|escenas?|tomas?)$/, beside: /^(?:diferentes|distint[oa]s|cambios?)$/ },
  pt: { shot: /^(?:planos?|cortes?|cenas?|tomadas?)$/, beside: /^(?:diferentes|mudancas?)$/ },
  ru: { shot: /^(?:сцен\p{L}*|скле(?:ек|ик)\p{L}*|план(?:ов|ы|а)?)$/u, beside: /^(?:монтажн|разн)\p{L}+$/u },
  ar: { shot: /^(?:ال)?(?:لقط\p{L}+|مشاهد|مشهد\p{L}*)$/u, beside: /^(?:عدد|مختلف\p{L}*)$/u },
  hi: { shot: /^(?:शॉट.*|दृश्य.*|कट.*|सीन.*)$/u },
  tr: { shot: /^(?:sahne|cekim|kesme)\p{L}*$/u, beside: /^(?:farkl[ıi]|tane)$/ },
  ko: { shot: /^(?:장면|컷|샷|숏)\p{L}*$/u, beside: /^(?:몇|개\p{L}*|번\p{L}*)$/u },
  ja: { shot: /^(?:カット|ショット|シーン|場面)/, beside: /^(?:いくつ|何|回|個|数)/ },
  zh: { shot: /^(?:镜头|场景|画面)/, beside: /^(?:多少|几|个|切换|次)/ },
};

/** True for a question how many shots or cuts there are, or when they are, and for nothing else. Shots that are heard are of a gun. */
export function asksForShots({ topic, told, words, intent, sense, phrases }: Question): boolean {
  if (intent !== 'count' && intent !== 'find') return false;
  if (sense === 'heard' || sense === 'said' || phrases.length > 0) return false;
  const { shot, beside } = shotWords[told];
  return wordsOf(topic).some((word) => shot.test(word)) && words.every((word) => shot.test(word) || beside?.test(word));
}
