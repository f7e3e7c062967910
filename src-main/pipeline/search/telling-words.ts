import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { functionWords } from './language.ts';
import { wordsOf } from './words.ts';

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words of languages in Latin letters, folded: one of them alone tells little. */
const small: Partial<Record<AnswerLanguage, ReadonlySet<string>>> = {
  en: functionWords.en,
  de: functionWords.de,
  fr: functionWords.fr,
  es: functionWords.es,
  pt: split(
    'o a os as um uma uns umas do da dos das no na nos nas ao aos de em por para com sem sobre e ou mas nao sim que como porque ' +
      'ele ela eles elas isso isto depois antes pela pelo ate este esta esse essa aquele aquela seu sua seus suas se ve ver foi era sao estao ser estar dito escrito vez algo durante enquanto',
  ),
  tr: split(
    'bu su o ve veya ile mi mu var yok ne ki de da en icin kadar gibi zaman once ilk son ses sesi sure uzun kisa',
  ),
};

/** Words that questions about videos are asked with, folded; one that no other of these languages has tells its own. */
const asking: typeof small = {
  en: split(
    'what who whose when where which why how is are was were does did there anything anyone anybody somebody someone something first last longest shortest often ' +
      'say says said speak speaks speaking spoken talk talks talking tell hear heard see seen sound sounds word words written shown mentioned list summarize summarise summary chapters happens happening',
  ),
  de: split(
    'wer wen wem wessen wann wo woher wohin wie welche welcher welches welchen warum wieso weshalb worum ist sind gibt wird wurde ein eine einen einem jemand niemand etwas bitte zuerst zuletzt ' +
      'hort hoert horen hoeren sieht sehen sagt sagen gesagt spricht sprechen redet steht geschrieben zeig zeige zeigt nenne fasse zusammen zusammenfassung kapitel lauft laeuft erscheint kommt',
  ),
  fr: split(
    'qui quoi quel quelle quels quelles quand combien pourquoi est sont une cette ces dans avec pendant quelqu dit disent parle parlent voit voir entend entendre ecrit ecrite montre montrez chapitres premier premiere dernier derniere',
  ),
  es: split(
    'quien quienes cual cuales cuando donde cuanto cuanta cuantos cuantas hay el los las una del alguien algun veces primer primera dice dicen dijo habla hablan oye oyen oir escucha escuchan ven pone suena ocurre pasa aparece aparecen muestra muestrame resumen',
  ),
  pt: split(
    'quem qual quais quando onde quanto quanta quantos quantas tem ha uma uns umas um os ao aos em nao alguem vezes primeiro primeira diz dizem disse fala falam ouve ouvem ouvir veem aparece aparecem acontece passa mostre mostra resuma resumo',
  ),
  tr: split(
    'kim kimin kimler neler nedir nerede nereye nasıl nasil neden nicin kac hangi hangisi hangileri bir midir kez kere defa sonra var yok videoda videoyu videonun ozet ozeti ozetle bolumler bolumleri goster listele',
  ),
};

/** Letters, endings and turns that one of these languages has, as it is written. */
const marks: Partial<Record<AnswerLanguage, RegExp>> = {
  de: /[äß]/iu,
  fr: /[èùœ]|résum/iu,
  es: /[¿¡ñ]|(?<!\p{L})qué(?!\p{L})/iu,
  pt: /[ãõ]|(?<!\p{L})(?:o que|há)(?!\p{L})/iu,
  tr: /[ğışİ]|\p{L}[ıiuü]yor(?:lar)?(?!\p{L})/u,
};

/** How much speaks for one language in Latin letters. */
export interface Telling {
  language: AnswerLanguage;
  points: number;
}

/** What speaks for languages in Latin letters, the most first; nothing of those that nothing speaks for. */
export function tellingOf(text: string): Telling[] {
  const words = wordsOf(text);
  return (Object.keys(small) as AnswerLanguage[])
    .map((language) => ({
      language,
      points: words.reduce(
        (sum, word) => sum + pointsOf(word, language),
        marks[language]?.test(text.normalize('NFC')) ? 2 : 0,
      ),
    }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
}

function pointsOf(word: string, language: AnswerLanguage): number {
  const has = (one: AnswerLanguage): boolean => [small, asking].some((table) => table[one]!.has(word));
  if (!has(language)) return 0;
  const isItsOwn = (Object.keys(small) as AnswerLanguage[]).every((other) => other === language || !has(other));
  return isItsOwn && asking[language]!.has(word) ? 2 : 1;
}
