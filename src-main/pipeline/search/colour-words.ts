import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { type ColourName, colourNames } from '../../domain/colour.ts';
import { languageOf } from './language.ts';
import { toldLanguage } from './told-language.ts';
import { fold, wordsOf } from './words.ts';

/** How a language asks for a colour, and what it calls the eleven, as patterns of whole folded words in the order of `colourNames`. */
interface ColourWords {
  asks: string;
  colours: readonly string[];
  /** Words that stand beside them and name nothing. */
  beside?: string;
}

/** Of scripts without spaces the patterns stand anywhere. */
const words: Readonly<Record<AnswerLanguage, ColourWords>> = {
  en: {
    asks: 'colou?rs?|coloured|colored',
    beside: 'appear\\p{L}*|comes?|drives?|have|has',
    colours: [
      'red',
      'orange',
      'yellow',
      'green',
      'blue',
      'purple|violet',
      'pink',
      'brown',
      'black',
      'gr[ae]y',
      'white',
    ],
  },
  de: {
    asks: 'farben?|farbig|welchfarbig',
    colours: [
      'rot(?:e[nmrs]?)?',
      'orange(?:farben\\p{L}*|[nrs])?',
      'gelb(?:e[nmrs]?)?',
      'grun(?:e[nmrs]?)?',
      'blau(?:e[nmrs]?)?',
      'lila|violett(?:e[nmrs]?)?',
      'rosa|pink(?:e[nmrs]?)?',
      'braun(?:e[nmrs]?)?',
      'schwarz(?:e[nmrs]?)?',
      'grau(?:e[nmrs]?)?',
      'weiss(?:e[nmrs]?)?',
    ],
  },
  fr: {
    asks: 'couleurs?',
    colours: [
      'rouges?',
      'oranges?',
      'jaunes?',
      'verte?s?',
      'bleue?s?',
      'violet(?:te)?s?',
      'roses?',
      'marron|brune?s?',
      'noire?s?',
      'grise?s?',
      'blanc(?:he)?s?',
    ],
  },
  es: {
    asks: 'color(?:es)?',
    colours: [
      'roj[oa]s?',
      'naranjas?|anaranjad[oa]s?',
      'amarill[oa]s?',
      'verdes?',
      'azul(?:es)?',
      'morad[oa]s?|violetas?|purpuras?',
      'rosas?|rosad[oa]s?',
      'marron(?:es)?|pard[oa]s?',
      'negr[oa]s?',
      'gris(?:es)?',
      'blanc[oa]s?',
    ],
  },
  pt: {
    asks: 'cor(?:es)?',
    beside: 'e|de|que|qual|tem',
    colours: [
      'vermelh[oa]s?',
      'laranjas?',
      'amarel[oa]s?',
      'verdes?',
      'azu(?:l|is)',
      'rox[oa]s?|violetas?',
      'rosas?|rosad[oa]s?',
      'marro(?:m|ns)|castanh[oa]s?',
      'pret[oa]s?|negr[oa]s?',
      'cinzas?|cinzent[oa]s?',
      'branc[oa]s?',
    ],
  },
  ru: {
    asks: 'цвет\\p{L}*',
    beside: 'как(?:ого|ои|ая|ие)|ли',
    colours: [
      'красн\\p{L}+',
      'оранжев\\p{L}+',
      'желт\\p{L}+',
      'зелен\\p{L}+',
      'син(?:и|яя|ее|ие|его|ею|еи|юю|им|их)|голуб\\p{L}+',
      'фиолетов\\p{L}+|пурпурн\\p{L}+',
      'розов\\p{L}+',
      'коричнев\\p{L}+',
      'черн\\p{L}+',
      'сер(?:ыи|ая|ое|ые|ого|ои|ому|ую|ым|ых)',
      'бел(?:ыи|ая|ое|ые|ого|ои|ому|ую|ым|ых)',
    ],
  },
  ar: {
    asks: '(?:و|ب)?(?:ال)?(?:لون|[اأ]لوان)\\p{L}*',
    colours: [
      '[اأ]حمر|حمراء',
      'برتقالي\\p{L}*',
      '[اأ]صفر|صفراء',
      '[اأ]خضر|خضراء',
      '[اأ]زرق|زرقاء',
      'بنفسجي\\p{L}*|[اأ]رجواني\\p{L}*',
      'وردي\\p{L}*|زهري\\p{L}*',
      'بني[ةه]?',
      '[اأ]سود|سوداء',
      'رمادي\\p{L}*',
      '[اأ]بيض|بيضاء',
    ].map((pattern) => `(?:ال)?(?:${pattern})`),
  },
  hi: {
    asks: 'रंग\\p{M}*',
    colours: [
      'लाल',
      'नारंगी',
      'पील[ाीे]',
      'हर[ाीे]',
      'नील[ाीे]',
      'बैंगनी|जामुनी',
      'गुलाबी',
      'भूर[ाीे]',
      'काल[ाीे]',
      'धूसर|स्लेटी|सलेटी',
      'सफ\u093c?ेद',
    ],
  },
  tr: {
    asks: 'ren[kg]\\p{L}*',
    beside: 'ne|hangi',
    colours: [
      'k[ıi]rm[ıi]z[ıi]',
      'turuncu',
      'sar[ıi]',
      'yesil',
      'mavi',
      'mor',
      'pembe',
      'kahverengi',
      'siyah|kara',
      'gri',
      'beyaz',
    ],
  },
  ko: {
    asks: '색깔|(?:무슨|어떤) ?색|색(?=이|은|을|인)',
    colours: [
      '빨간|빨강|붉은',
      '주황|오렌지색',
      '노란|노랑',
      '초록|녹색',
      '파란|파랑|푸른',
      '보라',
      '분홍|핑크',
      '갈색',
      '검은|검정|까만',
      '회색',
      '흰|하얀|하양|백색',
    ],
  },
  ja: {
    asks: '何色|どんな色|色(?=は|を|が|の)',
    beside: '色|何',
    colours: [
      '赤(?!ちゃん|ん坊)',
      'オレンジ色|橙',
      '黄',
      '緑',
      '青',
      '紫',
      'ピンク|桃色',
      '茶色|褐色',
      '黒',
      '灰色|グレー',
      '(?<!面)白',
    ],
  },
  zh: {
    asks: '颜色|什么色',
    colours: ['(?<!粉)红', '橙|橘色', '黄', '绿', '蓝', '紫', '粉红?色', '棕|褐|咖啡色', '黑', '灰', '白(?!天)'],
  },
};

