import type { Moment } from '../../../domain/time.ts';
import { amount, amountOrUnit, counted, numbered, secondsOf, unitSeconds } from './time-units.ts';

/** A range of media time that a question names, and the question without it. */
export interface NamedTime {
  moment: Moment;
  rest: string;
}

const clock = String.raw`(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?`;
const fromTo = String.raw`(?:between|from|zwischen|von|entre|de|desde)?\s*${clock}\s*(?:and|to|until|till|bis|und|et|a|y|hasta|e|부터|에서|から|–|—|-|~)\s*${clock}(?:까지|まで)?`;
/** No part of a word; scripts without spaces put it right behind one. */
const apart = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}])`;
const within = String.raw`${apart}(?:(?:in|during|within|wahrend|pendant|dans|en|durante|nos?|nas?|в|на)\s+)?(?:(?:the|der|die|den|les?|las?|los|os?|as?)\s+)?`;
const first = String.raw`${within}(?:first|ersten?|premiere?s?|primer[oa]?s?|primeir[oa]s?|перв\p{L}+|ilk|पहले|أول|처음|첫|最初の?|(?<![之以])前|开头的?)\s*`;
const last = String.raw`${within}(?:last|final|letzten?|dernier(?:es|e|s)?|ultim[oa]s?|последни\p{L}+|son|आखिरी|अंतिम|آخر|마지막|最後の|最后的?)\s*`;
const between = String.raw`(?:${apart}(?:between|from|zwischen|von|entre|de|des|desde|do|da|между|от|с|со|بين|من)\s+(?:(?:the|der|den|los?|las?|les?|os?|as?)\s+)?)?`;
const joint = String.raw`\s*(?:and|to|until|till|through|bis|und|et|a|y|hasta|e|ate|и|до|по|ile|ve|den|dan|إلى|و|से|और|부터|에서|から|到|至|和|~|–|—|-)\s*`;
const until = String.raw`${apart}(?:before|until|up to|vor|bis(?: zur?)?|avant|jusqu['’]?a|antes d[aeo](?: las?)?|hasta|ate|до|قبل)\s+(?:(?:the|der|la|le|el|al?|o)\s+)?`;
const since = String.raw`${apart}(?:after|from|since|nach|ab|apres|depuis|a partir d[aeo](?: las?)?|despues de(?: las?)?|depois d[aeo]|desde|после|с|بعد)\s+(?:(?:the|der|la|le|el|o)\s+)?`;

const pattern = (source: string): RegExp => new RegExp(source, 'iu');
const range = pattern(fromTo);
const before = pattern(
  String.raw`(?:before|until|up to|vor|bis|avant|antes de(?: las?)?|hasta)\s*(?:the\s*)?${clock}|${clock}\s*(?:전에|까지|以前|まで)`,
);
const after = pattern(
  String.raw`(?:after|from|since|nach|ab|apres|depuis|despues de(?: las?)?|desde)\s*${clock}|${clock}\s*(?:이후|후에|부터|以降|から)`,
);
const point = pattern(
  String.raw`(?:at|around|near|about|um|bei|gegen|vers|a(?: las)?|en)?\s*(?<![\d:])${clock}(?:\s*(?:에|쯤|に|頃))?`,
);
const opening = pattern(first + amountOrUnit('a'));
const closing = pattern(last + amountOrUnit('a'));
const afterOpening = pattern(since + first + amount('a'));
const beforeClosing = pattern(until + last + amount('a'));
/** `between 10 and 20 seconds`, `10초부터 20초까지`. */
const unitRange = pattern(
  String.raw`${between}${counted('a', 'maybe unit')}${joint}${counted('b', 'unit')}(?:\s*(?:arasinda|arası\p{L}*|kadar|के बीच|사이|까지|まで|の間|之间))?`,
);
/** `between seconds 10 and 20`, `from minute 1 to minute 2`. */
const numberedRange = pattern(
  String.raw`${between}${numbered('a', 'unit')}${joint}(?:(?:the|la|el|o|a)\s+)?${numbered('b', 'maybe unit')}`,
);
const numberedBefore = pattern(until + numbered('a', 'unit'));
const numberedAfter = pattern(since + numbered('a', 'unit'));
const unitAfter = pattern(since + amount('a'));
const numberedPoint = pattern(
  String.raw`(?:${apart}(?:at|in|around|bei|um|vers|en|a|no|na|عند|في)\s+(?:(?:the|der|la|le|el|o)\s+)?)?${numbered('a', 'unit')}`,
);
const unitPoints = [
  String.raw`${apart}(?:at|around|bei|vers|a los|a las?|aos?|на)\s+(?:about\s+|the\s+)?${amount('a')}(?:\s+mark)?`,
  String.raw`${counted('a', 'unit')}\s*(?:into\b|in(?=\s*(?:[?,.]|$))|에|쯤|に|頃|时|पर)`,
  String.raw`(?<!\d)(?<aCount>\d+)\.\s*(?:(?<aMinutes>dakikada)|(?<aSeconds>saniyede))`,
  String.raw`第\s*(?<aCount>\d+)\s*(?:(?<aMinutes>分钟?)|(?<aSeconds>秒))`,
].map(pattern);
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

/**
 * Reads a time or a range out of a question. `scope` is what the question is about: "the first minute" is counted from its
 * start. A clock time alone means the second that the player shows then.
 */
export function namedTime(question: string, scope: Moment): NamedTime | undefined {
  const written = question.normalize('NFC');
  const text = plain(written);
  const { start, end } = scope;
  const centre = (start + end) / 2;
  const readers: (readonly [RegExp, (match: RegExpExecArray) => Moment])[] = [
    [range, (match) => ordered(clockAt(match, 1), clockAt(match, 4))],
    [unitRange, rangeOf],
    [numberedRange, rangeOf],
    [afterOpening, (match) => ({ start: start + secondsOf(match.groups!, 'a'), end })],
    [beforeClosing, (match) => ({ start, end: Math.max(start, end - secondsOf(match.groups!, 'a')) })],
    [opening, (match) => ({ start, end: start + secondsOf(match.groups!, 'a') })],
    [closing, (match) => ({ start: Math.max(start, end - secondsOf(match.groups!, 'a')), end })],
    [before, (match) => ({ start, end: firstClock(match) })],
    [after, (match) => ({ start: firstClock(match), end })],
    [point, (match) => second(clockAt(match, 1))],
    [numberedBefore, (match) => ({ start, end: secondsOf(match.groups!, 'a') })],
    [numberedAfter, (match) => ({ start: secondsOf(match.groups!, 'a'), end })],
    [unitAfter, (match) => ({ start: secondsOf(match.groups!, 'a'), end })],
    [numberedPoint, unitAt],
    ...unitPoints.map((one) => [one, (match: RegExpExecArray) => second(secondsOf(match.groups!, 'a'))] as const),
    [firstHalf, () => ({ start, end: centre })],
    [secondHalf, () => ({ start: centre, end })],
    [middle, () => ({ start: start + (end - start) / 3, end: end - (end - start) / 3 })],
    [atStart, () => ({ start, end: start + edge(end - start) })],
    [atEnd, () => ({ start: Math.max(start, end - edge(end - start)), end })],
  ];
  for (const [reader, read] of readers) {
    const match = reader.exec(text);
    if (!match) continue;
    const rest = `${written.slice(0, match.index)} ${written.slice(match.index + match[0].length)}`;
    return { moment: read(match), rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

/** From one amount to another; where one alone has a unit, the other is of the same. */
function rangeOf({ groups = {} }: RegExpExecArray): Moment {
  const unit = unitSeconds(groups, 'a') ?? unitSeconds(groups, 'b') ?? 1;
  return ordered(secondsOf(groups, 'a', unit), secondsOf(groups, 'b', unit));
}

/** The second, the minute or the hour that begins there. */
function unitAt({ groups = {} }: RegExpExecArray): Moment {
  const start = secondsOf(groups, 'a');
  return { start, end: start + (unitSeconds(groups, 'a') ?? 1) };
}

/** The same letters without accents, and Western digits, each in its place. */
function plain(text: string): string {
  return text
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD')[0]!)
    .replace(/[٠-٩०-९]/g, (digit) => String((digit.charCodeAt(0) & 0xf) - (digit < 'ݐ' ? 0 : 6)));
}

function second(at: number): Moment {
  return { start: Math.floor(at), end: Math.floor(at) + 1 };
}

function ordered(a: number, b: number): Moment {
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The clock time whose groups begin at `group`: hours, minutes, seconds. */
function clockAt(match: RegExpExecArray, group: number): number {
  return Number(match[group] ?? 0) * 3600 + Number(match[group + 1]) * 60 + Number(match[group + 2]);
}

/** The clock time of an alternative of two, of which only one took part. */
function firstClock(match: RegExpExecArray): number {
  return clockAt(match, match[2] === undefined ? 4 : 1);
}
