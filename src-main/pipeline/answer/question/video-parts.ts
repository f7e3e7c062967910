import type { Moment } from '../../../domain/time.ts';

const firstHalf =
  /\b(?:in|during) the first half\b|\bin der ersten halfte\b|\b(?:dans|pendant) la premiere moitie\b|\b(?:en|durante) la primera mitad\b|\bna primeira metade\b|в первой половине|\bilk yar[ıi]s[ıi]nda|पहले आधे हिस्से में|في النصف الأول|전반부?에|前半(?:に|で|段|部分)/iu;
const secondHalf =
  /\b(?:in|during) the (?:second|last) half\b|\bin der (?:zweiten|letzten) halfte\b|\b(?:dans|pendant) la (?:seconde|deuxieme) moitie\b|\b(?:en|durante) la segunda mitad\b|\bna segunda metade\b|во второй половине|\bikinci yar[ıi]s[ıi]nda|दूसरे आधे हिस्से में|في النصف الثاني|후반부?에|後半(?:に|で)|后半(?:段|部分)/iu;
/** Of a room, or of the picture, it is no time. */
const middle =
  /\b(?:in|near|around) the middle(?: of (?:the|this) (?:video|clip|film|movie|recording|lecture|talk|interview))?(?=\s*(?:[?,.!]|$))|\bhalfway(?: through(?: (?:the|this) \p{L}+)?)?|\bin der mitte(?: des (?:videos|clips|films))?(?=\s*(?:[?,.!]|$))|\bau milieu(?: de la video| du film)?(?=\s*(?:[?,.!]|$))|\b(?:a la mitad|a mitad)(?: del? (?:video|la pelicula))?(?=\s*(?:[?,.!]|$))|\bno meio(?: do video)?(?=\s*(?:[?,.!]|$))|в середине(?: видео)?(?=\s*(?:[?,.!]|$))|videonun ortas[ıi]nda|영상 중간(?:에|쯤)|動画の(?:真ん中|中盤)|视频中间/iu;
const atStart =
  /\b(?:at|in|from) the (?:very )?(?:beginning|start)\b|\bam anfang\b|\bzu beginn\b|\bau debut\b|\bal (?:principio|comienzo)\b|\b(?:no|ao) (?:inicio|comeco)\b|в (?:самом )?начале|\bbas(?:ında|inda|langıcında)(?!\p{L})|शुरुआत में|शुरू में|في البداية|처음에|最初に|开头|一开始/iu;
const atEnd =
  /\b(?:at|towards|near|in) the (?:very )?end\b|\bam ende\b|\bzum schluss\b|\ba la fin\b|\bal final\b|\bno (?:fim|final)\b|в (?:самом )?конце|\bsonunda\b|अंत में|आखिर में|في النهاية|마지막에|끝에|最後に|结尾|末尾|片尾/iu;

/** How much of a video its beginning and its end are: a tenth, at least ten seconds; of a short one a third, up to fifteen. */
const edge = (length: number): number => Math.max(10, Math.min(15, length / 3), length / 10);

/** How a question names a part of what it is about, in text without accents, and which part of it that is. */
export const videoParts: readonly (readonly [RegExp, (scope: Moment) => Moment])[] = [
  [firstHalf, ({ start, end }) => ({ start, end: (start + end) / 2 })],
  [secondHalf, ({ start, end }) => ({ start: (start + end) / 2, end })],
  [middle, ({ start, end }) => ({ start: start + (end - start) / 3, end: end - (end - start) / 3 })],
  [atStart, ({ start, end }) => ({ start, end: start + edge(end - start) })],
  [atEnd, ({ start, end }) => ({ start: Math.max(start, end - edge(end - start)), end })],
];
