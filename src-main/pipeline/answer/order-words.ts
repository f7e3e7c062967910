import { languageOf } from '../search/language.ts';
import { wordsOf } from '../search/words.ts';

/** A question about the order of things, in its parts as they are written. */
export type OrderQuestion =
  /** `What is said` `after` `the dog barks` */
  | { kind: 'beside'; main: string; side: Side; anchor: string }
  /** `What is heard` first, `the dog` or `the baby` */
  | { kind: 'compare'; main: string; things: readonly [string, string]; place: Place }
  /** `When is the person seen`, the last time */
  | { kind: 'place'; main: string; place: Place };

export type Side = 'after' | 'before';

/** The first, the second and so on from 0; -1 is the last. */
export type Place = number;

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
const placed =
  /(?<![\w-])(?:(?:for )?the\s+(?<time>first|second|third|fourth|fifth|last) time|(?<place>first|second|third|fourth|fifth|last|final))(?![\w-])(?!\s+(?:half|\d+|few|minutes?|seconds?|hours?|name|lady))/iu;

/** Tells whether an English question asks for an order; times of the clock are none. */
export function orderQuestion(text: string): OrderQuestion | undefined {
  if (languageOf(text, wordsOf(text)) !== 'en') return undefined;
  const asked = text.trim().replace(/[\s?.!]+$/u, '');
  const pair = compared.exec(asked)?.groups ?? comparedBy.exec(asked)?.groups;
  if (pair) {
    const main = /^\w+$/.test(pair['main']!) ? `What is ${pair['main']}` : pair['main']!;
    return { kind: 'compare', main, things: [pair['a']!, pair['b']!], place: places[pair['place']!.toLowerCase()]! };
  }
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
