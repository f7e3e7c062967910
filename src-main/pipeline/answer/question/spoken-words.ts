import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** What is asked of all words that are spoken: how many there are, or how many in a minute. */
export type WordsAsked = 'number' | 'rate';

/** How a language asks so, of the folded question, and the words that ask so. */
interface Cue {
  number: RegExp;
  rate: RegExp;
  words: RegExp;
}

const cues: Readonly<Record<AnswerLanguage, Cue>> = {
  en: {
    number: /\bhow many words\b|\bnumber of (?:spoken )?words\b|\bword count\b|\bcount (?:the |all )?(?:the )?words\b/,
    rate: /\bwords (?:a|per) minute\b|\bhow (?:fast|quickly|slowly)\b|\b(?:speed|pace|rate) of speech\b|\bspeaking (?:speed|rate|pace)\b/,
    words: /^(?:fast|quickly|slowly|count|per|speed|pace|rate)$/,
  },
  de: {
    number: /\bwie ?viele (?:worte|worter)\b|\banzahl der (?:worte|worter)\b/,
    rate: /\b(?:worte|worter) (?:pro|in der) minute\b|\bwie (?:schnell|langsam)\b|\bsprechtempo\b|\bsprechgeschwindigkeit\b/,
    words: /^(?:worte|schnell|langsam|anzahl|pro|sprech\w+)$/,
  },
  fr: {
    number: /\bcombien de mots\b|\bnombre de mots\b/,
    rate: /\bmots (?:par|a la) minute\b|\ba quelle vitesse\b|\bdebit de parole\b/,
    words: /^(?:vitesse|debit|parole|nombre|prononce\w*|par|quelle)$/,
  },
  es: {
    number: /\bcuantas palabras\b|\bnumero de palabras\b/,
    rate: /\bpalabras por minuto\b|\b(?:que|cuan) (?:tan )?(?:velocidad|rapido|despacio)\b/,
    words: /^(?:velocidad|rapido|despacio|numero|tan|por|dicen)$/,
  },
  pt: {
    number: /\bquantas palavras\b|\bnumero de palavras\b/,
    rate: /\bpalavras por minuto\b|\b(?:que|qual) (?:e )?(?:a )?velocidad?e?\b|\bquao (?:rapido|depressa|devagar)\b/,
    words: /^(?:palavras|velocidade|rapido|depressa|devagar|numero|por|quao|ditas|sao|el[ea]s?)$/,
  },
  ru: {
    number: /сколько(?: \p{L}+)? слов|(?:число|количество) слов/u,
    rate: /слов в минуту|(?:как|насколько) (?:быстро|медленно)|скорость\p{L}* речи|темп\p{L}* речи|с какои скоростью/u,
    words:
      /^(?:слов|быстро|медленно|насколько|скорост\p{L}*|темп\p{L}*|речи|число|количество|произнос\p{L}*|произнес\p{L}*|он[аи]?)$/u,
  },
  ar: {
    number: /كم (?:عدد ال)?كلم|عدد الكلمات/,
    rate: /كلمة في الدقيقة|سرعة/,
    words: /كلم(?:ة|ات)|سرعة|^(?:عدد|الدقيقة|قيلت|تقال|المنطوقة|يتكلم|يتحدث|الكلام)$/,
  },
  hi: {
    number: /कितने शब्द|शब्दों की संख्या/u,
    rate: /प्रति मिनट|कितनी (?:तेज|तेज़|जल्दी|धीरे)|बोलने की (?:गति|रफ्तार)/u,
    words: /^(?:शब्द.*|संख्या|प्रति|मिनट|तेज.*|तेज़.*|जल्दी|धीरे|गति|बोल.*|कहे|गए|जाते|रफ्तार|वह)$/u,
  },
  tr: {
    number: /kac (?:kelime|sozcuk)|(?:kelime|sozcuk) say[ıi]s[ıi]/,
    rate: /dakikada (?:kac )?(?:kelime|sozcuk)|ne kadar (?:h[ıi]zl[ıi]|yavas)|konusma h[ıi]z[ıi]/,
    words: /^(?:kelime|sozcuk|say[ıi]s[ıi]|dakikada|h[ıi]z.*|yavas|konus.*|soyle.*)$/,
  },
  ko: {
    number: /단어(?:를|가|는)? ?(?:몇|얼마)|몇 ?(?:개의 )?단어|단어 수/,
    rate: /분당|얼마나 (?:빨리|빠르게|천천히)|말하?는? ?(?:속도|빠르기)/,
    words: /^(?:단어.*|몇|개.*|수.*|분당|얼마나|빨리|빠르게|천천히|속도.*|말.*|하.*)$/,
  },
  ja: {
    number: /何語(?!で|を)|(?:単語|言葉)(?:は|が|の)?(?:いくつ|何個|数)|いくつの(?:単語|言葉)/,
    rate: /(?:一|1|毎)分.*(?:語|単語)|(?:話す|話し方の?)(?:速さ|スピード)|(?:どのくらい|どれくらい)(?:速く|早く)/,
    words: /^(?:何|語|何語|単語|言葉|いくつ|個|数|速.*|早.*|スピード|毎分|話.*|一|分|1)$/,
  },
  zh: {
    number: /(?:多少|几)个?(?:词|字|单词)|词数|字数/,
    rate: /每分钟.*(?:词|字)|语速|说(?:话)?(?:得)?(?:有)?多快/,
    words: /^(?:多少个?|几个?|个|语|速|词|字|单词|词数|字数|个字|个词|每|分钟|每分钟|语速|多快|快|得|共|一共|说.*|了)$/,
  },
};

/** What a question asks of all words that are spoken; undefined for one of certain words, or of words that are written. */
export function wordsAsked({ topic, told, words, phrases, sense }: Question): WordsAsked | undefined {
  if (phrases.length > 0 || sense === 'written' || sense === 'seen' || sense === 'heard') return undefined;
  const cue = cues[told];
  if (!words.every((word) => cue.words.test(word))) return undefined;
  const folded = fold(topic);
  // Cars are fast as well.
  if (cue.rate.test(folded)) return sense === 'said' ? 'rate' : undefined;
  return cue.number.test(folded) ? 'number' : undefined;
}
