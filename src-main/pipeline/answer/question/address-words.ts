import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold, wordsOf } from '../../search/words.ts';

/** A kind of text that is told by its form, not by a word in it: the address of a site, of a mail box, of a telephone. */
export interface Address {
  /** What questions call it, in folded text. */
  called: Readonly<Record<AnswerLanguage, RegExp>>;
  /** What it looks like in a line. */
  form: RegExp;
  /** It is only asked for where nothing else is: "What number do I press for sales?" asks for a line on that. */
  alone?: true;
}

const web: Address = {
  called: {
    en: /\b(?:web ?sites?|web ?pages?|home ?pages?|(?:web|internet) address(?:es)?|urls?|links?)\b/,
    de: /\b(?:web ?seiten?|websites?|internet ?seiten?|web ?adressen?|internet ?adressen?|homepages?|urls?|links?)\b/,
    fr: /\b(?:sites? (?:web|internet)|pages? web|adresses? (?:web|internet)|urls?|liens?)\b/,
    es: /\b(?:sitios? web|paginas? web|direccion(?:es)? web|urls?|enlaces?)\b/,
    pt: /\b(?:sites?|paginas? (?:web|da internet)|enderecos? (?:web|da internet)|urls?|links?)\b/,
    ko: /웹 ?사이트|홈페이지|웹 ?주소|인터넷 ?주소|링크|url/,
    ja: /ウェブサイト|ホームページ|サイト|リンク|url/,
    zh: /网站|網站|网址|網址|网页|網頁|链接|鏈接|url/,
    ru: /(?:веб-?)?саит\p{L}*|веб-?адрес\p{L}*|ссылк\p{L}*|url/u,
    ar: /(?:ه[وي] )?(?:ال)?موقع\S* (?:ال)?(?:ويب|[إا]لكتروني|[إا]نترنت)|رابط|url/,
    hi: /(?:कौन ?स[ाीे] )?(?:वेब ?साइट|वेब ?पता|लिंक|यूआरएल|url)/,
    tr: /\b(?:(?:web|internet) (?:sitesi|adresi|sayfası)|url|baglantı\S*)/,
  },
  form: /(?:https?:\/\/|\bwww\.)\S+|(?<![@\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|info|io|tv|eu|uk|de|fr|es|pt|br|kr|jp|cn|ru|tr|in)(?:\/\S*)?(?![\p{L}\p{N}@])/iu,
};

const mail: Address = {
  called: {
    en: /\be-? ?mails?(?: address(?:es)?)?\b/,
    de: /\b(?:e-? ?)?mail(?:s|-? ?adressen?)?\b/,
    fr: /\b(?:adresses? )?(?:e-? ?mails?|courriels?|electroniques?)\b/,
    es: /\b(?:direccion(?:es)? de )?(?:e-? ?mails?|correos?(?: electronicos?)?)\b/,
    pt: /\b(?:enderecos? de )?e-? ?mails?\b|\bcorreios? eletronicos?\b/,
    ko: /이메일(?: ?주소)?|전자 ?우편/,
    ja: /メール(?:アドレス)?/,
    zh: /(?:电子)?邮件(?:地址)?|邮箱(?:地址)?|電子郵件/,
    ru: /(?:адрес\p{L}* )?(?:электронн\p{L}* почт\p{L}*|e-?mail|имеил)/u,
    ar: /(?:عنوان )?(?:ال)?بريد (?:ال)?[إا]لكتروني|(?:ال)?[إا]يميل/,
    hi: /(?:कौन ?स[ाीे] )?ई-? ?मेल(?: पता)?/,
    tr: /\be-? ?posta(?: adresi)?|\be-?mail/,
  },
  form: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
};

const telephone: Address = {
  called: {
    en: /\b(?:(?:tele)?phone|cell|mobile|fax) numbers?\b/,
    de: /\b(?:telefon|handy|ruf|fax)-?nummern?\b/,
    fr: /\bnumeros? (?:de )?(?:telephone|portable|fax)\b/,
    es: /\bnumeros? de (?:telefono|movil|celular|fax)\b/,
    pt: /\bnumeros? de (?:telefone|telemovel|celular|fax)\b/,
    ko: /전화 ?번호/,
    ja: /電話番号/,
    zh: /电话号码|電話號碼|手机号/,
    ru: /(?:номер\p{L}* (?:телефон\p{L}*|факс\p{L}*)|телефонн\p{L}* номер\p{L}*)/u,
    ar: /رقم (?:ال)?(?:هاتف|تليفون|جوال)/,
    hi: /(?:कौन ?स[ाीे] )?(?:फ\u093c?ोन|टेलीफ\u093c?ोन|मोबाइल) नंबर/,
    tr: /\b(?:telefon|cep|faks) numarası/,
  },
  form: /(?<![\p{L}\p{N}])\+?\(?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){6,14}(?!\p{N})/u,
};

const number: Address = {
  called: {
    en: /\b(?:numbers?|digits?|figures?)\b/,
    de: /\b(?:zahlen?|nummern?|ziffern?)\b/,
    fr: /\b(?:nombres?|numeros?|chiffres?)\b/,
    es: /\b(?:numeros?|cifras?)\b/,
    pt: /\b(?:numeros?|cifras?)\b/,
    ko: /숫자|번호/,
    ja: /数字|番号/,
    zh: /数字|號碼|号码/,
    ru: /(?:числ|цифр|номер)\p{L}*/u,
    ar: /(?:ال)?(?:[أا]رقام|رقم)/,
    hi: /संख्या\S*|नंबर|अंक/,
    tr: /(?<!\p{L})(?:sayı|rakam|numara)\p{L}*/u,
  },
  form: /\p{N}/u,
  alone: true,
};

const question: Address = {
  called: {
    en: /\bquestions?\b/,
    de: /\bfragen\b/,
    fr: /\bquestions?\b/,
    es: /\bpreguntas\b/,
    pt: /\bperguntas\b/,
    ko: /질문/,
    ja: /質問/,
    zh: /问题|問題/,
    ru: /(?<!\p{L})вопрос\p{L}*/u,
    ar: /(?:ال)?[أا]سئلة/,
    hi: /सवाल|प्रश्न/,
    tr: /(?<!\p{L})soru\p{L}*/u,
  },
  form: /[?？؟]/u,
  alone: true,
};

/**
 * What joins a name to what it is the address of, right after the word for it: "the website of Blender". In languages that are not here names stand before it,
 * and verbs after.
 */
const joining: Partial<Record<AnswerLanguage, RegExp>> = {
  en: /^ (?:of|for|from) /,
  de: /^ (?:von|vom|der|des|fur) /,
  fr: /^ (?:de |du |des |d')/,
  es: /^ (?:de|del|para) /,
  pt: /^ (?:de|da|do|das|dos|para) /,
  ru: /^ (?!показан|указан|виден|видн|назван|дан|был|написан)/,
  ar: /^ (?!الظاهر|المعروض|المذكور|المكتوب)/,
};

/**
 * Which of them a question asks for, and the words by which it says whose it is.
 *
 * @param words those of the question that may name something
 */
export function addressAsked(
  topic: string,
  told: AnswerLanguage,
  words: readonly string[],
): { address: Address; whose: string[] } | undefined {
  const folded = fold(topic);
  for (const address of [mail, telephone, web, number, question]) {
    const called = address.called[told].exec(folded);
    if (!called) continue;
    const others = words.filter((word) => !address.called[told].test(word) && !saying.test(word));
    if (address.alone) return others.length === 0 ? { address, whose: [] } : undefined;
    const [before, after] = [folded.slice(0, called.index), folded.slice(called.index + called[0].length)];
    const join = joining[told];
    const joined = join?.exec(after);
    const naming = new Set([
      // "the Blender website", but not "where is the website"
      ...(join ? lastOf(wordsOf(before), words) : wordsOf(before)),
      ...(joined ? wordsOf(after.slice(joined[0].length)) : []),
    ]);
    return { address, whose: words.filter((word) => naming.has(word)) };
  }
  return undefined;
}

/** That such a thing is said, in words that mean it alone. */
const saying =
  /^(?:asked|asks?|mentioned|gestellt|gefragt|genannt|posees?|mentionnes?|hacen|mencionan|feitas?|mencionados?|задаются|задают|называют\p{L}*)$/u;

/** The last of them that lie among others. */
function lastOf(words: readonly string[], others: readonly string[]): string[] {
  return words.slice(words.findLastIndex((word) => !others.includes(word)) + 1);
}
