import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How languages call the first, second … fifth speaker; those that count speakers by numbers need none. */
const ordinals: Partial<Record<AnswerLanguage, { ordinal: readonly string[]; speaker: string }>> = {
  en: {
    ordinal: ['first', 'second', 'third', 'fourth', 'fifth'],
    speaker: 'speaker|voice|person speaking|person to speak',
  },
  de: {
    ordinal: ['erste[rn]?', 'zweite[rn]?', 'dritte[rn]?', 'vierte[rn]?', 'f[üu]nfte[rn]?'],
    speaker: 'sprecher(?:in)?|stimme',
  },
  fr: {
    ordinal: ['premi[èe]re?', 'deuxi[èe]me|seconde?', 'troisi[èe]me', 'quatri[èe]me', 'cinqui[èe]me'],
    speaker: 'voix|locuteur|locutrice|intervenante?',
  },
  es: {
    ordinal: ['primera?|primero', 'segund[oa]', 'tercera?|tercero', 'cuart[oa]', 'quint[oa]'],
    speaker: 'hablante|voz|orador|oradora',
  },
  pt: {
    ordinal: ['primeir[oa]', 'segund[oa]', 'terceir[oa]', 'quart[oa]', 'quint[oa]'],
    speaker: 'falante|voz|orador|oradora',
  },
  ru: {
    ordinal: ['перв\\p{L}+', 'втор\\p{L}+', 'трет\\p{L}+', 'четв[её]рт\\p{L}+', 'пят\\p{L}+'],
    speaker: 'голос|говорящий|спикер',
  },
};

/**
 * The question with its speakers by number: `What does Speaker 2 say?` for "What does the second speaker say?". Speakers are numbered in the
 * order in which they first speak, so that the first one is no matter of an order of lines.
 *
 * @param called what the speaker of a number is called in the language
 */
export function withNumberedSpeakers(
  text: string,
  language: AnswerLanguage,
  called: (number: number) => string,
): string {
  const words = ordinals[language];
  if (!words) return text;
  return words.ordinal.reduce(
    (rest, ordinal, at) =>
      rest.replace(
        new RegExp(
          String.raw`(?<!\p{L})(?:(?:the|der|die|das|den|l[ea]|el|[oa])\s+)?(?:${ordinal})\s+(?:${words.speaker})(?!\p{L})`,
          'iu',
        ),
        called(at + 1),
      ),
    text,
  );
}
