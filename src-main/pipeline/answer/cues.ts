import type { Intent } from '../../domain/answer.ts';
import type { Language } from '../search/language.ts';

/** What a question cannot get from this version, because no stage makes that kind of evidence. */
export type Beyond = 'picture' | 'writing' | 'speaker';

/** How one language shows what a question wants. Patterns are tried in order on the folded text; the first that fits decides. */
export interface Cues {
  intents: readonly (readonly [Intent, RegExp])[];
  beyond: readonly (readonly [Beyond, RegExp])[];
  /** The question is about words: what somebody says. */
  said: RegExp;
  /** The question is about sounds. */
  heard: RegExp;
  /** Asks whether something is said or mentioned, so that an answer may begin with "Yes". */
  mention: RegExp;
}

export const cues: Readonly<Record<Language, Cues>> = {
  en: {
    intents: [
      [
        'summarise',
        /\bsummar|\boverview\b|\bgist\b|\bmain points?\b|\btl;?dr\b|\bwhat (?:is|'?s|are) (?:this|the|that|it|these|those|they)\b[\w\s]*\babout\s*\?*$/,
      ],
      [
        'duration',
        /\bhow long\b|\bfor how long\b|\bhow much (?:time|of (?:the|this) (?:video|recording|clip))\b|\bhow many (?:seconds|minutes|hours)\b|\bduration\b/,
      ],
      ['count', /\bhow (?:often|many times)\b|\bhow many\b|\bnumber of times\b|\bcount\b/],
      [
        'find',
        /^(?:and )?(?:when|where|at (?:what|which)|find|show me|jump to|go to|locate|which (?:moment|part|time|second|minute))\b/,
      ],
      [
        'said',
        /\bwhat\b.*\b(?:said|say|says|saying|talk|talks|talked|talking|tell|tells|told|speech|spoken|mentioned|discuss\w*|explain\w*)\b|^(?:please )?(?:quote|transcribe)\b|\btranscript\b|\b(?:last|first) words?\b/,
      ],
      [
        'describe',
        /\bwhat (?:happens|happened|goes on|is (?:happening|going on)|'?s (?:happening|going on))\b|^describe\b|\bwhat (?:can|do|could) (?:you|i|we|one) hear\b|\bwhat (?:can be|is|are) (?:heard|audible)\b|\bwhat (?:sounds|noises|kinds? of sounds?)\b|\bwhich (?:sounds|noises)\b/,
      ],
      ['present', /^(?:so |and )?(?:is|are|was|were|does|do|did|has|have|had|can|could|will)\b/],
    ],
    beyond: [
      [
        'speaker',
        /^who (?:is |are |was |were |'s )?(?:speak|talk|narrat|sing|say)|\bwhose voice\b|\bwhat is the (?:speaker|narrator)'?s? name\b|\bhow many (?:speakers|voices|people (?:speak|talk|are (?:speaking|talking)))\b/,
      ],
      [
        'writing',
        /\b(?:text|sign|caption|title|subtitle|slide|label|logo|banner|poster|credits?) (?:on .*)?(?:say|says|read|reads|show|shows)\b|\b(?:written|text|words?) (?:on|in) (?:the )?(?:screen|picture|image|slide|sign|wall|board)\b|\bon[- ]screen text\b/,
      ],
      [
        'picture',
        /\bcolou?rs?\b|\b(?:wear|wears|wearing|dressed)\b|\blooks? like\b|\blooking (?:at|like)\b|\b(?:can|could|do|does|did) (?:you|we|i|one|anyone) see\b|\bsee (?:in|on) the\b|\b(?:visible|on screen|on the screen)\b|\bin the (?:picture|image|frame|shot|background|foreground)\b|\bhow many (?:people|persons|men|women|children|kids|boys|girls|actors|cars|objects|bottles)\b|\bwhat (?:is|are|was|were) .*\b(?:doing|holding|carrying|standing|sitting)\b|\bhow (?:tall|old|big)\b|\bfacial|\bgestur/,
      ],
    ],
    said: /\b(?:said|say|says|saying|talk|talks|talked|talking|tell|tells|told|speak|speaks|spoke|spoken|speaking|mention\w*|discuss\w*|explain\w*|word|words|quote|quoted|phrase|sentence|transcribe|transcript|described)\b/,
    heard:
      /\b(?:can|could|do|did) (?:you|i|we|one|they) hear\b|\b(?:is|are|was|were|be) (?:there .*)?(?:heard|audible)\b|\bsounds?\b|\bnoises?\b|\bhear (?:a|an|any|some)\b/,
    mention: /\b(?:mention\w*|said|say|says|talk\w*|discuss\w*|speak\w*|spoken)\b/,
  },
  de: {
    intents: [
      [
        'summarise',
        /zusammenfass|\bfasse?\b.*\bzusammen\b|\buberblick\b|\bworum geht es\b(?:[\w\s]*\b(?:videos?|filmen?|aufnahmen?|clips?)\b)?\s*\?*$/,
      ],
      ['duration', /\bwie lang\w*\b|\bdauer\w*\b|\bwie viele (?:sekunden|minuten|stunden)\b/],
      ['count', /\bwie (?:oft|viele?|haufig)\b|\bwievielmal\b|\banzahl\b/],
      ['find', /^(?:wann|wo|an welcher stelle|finde|zeig\w*|in welche\w*)\b/],
      ['said', /\bwas\b.*\b(?:sagt|sagen|gesagt|erzahlt|erklart|gesprochen|erwahnt|spricht)\b|\bzitier\w*|\btranskri/],
      [
        'describe',
        /\bwas (?:passiert|geschieht)\b|\bbeschreib|\bwas (?:hort man|ist zu horen|kann man horen)\b|\bwelche gerausche\b/,
      ],
      [
        'present',
        /^(?:ist|sind|war|gibt|hat|haben|hort|wird|werden|kann|kommt|spielt|singt|spricht|lacht|weint|bellt|kraht|klingelt|regnet|\p{L}+t)\b/u,
      ],
    ],
    beyond: [
      ['speaker', /^wer (?:spricht|redet|sagt|singt)|\bwessen stimme\b|\bwie viele (?:sprecher|stimmen)\b/],
      ['writing', /\b(?:schild|text|titel|untertitel|folie)\b.*\b(?:steht|sagt|lautet)\b|\bwas steht\b/],
      [
        'picture',
        /\bfarbe\b|\btragt\b|\bsieht\b|\bsehen\b|\bzu sehen\b|\bim bild\b|\bauf dem bildschirm\b|\bwie viele (?:menschen|personen|leute|autos)\b/,
      ],
    ],
    said: /\b(?:sagt|sagen|gesagt|sprech\w*|spricht|gesprochen|red\w*|erzahlt|erklart|erwahnt|wort|satz|zitat|geht es um)\b/,
    heard: /\b(?:hort|horen|gehort|gerausch\w*|klang|ton|laut)\b/,
    mention: /\b(?:erwahnt|gesagt|gesprochen|geredet|erklart)\b/,
  },
  fr: {
    intents: [
      ['summarise', /\bresum|\bde quoi (?:parle|parlent|s'agit|s agit)\b|\ben bref\b/],
      ['duration', /\bcombien de temps\b|\bpendant combien\b|\bduree\b|\bcombien de (?:secondes|minutes)\b/],
      ['count', /\bcombien\b|\ba quelle frequence\b/],
      ['find', /^(?:quand|ou|a quel moment|a quelle (?:minute|seconde)|trouve|montre)\b/],
      ['said', /\b(?:que|qu|quoi)\b.*\b(?:dit|disent|raconte|explique)\b|\bcite\b|\btranscri/],
      [
        'describe',
        /\bque se passe\b|\bqu'?est-ce qui se passe\b|\bdecri[st]\b|\bqu'?entend-on\b|\bquels (?:sons|bruits)\b/,
      ],
      ['find', /^(?:qui|que|qu|quoi|comment|pourquoi|quel\w*)\b/],
      ['present', /^(?:y a|est-ce qu|entend|parle|quelqu|il y a|\p{L}+(?:-t)?-(?:il|elle|on)\b)|-t-(?:il|elle|on)\b/u],
    ],
    beyond: [
      ['speaker', /^qui (?:parle|dit|chante)|\bcombien de voix\b/],
      ['writing', /\b(?:panneau|texte|titre|ecran)\b.*\b(?:dit|indique|ecrit)\b|\best ecrit\b/],
      [
        'picture',
        /\bcouleur\b|\bporte-t|\bvoit\b|\bvoir\b|\ba l'ecran\b|\ba l ecran\b|\bcombien de (?:personnes|gens|voitures)\b/,
      ],
    ],
    said: /\b(?:dit|disent|parle\w*|mentionn\w*|raconte|explique|mot|phrase)\b/,
    heard: /\b(?:entend\w*|(?:le|un|du|quel) son|sons|bruits?)\b/,
    mention: /\b(?:mentionn\w*|parle\w*|dit|evoque)\b/,
  },
  es: {
    intents: [
      ['summarise', /\bresum|\bde que (?:tratan?|van?|hablan?)\b/],
      ['duration', /\bcuanto (?:tiempo|dura)\b|\bduracion\b|\bcuantos (?:segundos|minutos)\b/],
      ['count', /\bcuant[oa]s\b|\bcuantas veces\b|\bcon que frecuencia\b/],
      ['find', /^\W*(?:cuando|donde|en que (?:momento|minuto|parte)|encuentra|busca|muestra)\b/],
      ['said', /\bque\b.*\b(?:dice|dicen|dijo|cuenta|explica|menciona)\b|\bcita\b|\btranscri/],
      ['describe', /\bque (?:pasa|ocurre|sucede)\b|\bdescrib|\bque se (?:oye|escucha)\b|\bque (?:sonidos|ruidos)\b/],
      ['find', /^\W*(?:que|quien|como|por que|cual)\b/],
      ['present', /^\W*(?:hay|se (?:oye|escucha|menciona|habla)|alguien|esta|es|son|\p{L}+(?:e|a)\b)/u],
    ],
    beyond: [
      ['speaker', /^\W*quien (?:habla|dice|canta)|\bcuantas voces\b/],
      ['writing', /\b(?:cartel|texto|titulo|letrero)\b.*\b(?:dice|pone)\b|\besta escrito\b/],
      [
        'picture',
        /\bcolor\b|\blleva puest|\bse ve\b|\bver\b|\ben (?:la )?pantalla\b|\bcuant[oa]s (?:personas|gente|coches)\b/,
      ],
    ],
    said: /\b(?:dice|dicen|dijo|habla\w*|menciona\w*|cuenta|explica|palabra|frase)\b/,
    heard: /\b(?:oye\w*|oir|escucha\w*|sonidos?|ruidos?|suena\w*)\b/,
    mention: /\b(?:menciona\w*|habla|dice)\b/,
  },
  ko: {
    intents: [
      ['summarise', /요약|줄거리|무슨 내용|어떤 내용|무엇에 관한/],
      ['duration', /얼마나 오래|얼마 동안|얼마 ?동안|몇 (?:초|분)|길이/],
      ['count', /몇 ?(?:번|회|차례|개|명|마리|대)|얼마나 자주|횟수/],
      ['find', /언제|어디/],
      ['said', /뭐라고|무슨 말|어떤 말|무엇을 말|뭘 말|인용/],
      ['describe', /무슨 일|무슨 소리|어떤 소리|일어나|설명해|묘사/],
      ['find', /어떻게|왜|무엇|누구/],
      [
        'present',
        /(?:있|들리|나오|나|우|오|짖|웃|하|되|인가|부르|치)(?:나요|습니까|ㅂ니까|니까|어요|아요|니|는가|나)?\s*\?*$/,
      ],
    ],
    beyond: [
      ['speaker', /누가 (?:말|이야기|노래)|누구의? 목소리|몇 명이 (?:말|이야기)/],
      ['writing', /(?:글자|글씨|자막|간판|제목)/],
      ['picture', /(?:색|색깔|무엇을 입|옷|보이|보여|화면|몇 명)/],
    ],
    said: /(?:말|이야기|언급|설명|뭐라고|단어|대사)/,
    heard: /(?:소리|들리|들려|들을)/,
    mention: /(?:언급|말하|이야기)/,
  },
  ja: {
    intents: [
      ['summarise', /要約|まとめ|あらすじ|どんな内容|何について(?:の(?:動画|ビデオ|映像))/],
      ['duration', /どのくらい(?:の)?(?:時間|長|続)|何(?:秒|分)間|どれくらい(?:の)?(?:時間|長|続)|長さ/],
      ['count', /何(?:回|度|人|個|匹|台)|いくつ|頻度/],
      ['find', /いつ|どこ/],
      ['said', /(?:何と|なんと|何を).*(?:言|話|述べ|説明)|引用|書き起こ/],
      ['describe', /何が(?:起|聞こえ)|どんな音|描写/],
      ['find', /どうすれば|どうやって|なぜ|何番|何を|誰/],
      ['present', /(?:ますか|ですか|ますか？|か)\s*\?*$/],
    ],
    beyond: [
      ['speaker', /(?:誰|だれ)が(?:話|言|歌)|誰の声/],
      ['writing', /(?:文字|字幕|看板|タイトル)/],
      ['picture', /(?:何色|色は|着て|見え|映|画面|何人)/],
    ],
    said: /(?:言|話|述べ|説明|単語|言葉|触れ)/,
    heard: /(?:音|聞こえ|鳴き声|声)/,
    mention: /(?:触れ|言及|話)/,
  },
};
