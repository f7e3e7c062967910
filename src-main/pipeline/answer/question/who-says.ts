import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/**
 * How a language asks what somebody says who is named by looks alone: "the old man", "the girl in the red dress". Of the folded text, from the first word of
 * that naming to its last.
 */
const namings: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /(?<=\bwhat (?:does|do|did|is|are|was|were) )(?:the|a|an|this|that|these|those) (?:(?!(?:first|second|third|last|next|other)\b)[\p{L}-]+ ){0,3}?(?:m[ae]n|wom[ae]n|boys?|girls?|lady|ladies|guys?|gentlem[ae]n|child|children|kids?|people|person)(?: (?:in|with|on|at|who|wearing|from|behind|next to|near) .*?)?(?: (?:say|tell|talk|speak|explain)(?:ing)? (?:to |with )?(?:the|a|an|her|his) (?:[\p{L}-]+ )?(?:m[ae]n|wom[ae]n|boys?|girls?|lady|child|children|people)\b|(?= (?:say|saying|tell|telling|talk|talking|speak|speaking|explain|explaining|mention|mentioning)\b))/u,
  de: /(?<=\b(?:sagt|sagen|erzahlt|erzahlen|erklart|spricht|sprechen) )(?:der|die|das|ein|eine) (?:[\p{L}]+e[nrs]? ){0,2}(?:mann|manner|frau|frauen|junge|jungen|madchen|dame|damen|herr|herren|kind|kinder|leute|person)(?: (?:mit|in|im|auf|an|am|aus|neben|hinter) .*?)?(?= (?:uber|von|zu|zum|zur|daruber|dazu)\b|\W*$)/u,
  fr: /(?<=\b(?:dit|disent|raconte|racontent|explique|expliquent|dis) (?:donc )?)(?:le|la|les|l'|un|une|cet|cette|ce) ?(?:[\p{L}]+ ){0,2}?(?:hommes?|femmes?|garcons?|filles?|fillettes?|dames?|messieurs|monsieur|enfants?|gens|personnes?)(?: (?!sur\b|de\b|du\b|des\b|a\b)[\p{L}]+)?(?: (?:en|avec|a la|a l'|au|aux|a) .*?)?(?= (?:sur|de|du|des|au sujet)\b|\W*$)/u,
  es: /(?<=\b(?:dice|dicen|dijo|cuenta|cuentan|explica|menciona) )(?:el|la|los|las|un|una) (?:[\p{L}]+ ){0,2}?(?:hombres?|mujer|mujeres|chic[oa]s?|nin[oa]s?|senor|senora|senores|anciano|anciana|gente|persona|personas)(?: (?!sobre\b|de\b|del\b|acerca\b)[\p{L}]+)?(?: (?:con|vestid[oa]|de rojo|del vestido|en) .*?)?(?= (?:sobre|de|del|acerca)\b|\W*$)/u,
  pt: /(?<=\b(?:diz|dizem|disse|fala|falam|conta|explica|menciona) )(?:o|a|os|as|um|uma) (?:[\p{L}]+ ){0,2}?(?:homem|homens|mulher|mulheres|menin[oa]s?|rapaz|rapazes|moc[oa]s?|senhora?|senhores|idos[oa]|criancas?|pessoas?)(?: (?!sobre\b|de\b|do\b|da\b)[\p{L}]+)?(?: (?:com|vestid[oa]|de vestido|em) .*?)?(?= (?:sobre|de|do|da|no video|neste video)\b|\W*$)/u,
  ru: /(?<=(?:говор|сказа|рассказ|объясня)\p{L}* )(?:(?:эт[аио]\p{L}*|стар\p{L}+|молод\p{L}+|пожил\p{L}+|маленьк\p{L}+|\p{L}+(?:ыи|ая|ое|ие|ые)) )*(?:мужчин\p{L}|женщин\p{L}|девушк\p{L}|девочк\p{L}|мальчик\p{L}?|парень|старик|старушк\p{L}|дама|ребенок|дети|люди|человек)(?: (?:в|с|со|на) .*?)?(?= (?:о|об|про)(?!\p{L})|\P{L}*$)/u,
  ar: /(?<=(?:يقول|تقول|قال|قالت|يقوله|تقوله) )(?:الرجل|المرأة|الفتاة|الولد|الصبي|السيدة|السيد|الطفل|الطفلة|الناس|الشخص|العجوز)(?: (?!عن(?!\p{L})|حول(?!\p{L}))\S+?)*?(?= (?:عن|حول|بشأن)(?!\p{L})|[\s?؟]*$)/u,
  hi: /(?:(?:बूढ़[ाीे]|बूढ़े|जवान|युवा|छोट[ाीे]|बड़[ाीे]) )?(?:लाल .*? वाल[ाीे] )?(?:आदमी|औरत|महिला|पुरुष|लड़क[ाीे]|बच्च[ाीे]|व्यक्ति|लोग)(?= (?:ने )?(?:.* )?क्या)/u,
  tr: /(?:^|(?<= ))(?:(?:yaslı|genc|kucuk|uzun|kısa|kırmızı) (?:elbiseli |saclı |boylu )?)*(?:adam|kadın|erkek|kız|oglan|cocuk|bayan|bey|insan)(?:lar|ler)?(?= (?:.* )?ne(?:ler)? )/u,
  ko: /(?:(?:(?!\S*(?:대해|관해|에게) )\S+ ){0,2}\S*(?:은|는|린|운|큰|쁜) )?(?:남자|여자|소녀|소년|할머니|할아버지|노인|아저씨|아주머니|아이|사람)(?:들)?(?:가|는|이|은)(?= (?:.* )?(?:뭐라고|무슨 말|무엇을 말|뭘 말|어떤 말))/u,
  ja: /(?:(?:年を取った|年取った|老い(?:た)?|若い|小さな|小さい|赤い\S*?の|\S{1,8}を着た))?(?:老人|男の人|女の人|男性|女性|少女|少年|男の子|女の子|おじいさん|おばあさん|子供|人)(?=(?:は|が).*(?:何と|なんと|何を))/u,
  zh: /(?:那个|这个|那位|这位)?(?:(?:老|年轻的?|年老的?|小|穿\S*?的|戴\S*?的))?(?:男人|女人|男士|女士|女孩|男孩|老人|姑娘|先生|小姐|孩子)(?=.*说了?(?:什么|些什么|啥))/u,
};

/** The folded words that name by looks who says something; undefined where nobody is named so. Looks tell no voice, so that what is said may be of anybody. */
export function whoSays({ topic, told }: Pick<Question, 'topic' | 'told'>): string | undefined {
  return namings[told].exec(fold(topic).replaceAll('’', "'").trim())?.[0];
}