const unspaced: ReadonlySet<AnswerLanguage> = new Set(['ko', 'ja', 'zh']);

/** Patterns of a language, made at first use. */
interface Patterns {
  asks: RegExp;
  colours: readonly RegExp[];
  beside: RegExp | undefined;
}
const made = new Map<AnswerLanguage, Patterns>();

function patternsOf(language: AnswerLanguage): Patterns {
  const known = made.get(language);
  if (known) return known;
  const whole = (source: string): RegExp =>
    new RegExp(unspaced.has(language) ? source : `(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
  const { asks, colours, beside } = words[language];
  const patterns = {
    asks: whole(asks),
    colours: colours.map(whole),
    beside: beside === undefined ? undefined : new RegExp(`^(?:${beside})$`, 'u'),
  };
  made.set(language, patterns);
  return patterns;
}

/** What a text says of colours. */
export interface ColoursNamed {
  /** It asks which colour something has. */
  asks: boolean;
  /** The colours that it names. */
  named: ReadonlySet<ColourName>;
  /** True for a word that is about colours, folded, or names nothing beside one. */
  isOfColour: (word: string) => boolean;
}

export function coloursNamed(text: string): ColoursNamed {
  const { asks, colours, beside } = patternsOf(toldLanguage(text) ?? languageOf(text, wordsOf(text)));
  const folded = fold(text);
  return {
    asks: asks.test(folded),
    named: new Set(colourNames.filter((_, at) => colours[at]!.test(folded))),
    isOfColour: (word) => [asks, beside, ...colours].some((pattern) => pattern?.test(word) ?? false),
  };
}
