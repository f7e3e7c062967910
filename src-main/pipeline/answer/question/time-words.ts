import type { Moment } from '../../../domain/time.ts';
import * as joints from './time-joints.ts';
import { amount, amountOrUnit, clock, counted, type Groups, numbered, secondsOf, unitSeconds } from './time-units.ts';
import { videoParts } from './video-parts.ts';

/** A range of media time that a question names, and the question without it. */
export interface NamedTime {
  moment: Moment;
  rest: string;
}

/** The moment that is meant by a time, in seconds, as the question puts it. */
type Reading = (scope: Moment, seconds: number, groups: Groups) => Moment;

const { between, joint, inBetween, since, until, first, last, at, atAmount, there, around, roughly } = joints;
const { earlier, earlierOfClock, later, laterOfClock, onwards } = joints;
const time = { clock: clock('a'), numbered: numbered('a', 'unit'), counted: counted('a', 'unit'), amount: amount('a') };

/** Seconds to each side of a time that is named roughly. */
const rough = 4;

/** How questions put times; the first that fits is meant. */
const readings: readonly (readonly [RegExp, Reading])[] = (
  [
    [
      [
        between + time.clock + joint + clock('b') + inBetween,
        // `between 10 and 20 seconds`, `10초부터 20초까지`
        between + counted('a', 'maybe unit') + joint + counted('b', 'unit') + inBetween,
        // `between seconds 10 and 20`, `from minute 1 to minute 2`
        between + time.numbered + joint + numbered('b', 'maybe unit') + inBetween,
      ],
      rangeOf,
    ],
    [[since + first + time.amount], ({ start, end }, seconds) => ({ start: start + seconds, end })],
    [[until + last + time.amount], ({ start, end }, seconds) => ({ start, end: Math.max(start, end - seconds) })],
    [[first + amountOrUnit('a')], ({ start }, seconds) => ({ start, end: start + seconds })],
    [[last + amountOrUnit('a')], ({ start, end }, seconds) => ({ start: Math.max(start, end - seconds), end })],
    [
      [
        until + time.clock,
        at + time.clock + earlierOfClock,
        until + time.numbered,
        until + time.amount,
        time.counted + earlier,
      ],
      ({ start }, seconds) => ({ start, end: seconds }),
    ],
    [
      [
        since + time.clock + onwards,
        at + time.clock + laterOfClock,
        since + time.numbered,
        since + time.amount,
        time.counted + later,
      ],
      ({ end }, seconds) => ({ start: seconds, end }),
    ],
    [
      [around + time.clock, around + time.amount, at + time.clock + roughly, time.counted + roughly],
      (_, seconds) => ({ start: Math.max(0, seconds - rough), end: seconds + rough }),
    ],
    [[at + time.clock + there], secondAt],
    [[at + time.numbered + there], unitAt],
    [
      [
        String.raw`${atAmount}(?:about\s+|the\s+)?${time.amount}${there}`,
        String.raw`${time.counted}\s*(?:into\b|in(?=\s*(?:[?,.]|$))|에|쯤|に|頃|时|पर)`,
        String.raw`(?<!\d)(?<aCount>\d+)\.\s*(?:(?<aMinutes>dakikada)|(?<aSeconds>saniyede))`,
        String.raw`第\s*(?<aCount>\d+)\s*(?:(?<aMinutes>分钟?)|(?<aSeconds>秒))`,
      ],
      secondAt,
    ],
  ] satisfies [string[], Reading][]
).flatMap(([patterns, reading]) => patterns.map((pattern) => [new RegExp(pattern, 'iu'), reading] as const));

/**
 * Reads a time or a range out of a question. `scope` is what the question is about: "the first minute" is counted from its
 * start. A clock time alone means the second that the player shows then.
 */
export function namedTime(question: string, scope: Moment): NamedTime | undefined {
  const written = question.normalize('NFC');
  const text = plain(written);
  for (const [pattern, reading] of [...readings, ...videoParts]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { groups = {} } = match;
    const rest = `${written.slice(0, match.index)} ${written.slice(match.index + match[0].length)}`;
    return { moment: reading(scope, secondsOf(groups, 'a'), groups), rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

/** From one time to another; where one alone has a unit, the other is of the same. */
function rangeOf(_: Moment, __: number, groups: Groups): Moment {
  const unit = unitSeconds(groups, 'a') ?? unitSeconds(groups, 'b') ?? 1;
  const ends = [secondsOf(groups, 'a', unit), secondsOf(groups, 'b', unit)];
  return { start: Math.min(...ends), end: Math.max(...ends) };
}

/** The second, the minute or the hour that begins there. */
function unitAt(_: Moment, start: number, groups: Groups): Moment {
  return { start, end: start + (unitSeconds(groups, 'a') ?? 1) };
}

function secondAt(_: Moment, seconds: number): Moment {
  return { start: Math.floor(seconds), end: Math.floor(seconds) + 1 };
}

/** The same letters without accents, and Western digits and colons, each in its place. */
function plain(text: string): string {
  return text
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD')[0]!)
    .replace(/[０-９：]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[٠-٩०-९]/g, (digit) => String((digit.charCodeAt(0) & 0xf) - (digit < 'ݐ' ? 0 : 6)));
}
