import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How languages ask for what a recording is about, or for what matters most in it, besides "summary"; in the folded text. */
const gist: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\b(?:(?:main|key|central|overall|general) )?(?:topics?|subjects?|themes?|plot|story(?:line)?|takeaways?|highlights?)\b|\b(?:main|key|central|most (?:important|interesting|memorable|telling)|best) (?:messages?|ideas?|arguments?|points?|moments?|parts?|lines?|quotes?|sentences?|things?)\b/,
  de: /\b(?:haupt|kern)?(?:thema|themen|botschaft|aussagen?|punkte?|gedanken?)\b|\b(?:handlung|hohepunkte?)\b|\b(?:wichtigsten?|zentralen?|besten?) (?:botschaft|aussagen?|punkte?|gedanken?|stellen?|momente?|satze?|zitate?)\b|\b(?:bestes|wichtigstes) zitat\b/,
  fr: /\b(?:sujets?|themes?|intrigue|histoire|temps forts)\b|\b(?:idees?|messages?|points?|moments?) (?:principa(?:l|ux|les?)|cles?|forts?|importants?)\b|\b(?:meilleures?|principa(?:l|ux|les?)) (?:citations?|phrases?|moments?|idees?|messages?|points?)\b/,
  es: /\b(?:temas?|trama|argumento|historia)\b|\b(?:ideas?|mensajes?|puntos?|momentos?) (?:principal(?:es)?|clave|mas importantes?|destacados?)\b|\bmejor(?:es)? (?:frases?|citas?|momentos?)\b/,
  pt: /\b(?:temas?|assuntos?|enredo|historia)\b|\b(?:ideias?|mensagem|mensagens|pontos?|momentos?) (?:principa(?:l|is)|chave|mais importantes?|de destaque)\b|\bmelhor(?:es)? (?:frases?|citac(?:ao|oes)|momentos?)\b/,
  ru: /(?<!\p{L})(?:тем[аыу]|сюжет|смысл)(?!\p{L})|(?:главн|основн|ключев|важн|лучш)\p{L}+ (?:мысл|иде|тем|момент|цитат|фраз|тезис|вывод)\p{L}*/u,
  ar: /(?<!\p{L})(?:ال)?(?:موضوع|قصة)(?!\p{L})|(?:ال)?(?:فكرة|رسالة|نقاط|لحظات|أفكار) (?:ال)?(?:رئيسية|أساسية|مهمة)|[أا]هم (?:ال)?(?:نقاط|لحظات|أفكار)|[أا]فضل (?:ال)?(?:اقتباس|جملة)/u,
  hi: /(?:मुख्य )?(?:विषय|कहानी|कथानक)|(?:मुख्य|अहम|महत्वपूर्ण|सबसे अच्छ\S+) (?:बात\S*|बिंदु|संदेश|विचार|पल|वाक्य|क्षण)/u,
  tr: /(?<!\p{L})(?:konu(?:su|lar\p{L}*)?|hikaye(?:si)?)(?!\p{L})|(?:ana|temel|onemli|en iyi) (?:fikir|fikirler|konu|mesaj|nokta|noktalar|an|anlar|soz|sozler|alıntı)(?:\p{L}*)/u,
  ko: /(?:주제|줄거리|핵심|요점|하이라이트|(?:가장 )?중요한 (?:내용|말|점|순간|장면)|명대사)(?:은|는|이|가|을|를)?/,
  ja: /主題|話題|テーマ|あらすじ|要点|ポイント|見どころ|名言|(?:一番)?(?:重要|大事|大切)な(?:点|所|ところ|場面|言葉|こと)/,
  zh: /主题|主旨|情节|要点|重点|亮点|中心思想|核心(?:内容|思想)|(?:最)?重要的?(?:内容|部分|时刻|话)|最好的(?:话|句子|台词)/,
};

/**
 * The question without the words that ask for its gist: "Give me the key points" leaves what only frames it. Undefined where it asks for none.
 *
 * @param folded without typographic apostrophes
 */
export function withoutGist(folded: string, language: AnswerLanguage): string | undefined {
  const asked = gist[language].exec(folded);
  return asked ? `${folded.slice(0, asked.index)} ${folded.slice(asked.index + asked[0].length)}` : undefined;
}
