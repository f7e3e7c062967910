import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/**
 * Words that ask for no more of a thing than that it is there, whole folded words: "When does a dog appear?" Where a language has
 * none here, what is asked beyond presence is not told from it.
 */
export const presenceWords: Partial<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:appear\w*|come|comes|came|coming|enter\w*|arriv\w*|pass|passes|passed|passing|show\w*|seen?|sees|seeing|look|visible|present|exist\w*|contain\w*|include\w*|feature\w*|there|together|different|various|stand\w*|stay\w*|last\w*|first|second|third|next|before|after|while|until|during|same|other|another|left|remain\w*|names?|named|called|identify|recogni\w*|count\w*|list|total|altogether|overall|whole|entire|at|near|close|big|biggest|large|largest|main|maximum|often|once|twice|order|sequence|off|again|still|already|now|also|actually|really|ever|play\w*|going|goes|go|happen\w*)$/,
  de: /^(?:erschein\w*|auftauch\w*|taucht|auf|komm\w*|kam|rein|herein|vorbei|zeig\w*|gezeigt|sieht|sehen|sichtbar|vorhanden|enthalt\w*|steht|stehen|bleibt|zusammen|verschieden\w*|erste\w*|zweite\w*|letzte\w*|vorher|danach|davor|nach|vor|wahrend|gleichzeitig|insgesamt|genannt|heisst|heissen|vorkomm\w*|ganz\w*|reihenfolge)$/,
  fr: /^(?:apparai\w*|apparait|arrive\w*|vient|viennent|entre|entrent|passe|passent|montre\w*|voit|voir|visible\w*|present\w*|contient|reste\w*|ensemble|differents?|differentes?|premier\w*|deuxieme|second\w*|dernier\w*|avant|apres|meme|autre\w*|total|appele\w*|nomme\w*|trouve\w*|ordre)$/,
  es: /^(?:aparec\w*|apare\w*|llega\w*|viene\w*|entra\w*|pasa\w*|muestra\w*|ve|ven|ver|visible\w*|presente\w*|contiene\w*|queda\w*|junt[oa]s?|diferentes?|distint[oa]s?|primer\w*|segund[oa]|ultim[oa]\w*|antes|despues|mism[oa]|otr[oa]s?|total|llama\w*|sale\w*|salir|orden)$/,
  pt: /^(?:aparec\w*|chega\w*|vem|entra\w*|passa\w*|mostra\w*|ve|veem|ver|visivel|visiveis|presente\w*|contem|fica\w*|junt[oa]s?|diferentes?|distint[oa]s?|primeir\w*|segund[oa]|ultim[oa]\w*|antes|depois|mesm[oa]|outr[oa]s?|total|chama\w*|surge\w*|ordem)$/,
};

/** How a question begins that asks for something of a thing: "What does the elephant eat?" Of the folded text. */
export const opening: Partial<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:and )?(?:what|whats|who|whom|whose|which|how|why)\b(?! (?:long|many|often|much|animals?|things?|objects?|kinds?|sorts?|types?)\b)/,
  de: /^(?:und )?(?:was|wer|wem|wen|wessen|wie|warum|wieso|weshalb)\b(?! (?:lange?|viele?|oft|haufig)\b)/,
  fr: /^(?:et )?(?:qui|que|qu'|qu |quoi|comment|pourquoi|a quoi|de quoi|avec (?:qui|quoi))(?!.*\b(?:voit|vois|entend|visible))/,
  es: /^\W*(?:y )?(?:que|quien|quienes|como|por que|con quien|a quien)\b(?!.*\b(?:se ven?|se oye|hay|aparecen?)\b)/,
  pt: /^(?:e )?(?:o que|que|quem|como|por que)\b(?!.*\b(?:se ve|se ouve|ha|aparecem?)\b)/,
};

/** What stands before a place: "in the kitchen". */
export const beforePlaces =
  /^(?:in|on|at|near|behind|under|over|inside|outside|along|into|through|across|beside|between|around|towards?|cross(?:es|ed|ing)?|pass(?:es|ed|ing)?|enter(?:s|ed|ing)?|leav(?:es?|ing)|exit(?:s|ed|ing)?)$/;
