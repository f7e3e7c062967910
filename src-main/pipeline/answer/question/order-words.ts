import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { type OrderRules, orderRules, type Place } from './order-rules.ts';

/** A question about the order of things, in its parts as they are written. */
export type OrderQuestion =
  /** `What is said` `after` `the dog barks` */
  | { kind: 'beside'; main: string; side: Side; anchor: string }
  /** `What is heard` first, `the dog` or `the baby` */
  | { kind: 'compare'; main: string; things: readonly [string, string]; place: Place }
  /** `When is the person seen`, the last time */
  | { kind: 'place'; main: string; place: Place };

export type Side = 'after' | 'before';

const nearly = String.raw`(?:right|directly|immediately|just|straight|shortly|next|soon)`;
const beside = new RegExp(
  String.raw`^(?:and )?(?<main>(?:what|which|who)\b.*?\S),?\s+(?:${nearly}\s+)*(?<side>after|before|following|preceding)\s+(?<anchor>.+)$`,
  'iu',
);
const follows = /^(?:and )?what (?<side>follows|precedes)(?: (?:on|upon))?\s+(?<anchor>.+)$/iu;
const comesNear = new RegExp(
  String.raw`^(?:and )?(?:${nearly} )?(?<side>after|before) (?<anchor>[^,]+),? (?<main>what\b.+)$`,
  'iu',
);
const compared =
  /^(?<main>(?:what|which|who)\b.*?)\s+(?<place>first|earlier|last|later)\s*[,:]?\s+(?<a>.+?),?\s+or\s+(?<b>.+)$/iu;
const comparedBy =
  /^(?:is|are|was|were)\s+(?<a>.+?)\s+or\s+(?<b>.+?)\s+(?<main>\w+)\s+(?<place>first|earlier|last|later)$/iu;
/** Whether one thing comes before another is told by when each is there. */
const askedOfTwo =
  /^(?:(?:and|so) )?(?:is|are|was|were|does|do|did|can|could)\s+(?!.*\b(?:(?:any|some)\w*|what|who|which|where|when|how|you|i|we|or)\b)(?<a>.+?)\s+(?:before|after)\s+(?<b>(?!\d).+)$/iu;

const places: Readonly<Record<string, Place>> = {
  first: 0,
  earlier: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
  final: -1,
  later: -1,
};
/** How long something lasts is no order. */
const placed =
  /(?<![\w-])(?:(?:for )?the\s+(?<time>first|second|third|fourth|fifth|last) time|(?<place>first|(?<!(?:which|what) )second|third|fourth|fifth|(?<!\bhow long\b.*)last(?=\s*$)|last(?!\s*$)|final))(?![\w-])(?!\s+(?:half|\d+|few|minutes?|seconds?|hours?|name|lady))/iu;

/** Asks for a word of a line: "Which number comes after eight?" */
const englishWord = /\b(?:which|what) (?:number|word|letter|digit)\b/iu;

/** True for a question for one word of a line. */
export function asksForWord(text: string, language: AnswerLanguage): boolean {
  return (language === 'en' ? englishWord : orderRules[language].oneWord).test(text);
}

/**
 * Tells whether a question asks for an order; times of the clock are none.
 *
 * @param language that of the question
 */
export function orderQuestion(text: string, language: AnswerLanguage): OrderQuestion | undefined {
  const asked = text
    .normalize('NFC')
    .trim()
    .replace(/[\s?.!？。！؟।]+$/u, '');
  if (language === 'en') return englishOrder(asked);
  // Patterns do not know that İ is a capital i.
  return orderBy(orderRules[language], language === 'tr' ? asked.toLocaleLowerCase('tr') : asked);
}

function orderBy(
  { compared: pairs, after, before, places: words, comes }: OrderRules,
  asked: string,
): OrderQuestion | undefined {
  for (const [place, pattern] of pairs) {
    const { main = '', tail = '', a, b } = pattern.exec(asked)?.groups ?? {};
    if (a && b) return { kind: 'compare', main: `${main}${tail}`.trim() || comes, things: [a, b], place };
  }
  for (const [side, patterns] of [
    ['after', after],
    ['before', before],
  ] as const) {
    for (const pattern of patterns) {
      const { main = '', tail = '', anchor } = pattern.exec(asked)?.groups ?? {};
      if (anchor && !/\d$|^\d/u.test(anchor.trim()))
        return { kind: 'beside', main: `${main} ${tail}`.trim() || comes, side, anchor: anchor.trim() };
    }
  }
  for (const [place, pattern] of words) {
    const found = pattern.exec(asked);
    if (!found) continue;
    const rest = `${asked.slice(0, found.index)} ${asked.slice(found.index + found[0].length)}`;
    // "The first two minutes" and "the last 10 seconds" are times.
    if (/^\s*(?:の|de |के )?\s*\d/u.test(asked.slice(found.index + found[0].length))) continue;
    return { kind: 'place', main: rest.replace(/\s+/g, ' ').trim(), place };
  }
  return undefined;
}

function englishOrder(asked: string): OrderQuestion | undefined {
  const pair = compared.exec(asked)?.groups ?? comparedBy.exec(asked)?.groups;
  if (pair) {
    const main = /^\w+$/.test(pair['main']!) ? `What is ${pair['main']}` : pair['main']!;
    return { kind: 'compare', main, things: [pair['a']!, pair['b']!], place: places[pair['place']!.toLowerCase()]! };
  }
  const two = askedOfTwo.exec(asked)?.groups;
  if (two) return { kind: 'compare', main: 'What is there', things: [two['a']!, two['b']!], place: 0 };
  const near = (follows.exec(asked) ?? comesNear.exec(asked) ?? beside.exec(asked))?.groups;
  if (near && !/^(?:the )?(?:all\b|\d|one minute)/iu.test(near['anchor']!)) {
    const side = /^(?:before|prec)/iu.test(near['side']!) ? 'before' : 'after';
    return { kind: 'beside', main: near['main'] ?? 'What comes', side, anchor: near['anchor']! };
  }
  const place = near ? undefined : placed.exec(asked);
  if (!place) return undefined;
  const word = (place.groups!['time'] ?? place.groups!['place'])!.toLowerCase();
  const main = `${asked.slice(0, place.index)} ${asked.slice(place.index + place[0].length)}`.replace(/\s+/g, ' ');
  return { kind: 'place', main: main.trim(), place: places[word]! };
}
