import type { Intent } from '../../../domain/answer.ts';
import type { Language } from '../../search/language.ts';

/**
 * What a question cannot get: the models name things and sounds, but tell neither looks, actions nor voices apart, nor in what circumstances something
 * was recorded, nor in what manner it is.
 */
export type Beyond = 'looks' | 'actions' | 'speaker' | 'circumstances' | 'manner';

/** How one language shows what a question wants. Patterns are tried in order on the folded text; the first that fits decides. */
export interface Cues {
  intents: readonly (readonly [Intent, RegExp])[];
  beyond: readonly (readonly ['looks' | 'actions' | 'speaker', RegExp])[];
  /** The question is about words: what somebody says. */
  said: RegExp;
  /** The question is about sounds. */
  heard: RegExp;
  /** The question is about what the picture shows. */
  seen: RegExp;
  /** The question is about text in the picture. */
  written: RegExp;
  /** Names people without a noun. */
  somebody: RegExp;
  /** Asks whether something is said or mentioned, so that an answer may begin with "Yes". */
  mention: RegExp;
  /** Asks how often, not how many at once. */
  often: RegExp;
  /** Parts a question that holds at certain times only: `What is said` `while` `a dog is seen`. Of the question as it is written. */
  during: RegExp;
}

export const cues: Readonly<Record<Language, Cues>> = {
  en: {
    intents: [
      [
        'chapters',
        /^(?:please )?(?:(?:what|which) (?:are (?:the|its) )?|(?:list|show|give|name|make)(?: me)? (?:the |all )?)chapters\b|^(?:the )?chapters\b|\bhow many chapters\b/,
      ],
      [
        'summarise',
        /\bsummar|\boverview\b|\bgist\b|\bmain points?\b|\btl;?dr\b|\bwhat (?:is|'?s|are) (?:this|the|that|it|these|those|they)\b[\w\s]*\babout\s*\?*$/,
      ],
      [
        'duration',
        /\bhow long\b|\bfor how long\b|\bwhat (?:percentage|proportion|share|fraction)\b|\bhow many percent\b|\bhow much (?:time|of (?:the|this) (?:video|recording|clip|film|movie|trailer|song|audio))\b|\bhow many (?:seconds|minutes|hours)\b|\bduration\b/,
      ],
      ['count', /\bhow (?:often|many times)\b|\bhow many\b|\bnumber of times\b|\bcount\b/],
      [
        'find',
        /^(?:and )?(?:when|where|at (?:what|which)|find|show me|jump to|go to|locate|which (?:moment|part|time|second|minute))\b/,
      ],
      [
        'said',
        /\bwhat\b.*\b(?:said|say|says|saying|talk|talks|talked|talking|tell|tells|told|speech|spoken|mentioned|discuss\w*|explain\w*|dialogue)\b|\bwhich (?:lines?|words|sentences?) (?:is|are|was|were) (?:said|spoken)\b|^(?:please )?(?:quote|transcribe|repeat)\b|\btranscript\b|\b(?:last|first) words?\b/,
      ],
      ['find', /^(?:and )?what happens (?:if|when)\b/],
      [
        'describe',
        /\bwhat (?:happens|happened|goes on|is (?:happening|going on)|'?s (?:happening|going on))\b|^describe\b|\bwhat (?:can|do|could) (?:you|i|we|one) hear\b|\bwhat (?:can be|is|are) (?:heard|audible)\b|\bwhat (?:sounds|noises|kinds? of sounds?)\b|\bwhich (?:sounds|noises)\b|\bwhat (?:can|do|could) (?:you|i|we|one) see\b|\bwhat (?:can be|is|are) (?:seen|visible|shown|on (?:the )?screen|in the (?:picture|image|frame))\b|\b(?:what|which) (?:things|objects)\b|^(?:please )?(?:list|tell|name|show|enumerate)\b.*\b(?:everything|all (?:the |of the )?(?:sounds|noises|things|objects))\b|^(?:please )?(?:list|name|enumerate) (?:the )?(?:sounds|noises|things|objects)\b|\bwhat (?:is|does|do) (?:this|the|that|it)(?: (?:video|clip|film|movie|recording|picture|image|photo))? show(?:ing|s)?\b/,
      ],
      ['present', /^(?:so |and )?(?:is|are|was|were|does|do|did|has|have|had|can|could|will)\b/],
    ],
    beyond: [
      [
        'speaker',
        /^(?:and )?who (?:is |are |was |were |'s )?(?:speak|talk|narrat|sing|say|mention|tell|explain|ask|claim|discuss)|\b(?:list|name|show)(?: me)? (?:all )?(?:of )?(?:the )?(?:speakers|voices)\b|\bspeakers? changes?\b|\bwhose voice\b|\bwhat is the (?:speaker|narrator)'?s? name\b|\bhow many (?:different )?(?:speakers|voices|people (?:speak|talk|are (?:speaking|talking)))\b/,
      ],
      [
        'looks',
        /\bcolou?rs?\b|\b(?:wear|wears|wearing|dressed)\b|\blooks? like\b|\bhow (?:tall|old|big)\b|\bfacial|\bwho (?:is|are) (?:this|that|he|she|they|visible|seen|shown|in the)\b|\b(?:man|woman|boy|girl|male|female) or (?:an? )?(?:man|woman|boy|girl|male|female)\b/,
      ],
      [
        'actions',
        /\bwhat (?:is|are|was|were|does|do|did) .*\b(?:do|doing|holding|carrying|standing|sitting)\b|\blooking at\b|\bgestur/,
      ],
    ],
    said: /\b(?:said|say|says|saying|dialogue|dialog|(?:(?:the|which|what) (?:first |last |next |previous |best |whole )?(?:lines?|sentences?)(?! of)(?! (?:is|are) (?:written|shown|seen|drawn)))|talk|talks|talked|talking|tell|tells|told|speak|speaks|spoke|spoken|speaking|mention\w*|discuss\w*|explain\w*|word|words|quote|quoted|phrase|sentence|transcribe|transcript|described)\b/,
    seen: /\b(?:(?:can|could|do|does|did|everything|all|anything) (?:that )?(?:you|we|i|one|anyone)(?: can| could)?|there is to) see\b|\b(?:can|could) be seen\b|\bsee (?:in|on) the\b|\b(?:visible|seen|shown|on screen|on camera|in view)\b|\b(?:in|on) the (?:picture|image|frame|shot|background|foreground|screen)\b/,
    written:
      /\b(?:what|which) (?:letters|words?|texts?) (?:is|are|can be|do you see|can you see)(?: (?:shown|seen|visible|written|displayed))?\b(?! (?:said|spoken|heard))|\b(?:what|which) (?:words?|letters|names?) appears?\b|\b(?:text|sign|caption|title|subtitle|slide|label|logo|banner|poster|credits?|screen|picture)s? (?:on .*)?(?:say|says|read|reads)\b|\b(?:text|words?|title|caption)s? (?:on|in) (?:the )?(?:screen|picture|image|slide|sign|wall|board)\b|\bon[- ]screen text\b|\b(?:text|caption|title|slide|sign)s? (?:"|“|'|appear|(?:is|are) (?:shown|visible|seen|on))|\b(?:is|are|was|were|anything|something) (?:(?:the )?(?:words?|text|name) [\w' -]+ |["“'‘][^"”'’]+["”'’] )?written\b(?! (?:by|down))|\bwritten (?:on|in) the\b|\b(?:any|the|no) (?:text|captions?|titles?|subtitles?|credits)\b/,
    heard:
      /\b(?:can|could|do|did) (?:you|i|we|one|they) hear\b|\b(?:is|are|was|were|be) (?:there .*|[\w' -]+ )?(?:heard|audible)\b|\bsounds?\b|\bnoises?\b|\bhear (?:a|an|any|some)\b/,
    somebody: /\b(?:any|some|every|no)(?:body|one)\b|\bno one\b/,
    mention: /\b(?:mention\w*|said|say|says|talk\w*|discuss\w*|speak\w*|spoken)\b/,
    often: /\bhow (?:often|many times)\b|\bnumber of times\b/,
    during:
      /^(?<main>(?:who|what|which|how|is|are|was|were|does|do|did|can|could)\b.*?\S),?\s+(?:while|when|whenever|during|as long as)\s+(?<condition>.+)$/iu,
  },
  de: {
    intents: [
      [
        'chapters',
        /^(?:was sind|welche|nenne?|zeige?|liste|gib)\b.*\bkapitel\b|^(?:die )?kapitel\b|\bwie viele kapitel\b/,
      ],
      [
        'summarise',
        /zusammenfass|\bfasse?\b.*\bzusammen\b|\buberblick\b|\bworum geht es\b(?:[\w\s]*\b(?:videos?|filmen?|aufnahmen?|clips?)\b)?\s*\?*$/,
      ],
      ['duration', /\bwie lang\w*\b|\bdauer\w*\b|\bwie viele (?:sekunden|minuten|stunden)\b/],
      ['count', /\bwie (?:oft|viele?|haufig)\b|\bwievielmal\b|\banzahl\b/],
      ['find', /^(?:wann|wo|an welcher stelle|finde|zeig\w*|in welche\w*)\b/],
      [
        'said',
        /\b(?:was|woruber|wovon)\b.*\b(?:sagt|sagen|gesagt|erzahlt|erklart|gesprochen|geredet|erwahnt|spricht|redet)\b|\bzitier\w*|\btranskri/,
      ],
      [
        'describe',
        /\bwas (?:passiert|geschieht)\b|\bbeschreib|\bwas (?:hort man|ist zu horen|kann man horen)\b|\bwelche gerausche\b|\bwelches gerausch hort man\b/,
      ],
      [
        'present',
        /^(?:ist|sind|war|gibt|hat|haben|hort|wird|werden|kann|kommt|spielt|singt|spricht|lacht|weint|bellt|kraht|klingelt|regnet|\p{L}+t)\b/u,
      ],
    ],
    beyond: [
      [
        'speaker',
        /^wer (?:spricht|redet|sagt|singt|erwahnt|erklart|erzahlt|fragt)|\bwessen stimme\b|\bwie viele (?:sprecher|stimmen)\b/,
      ],
      [
        'looks',
        /\bfarben?\b|\btragt\b|\bgekleidet\b|\bsieht .* aus\b|\bwie (?:alt|gross)\b|\b(?:mann|frau) oder (?:eine? )?(?:mann|frau)\b/,
      ],
      ['actions', /\bwas (?:macht|machen|tut|tun|halt|halten)\b/],
    ],
    seen: /\b(?:sieht|sehen|sichtbar|zu sehen|gezeigt)\b|\bim bild\b|\bauf dem bildschirm\b/,
    written:
      /\b(?:schild|text|titel|untertitel|folie)\b|\bwas steht\b|\bsteht (?:da |dort |hier )?(?:etwas|irgendwas)\b|\bgeschrieben\b/,
    said: /\b(?:sagt|sagen|gesagt|sprech\w*|spricht|gesprochen|red\w*|erzahlt|erklart|erwahnt|wort|satz|zitat|geht es um)\b/,
    heard: /\b(?:hort|horen|gehort|gerausch\w*|klang|ton|laut)\b/,
    somebody: /\b(?:jemand\w*|niemand\w*|irgendwer)\b/,
    mention: /\b(?:erwahnt|gesagt|gesprochen|geredet|erklart)\b/,
    often: /\bwie oft\b|\bwie viele male\b/,
    during:
      /^(?<main>.+?\S),?\s+(?:während|solange|als(?! (?:erste|zweite|nächste|letzte)\p{L}*)|wenn)\s+(?<condition>.+)$/iu,
  },
  fr: {
    intents: [
      [
        'chapters',
        /^(?:quels sont|quels|liste\w*|donne\w*|montre\w*)\b.*\bchapitres\b|^(?:les )?chapitres\b|\bcombien de chapitres\b/,
      ],
      ['summarise', /\bresum|\bde quoi (?:parle|parlent|s'agit|s agit)\b|\ben bref\b/],
      ['duration', /\bcombien de temps\b|\bpendant combien\b|\bduree\b|\bcombien de (?:secondes|minutes)\b/],
      ['count', /\bcombien\b|\ba quelle frequence\b/],
      ['find', /^(?:quand|ou|a quel moment|a quelle (?:minute|seconde)|trouve|montre)\b/],
      ['said', /\b(?:que|qu|quoi)\b.*\b(?:dit|disent|raconte|explique)\b|\bcite\b|\btranscri/],
      [
        'describe',
        /\bque se passe\b|\bqu'?est-ce qui se passe\b|\bdecri[st]\b|\bqu'?entend-on\b|\bque (?:peut|peux|pouvons|pouvez)\b.*\bentendre\b|\bquels (?:sons|bruits)\b|\bquel (?:son|bruit) (?:entend|peut)-on\b/,
      ],
      ['find', /^(?:qui|que|qu|quoi|comment|pourquoi|quel(?!qu)\w*)\b/],
      ['present', /^(?:y a|est-ce qu|entend|parle|quelqu|il y a|\p{L}+(?:-t)?-(?:il|elle|on)\b)|-t-(?:il|elle|on)\b/u],
    ],
    beyond: [
      [
        'speaker',
        /^qui (?:est en train de )?(?:parle|dit|dire|chante|mentionne|explique|raconte|demande)|\bcombien de voix\b/,
      ],
      [
        'looks',
        /\bcouleurs?\b|\bporte-t|\bhabille|\bressemble\b|\bquel age\b|\b(?:homme|femme) ou (?:une? )?(?:homme|femme)\b/,
      ],
      ['actions', /\bque (?:fait|font|tient|tiennent)\b|\bqu'?est-ce qu'?(?:il|elle|ils|elles) fai/],
    ],
    seen: /\b(?:voit|voir|visible|visibles|montre a l'ecran)\b|\ba l'?\s?ecran\b|\bdans l'?\s?image\b/,
    written:
      /\b(?:panneau|texte|titre|sous-titre|legende)\b|\b(?:est|sont) ecrits?\b|\becrit (?:a|sur|dans)\b|\bchose d['’]?\s?ecrit\b/,
    said: /\b(?:dit|disent|parle\w*|mentionn\w*|raconte|explique|mot|phrase)\b/,
    heard: /\b(?:entend\w*|(?:le|un|du|quel) son|sons|bruits?)\b/,
    somebody: /\bquelqu'?un\b|\bpersonne\b/,
    mention: /\b(?:mentionn\w*|parle\w*|dit|evoque)\b/,
    often: /\bcombien de fois\b|\ba quelle frequence\b/,
    during: /^(?<main>.+?\S),?\s+(?:pendant que?|lorsque?|quand|tandis que?)\s+(?<condition>.+)$/iu,
  },
  es: {
    intents: [
      [
        'chapters',
        /^\W*(?:cuales son|que|lista|dame|muestra\w*)\b.*\bcapitulos\b|^(?:los )?capitulos\b|\bcuantos capitulos\b/,
      ],
      ['summarise', /\bresum|\bde que (?:se )?(?:tratan?|van?|hablan?)\b/],
      ['duration', /\bcuanto (?:tiempo|dura)\b|\bduracion\b|\bcuantos (?:segundos|minutos)\b/],
      ['count', /\bcuant[oa]s\b|\bcuantas veces\b|\bcon que frecuencia\b/],
      ['find', /^\W*(?:cuando|donde|en que (?:momento|minuto|segundo|parte)|encuentra|busca|muestra)\b/],
      ['said', /\bque\b.*\b(?:dice|dicen|dijo|cuenta|explica|menciona)\b|\bcita\b|\btranscri/],
      [
        'describe',
        /\bque (?:pasa|ocurre|sucede)\b|\bdescrib|\bque (?:se (?:oye|escucha)|suena)\b|\bque se puede\b.*\b(?:oir|escuchar)\b|\bque (?:sonidos|ruidos)\b/,
      ],
      ['find', /^\W*(?:que|quien|como|por que|cual)\b/],
      ['present', /^\W*(?:hay|se (?:oye|escucha|menciona|habla)|alguien|esta|es|son|\p{L}+(?:e|a)\b)/u],
    ],
    beyond: [
      [
        'speaker',
        /^\W*quien (?:esta )?(?:habla|dice|diciendo|canta|menciona|explica|cuenta|pregunta)|\bcuantas voces\b/,
      ],
      [
        'looks',
        /\bcolor(?:es)?\b|\blleva puest|\bvestid|\bse parece\b|\bque edad\b|\b(?:hombre|mujer) o (?:una? )?(?:hombre|mujer)\b/,
      ],
      ['actions', /\bque (?:hace|hacen|sostiene|sostienen)\b|\bhaciendo\b/],
    ],
    seen: /\bse ven?\b|\bver\b|\bque (?:objetos|cosas)\b|\bvisibles?\b|\ben (?:la )?(?:pantalla|imagen)\b/,
    written: /\b(?:cartel|texto|titulo|letrero|subtitulo)\b|\bescrit[oa]s?\b|\bque pone\b/,
    said: /\b(?:dice|dicen|dijo|habla\w*|menciona\w*|cuenta|explica|palabra|frase)\b/,
    heard: /\b(?:oye\w*|oir|escucha\w*|sonidos?|ruidos?|suena\w*)\b/,
    somebody: /\b(?:alguien|nadie)\b/,
    mention: /\b(?:menciona\w*|habla|dice)\b/,
    often: /\bcuantas veces\b|\bcon que frecuencia\b/,
    during: /^(?<main>.+?\S),?\s+(?:mientras|cuando|durante)\s+(?<condition>.+)$/iu,
  },
  ko: {
    intents: [
      ['chapters', /챕터|단원/],
      ['summarise', /요약|줄거리|무슨 내용|어떤 내용|무엇에 관한/],
      ['duration', /얼마나 오래|얼마 동안|얼마 ?동안|몇 ?(?:초|분)(?!에)|길이/],
      ['count', /몇 ?(?:번|회|차례|개|명|마리|대)|얼마나 자주|횟수/],
      ['find', /언제|어디|몇 ?(?:초|분)에/],
      ['said', /뭐라고|(?:무슨|어떤) (?:말|이야기|얘기)|무엇을 말|뭘 말|인용/],
      ['describe', /무슨 일|무슨 소리|어떤 소리|(?:무엇이|뭐가|무엇을|뭘) ?들[리려을]|일어나|설명해|묘사/],
      ['find', /어떻게|왜|무엇|뭐|누구|누가|어떤|무슨/],
      [
        'present',
        /(?:있|들리|보이|나오|나|우|오|짖|웃|하|되|인가|부르|치)(?:나요|습니까|ㅂ니까|니까|어요?|아요?|니|는가|나)?\s*\?*$|(?:들려|보여|나와)요?\s*\?*$/,
      ],
    ],
    beyond: [
      [
        'speaker',
        /누가 (?:(?:가장|제일) (?:많이|오래) )?(?:말|이야기|노래|언급|설명)|누구의? 목소리|몇 명이 (?:말|이야기)/,
      ],
      ['looks', /색깔|무슨 색|어떤 색|무엇을 입|뭘 입|옷|생겼|몇 살|남자.*여자|여자.*남자/],
      ['actions', /무엇을 하|뭘 하|뭐 하|들고 있/],
    ],
    seen: /보이|보여|보입|볼 수|화면|누가 나[오와]/,
    written: /글자|글씨|자막|간판|제목|쓰여|적혀|텍스트/,
    said: /(?:말|이야기|언급|설명|뭐라고|단어|대사)/,
    heard: /(?:소리|들리|들려|들을)/,
    somebody: /누가|누군가|아무도/,
    mention: /(?:언급|말하|이야기)/,
    often: /몇 ?(?:번|회|차례)|얼마나 자주|횟수/,
    during: /^(?<condition>.+?)(?:(?:는|은|을|ㄹ|할|될|일|릴|올|갈) ?(?:동안|때))(?:에|는)?\s+(?<main>.+)$/u,
  },
  ja: {
    intents: [
      ['chapters', /チャプター/],
      ['summarise', /要約|まとめ|あらすじ|どんな内容|何について(?:の(?:動画|ビデオ|映像))/],
      ['duration', /ど(?:の|れ)くらい(?:の)?(?:時間|長|続|流れ|聞こえ|見え|映)|何(?:秒|分)間|長さ/],
      ['count', /何(?:回|度|人|個|匹|台)|いくつ|頻度/],
      ['find', /いつ|どこ|何(?:秒|分)に/],
      ['said', /(?:何と|なんと|何を|何について).*(?:言|話|述べ|説明)|引用|書き起こ/],
      ['describe', /何が(?:起|聞こえ|見え|映|写)|どんな音|描写/],
      ['find', /どうすれば|どうやって|なぜ|何番|何を|何と書|何(?:です|でしょう|という)|どんな|誰(?![かも])/],
      ['present', /(?:ますか|ですか|ますか？|か)\s*\?*$/],
    ],
    beyond: [
      [
        'speaker',
        /(?:誰|だれ)が(?:(?:一番|最も)(?:多く|長く|よく))?(?:話|言|歌)|(?:話|言|歌)\S*のは(?:誰|だれ)|誰の声/,
      ],
      ['looks', /何色|色は|着て|どんな見た目|何歳|男.*女|女.*男/],
      ['actions', /何をして|何を持って/],
    ],
    seen: /見え|映|画面|写|(?<!\p{Script=Han})人[がはも]い/u,
    written: /文字|字幕|看板|タイトル|書かれ|書いて/,
    said: /(?:言|話|述べ|説明|単語|言葉|触れ)/,
    heard: /(?:音|聞こえ|鳴き声|声)/,
    somebody: /誰か|だれか|誰も|(?<!\p{Script=Han})人[はがもを]/u,
    mention: /(?:触れ|言及|話)/,
    often: /何(?:回|度)|頻度/,
    during: /^(?<condition>.+?)(?:(?:間|とき|時)(?:に|は|、)+|とき)(?<main>.+)$/u,
  },
};
