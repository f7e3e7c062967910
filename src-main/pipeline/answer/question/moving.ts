import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold, wordsOf } from '../../search/words.ts';
import type { Question } from './question.ts';

/** A place that somebody enters, or leaves, and no message or password. */
const places =
  '(?:the|this|that|his|her|their|a) (?:\\p{L}+ )?(?:room|hall|house|building|kitchen|office|shop|store|stage|car|bus|train|street|road|scene|picture|frame|shot|image|view|screen|party|table|garden|park|school|church)';

/**
 * Verbs of moving with their way: "walk through", "drives past"; some have it in themselves: "enter". Of the folded text. Outside English only those of coming
 * in and going out are told, with all that follows them.
 */
const ways: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: new RegExp(
    [
      String.raw`\b(?:walk|driv|run|ran|drove|fl[yi]|flew|go|goe|went|mov|rid|rode|swim|jump|step|roll|sail|com|came)\w* (?:in|into|through|by|past|across|along|over to|up)\b`,
      String.raw`\b(?:walk|go|goe|went|com|came)\w* (?:out|away)\b`,
      String.raw`\b(?:pass|passes|passed|passing|cross|crosses|crossed|crossing)\b(?: (?:in|into|through|by|past|across|along|over)\b)?`,
      String.raw`\b(?:enter(?:s|ed|ing)?|leav(?:es?|ing)|exit(?:s|ed|ing)?)\b(?= ${places}\b|(?: (?:first|last|again))?\W*$)`,
    ].join('|'),
    'gu',
  ),
  de: /\bbetritt\b.*|\bbetreten\b.*|\bverlasst\b.*|\bverlassen\b.*|\b(?:kommt|kommen|geht|gehen)\b.*\b(?:herein|hinein|rein|hinaus|heraus|raus|weg)\b/g,
  fr: /\b(?:entre|entrent)(?: |-t-)(?:dans|en|il|elle|on|quelqu).*|\b(?:sort|sortent)\b.*|\bquitte(?:nt)?\b (?:la|le|les|l').*|\b(?:s'en va|s'en vont)\b/g,
  es: /\b(?:entra|entran|sale|salen)\b.*|\babandonan? (?:la|el)\b.*|\bse (?:va|van)\b/g,
  pt: /\b(?:entra|entram|sai|saem)\b.*|\bdeixam? (?:a|o) (?:sala|quarto|casa|cena)\b.*|\bvai embora\b/g,
  ru: /(?<!\p{L})(?:вход[ия]т|заход[ия]т|выход[ия]т|уход[ия]т|вош[ел]\p{L}*|выш[ел]\p{L}*|покида\p{L}+)(?!\p{L}).*/gu,
  ar: /(?:^|(?<=\s))(?:[يت]دخل|[يت]خرج|[يت]غادر)\S*.*/g,
  hi: /(?:कमरे|घर|हॉल|अंदर|भीतर|बाहर)(?: में| से)? (?:कब )?(?:आत|जात|निकल|प्रवेश)\S*|प्रवेश कर\S*/g,
  tr: /(?:^|(?<=\s))(?:\S+(?:a|e|dan|den) )?(?:iceri )?(?:giriyor|girer|girdi|cıkıyor|cıkar|cıktı|ayrılıyor|terk ediyor)\S*/g,
  ko: /(?:\S+(?:에|로|에서|을|를) )?(?:들어오|들어가|들어옵|들어갑|나가|나갑|떠나|떠납)\S*/g,
  ja: /(?:\p{Script=Han}+[にへを])?(?:入って(?:来る|来ます|きます|くる)|入り(?:ます|ました)|入る|出て(?:行く|行きます|いく|いきます)|立ち去\p{Script=Hiragana}{1,2})/gu,
  zh: /(?:走进|进入|进来|进门|走出|离开|出去|出门)\p{L}*/gu,
};

/** Why somebody leaves, or how, is not told by when somebody is seen. */
const asksWhy = /^(?:and )?(?:why|how (?!many|often|long))\b/;

/** The words by which a question asks for something that moves through the picture, folded; none where it does not. That it is in view is all that can be told. */
export function movingWords({ topic, told }: Pick<Question, 'topic' | 'told'>): string[] {
  const folded = fold(topic).replaceAll('’', "'");
  if (told === 'en' && asksWhy.test(folded)) return [];
  return [...folded.matchAll(ways[told])].flatMap(([moved]) => wordsOf(moved));
}

/** How questions name somebody by a pronoun alone, where nothing follows the way but a place: "When does he go out of the room?", but not "… into the details?" */
const bySomebody: Partial<Record<AnswerLanguage, RegExp>> = {
  en: new RegExp(
    String.raw`\b(?:he|she|they|everyone|everybody)\b.*\b(?:in|into|out|out of|through|by|past|across|away|enter|leave|exit)(?: ${places})?(?: (?:first|last|again))?\W*$`,
    'u',
  ),
  de: /\b(?:er|sie)\b/,
  fr: /\b(?:il|elle|ils|elles|on)\b/,
  ru: /(?<!\p{L})(?:он|она|они|кто)(?!\p{L})/u,
  ja: /彼|彼女/,
  ko: /그녀|그는|그가/,
  zh: /他|她/,
  hi: /वह|वे/,
  tr: /(?:^|\s)(?:o|onlar)(?:\s|$)/,
};

/** True for a question on who moves that names somebody by no noun. */
export function movesSomebody(folded: string, language: AnswerLanguage): boolean {
  return bySomebody[language]?.test(folded) ?? false;
}
