import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { wordsOf } from '../../search/words.ts';

/** Verbs that only say that something is there, and name nothing; whole folded words. */
const verbs: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:appear|appears|appeared|appearing|exist|exists|existed|present|emerge|emerges|emerged|occur|occurs|occurred)$/,
  de: /^(?:erschein\w*|auftauch\w*|vorkomm\w*|existier\w*|vorhanden|befindet|befinden)$/,
  fr: /^(?:apparai\w*|apparu\w*|existe|existent|present|presente|presents|presentes|surgit|surgissent|figure|figurent|trouve|trouvent)$/,
  es: /^(?:aparec\w*|aparez\w*|aparicion|existe|existen|presente|presentes|surge|surgen|figura|figuran|encuentra|encuentran)$/,
  pt: /^(?:aparec\w*|existe|existem|presente|presentes|surge|surgem|figura|figuram|encontra|encontram)$/,
  ru: /^(?:появля\S*|появит\S*|появил\S*|существу\S*|присутству\S*|встречает\S*|показывает\S*|имеет\S*)$/,
  ar: /^(?:يوجد|توجد|موجود|موجودة|يتواجد|ظهر|ظهرت|ظهور|يبدو|تبدو)$/,
  hi: /^(?:दिख\S*|नज़र|नजर|आता|आती|आते|मौजूद|प्रकट|होता|होती|होते)$/,
  tr: /^(?:gorun\S*|cıkıyor\S*|cıkar|cıktı|ortaya|belir\S*|bulun\S*|mevcut|yer)$/,
  ko: /^(?:나타[나난날납]\S*|등장\S*|존재\S*|출현\S*|보[이여입]\S*)$/,
  ja: /^(?:現れ\S*|現わ\S*|登場\S*|出現\S*|存在\S*|見え\S*|映[っりる]\S*)$/,
  zh: /^(?:出现|露面|现身|存在|登场|显示)$/,
};

/** The same of several words, in the folded text: only what is matched is left out, not what stands between. */
const phrases: Partial<Record<AnswerLanguage, RegExp>> = {
  en: /\b(?:show|shows|showed|shown|showing|turn|turns|turned|turning|pop|pops|popped|popping) up\b|\b(?:come|comes|came|coming) (?:up|in|into (?:the )?(?:view|sight|picture|frame|shot))\b|\b(?:in|into|within) (?:view|sight)\b/g,
  de: /\btauch(?:t|en|te|ten)\b(?=.*\bauf\b)|\bkomm(?:t|en)\b(?=.*\b(?:vor|ins bild|in sicht)\b)|\bkam(?:en)?\b(?=.*\b(?:vor|ins bild|in sicht)\b)|(?<=\bk(?:omm(?:t|en)|am|amen)\b.*)\bvor\b(?=\W*$)|\b(?:ins bild|in sicht)\b/g,
};

/**
 * The words of a question without those that only say that something is there: "appear" in "When does a giraffe appear?" All of them, where they are
 * nothing else.
 */
export function withoutThereVerbs(words: readonly string[], folded: string, language: AnswerLanguage): string[] {
  const matched = phrases[language]
    ? [...folded.matchAll(phrases[language])].flatMap(([phrase]) => wordsOf(phrase))
    : [];
  const naming = words.filter((word) => !verbs[language].test(word) && !matched.includes(word));
  return naming.length > 0 ? naming : [...words];
}
