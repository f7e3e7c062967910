import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { type ColourName, colourNames } from '../../../domain/colour.ts';

/** What languages call the eleven colours as a predicate, in the order of `colourNames`. */
const names: Readonly<Record<Exclude<AnswerLanguage, 'en'>, string>> = {
  de: 'rot orange gelb grün blau lila rosa braun schwarz grau weiß',
  fr: 'rouge orange jaune vert bleu violet rose marron noir gris blanc',
  es: 'rojo naranja amarillo verde azul morado rosa marrón negro gris blanco',
  pt: 'vermelho laranja amarelo verde azul roxo rosa marrom preto cinza branco',
  ru: 'красный оранжевый жёлтый зелёный синий фиолетовый розовый коричневый чёрный серый белый',
  ar: 'الأحمر البرتقالي الأصفر الأخضر الأزرق البنفسجي الوردي البني الأسود الرمادي الأبيض',
  hi: 'लाल नारंगी पीला हरा नीला बैंगनी गुलाबी भूरा काला धूसर सफ़ेद',
  tr: 'kırmızı turuncu sarı yeşil mavi mor pembe kahverengi siyah gri beyaz',
  ko: '빨간색 주황색 노란색 초록색 파란색 보라색 분홍색 갈색 검은색 회색 흰색',
  ja: '赤 オレンジ色 黄色 緑 青 紫 ピンク 茶色 黒 灰色 白',
  zh: '红色 橙色 黄色 绿色 蓝色 紫色 粉色 棕色 黑色 灰色 白色',
};

/** What a language calls a colour. */
export function colourIn(language: AnswerLanguage): (name: ColourName) => string {
  if (language === 'en') return (name) => name;
  const own = names[language].split(' ');
  return (name) => own[colourNames.indexOf(name)]!;
}
