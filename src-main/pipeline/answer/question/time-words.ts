import type { Moment } from '../../../domain/time.ts';

/** A range of media time that a question names, and the question without it. */
export interface NamedTime {
  moment: Moment;
  rest: string;
}

const clock = String.raw`(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?`;
const unit = String.raw`(?:(?<hours>h|hours?|stunden?|heures?|horas?|시간|時間)|(?<minutes>m|min|minutes?|minuten?|minutos?|분|分)|(?<seconds>s|secs?|seconds?|sekunden?|secondes?|segundos?|초|秒))`;
const amount = String.raw`(?<![a-z])(?<number>\d+(?:[.,]\d+)?|a|one|half a|two|three|ein(?:e|er|en)?|zwei|drei|une?|deux|trois|una?|dos|tres)?\s*${unit}(?![a-z])`;
const fromTo = String.raw`(?:between|from|zwischen|von|entre|de|desde)?\s*${clock}\s*(?:and|to|until|till|bis|und|et|a|y|hasta|e|부터|에서|から|–|—|-|~)\s*${clock}(?:까지|まで)?`;
const first = String.raw`(?:in|during|within|wahrend|pendant|dans|en|durante)?\s*(?:the|der|die|den|les?|las?|los|la)?\s*(?:first|ersten?|premiere?s?|primer[oa]?s?|처음|첫|最初の)\s*`;
const last = String.raw`(?:in|during|within|wahrend|pendant|dans|en|durante)?\s*(?:the|der|die|den|les?|las?|los|la)?\s*(?:last|final|letzten?|dernier(?:es|e|s)?|ultim[oa]s?|마지막|最後の)\s*`;

const range = new RegExp(fromTo, 'iu');
const before = new RegExp(
  String.raw`(?:before|until|up to|vor|bis|avant|antes de(?: las?)?|hasta)\s*(?:the\s*)?${clock}|${clock}\s*(?:전에|까지|以前|まで)`,
  'iu',
);
const after = new RegExp(
  String.raw`(?:after|from|since|nach|ab|apres|depuis|despues de(?: las?)?|desde)\s*${clock}|${clock}\s*(?:이후|후에|부터|以降|から)`,
  'iu',
);
const point = new RegExp(
  String.raw`(?:at|around|near|about|um|bei|gegen|vers|a(?: las)?|en)?\s*(?<![\d:])${clock}(?:\s*(?:에|쯤|に|頃))?`,
  'iu',
);
const opening = new RegExp(first + amount, 'iu');
const closing = new RegExp(last + amount, 'iu');
const pointInUnits = new RegExp(
  String.raw`\b(?:at|after|around|bei|nach|vers|a los|a la)\s+(?:about\s+)?${amount}`,
  'iu',
);
const atStart =
  /\b(?:at|in|from) the (?:very )?(?:beginning|start)\b|\bam anfang\b|\bzu beginn\b|\bau debut\b|\bal (?:principio|comienzo)\b|처음에|最初に/iu;
const atEnd =
  /\b(?:at|towards|near) the (?:very )?end\b|\bam ende\b|\bzum schluss\b|\ba la fin\b|\bal final\b|마지막에|끝에|最後に/iu;

/** How much of a video its beginning and its end are: a tenth, at least ten seconds; of a short one a third, up to fifteen. */
const edge = (length: number): number => Math.max(10, Math.min(15, length / 3), length / 10);

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  ein: 1,
  eine: 1,
  einer: 1,
  einen: 1,
  un: 1,
  une: 1,
  una: 1,
  'half a': 0.5,
  two: 2,
  zwei: 2,
  deux: 2,
  dos: 2,
  three: 3,
  drei: 3,
  trois: 3,
  tres: 3,
};

/**
 * Reads a time or a range out of a question. `scope` is what the question is about: "the first minute" is counted from its
 * start. A clock time alone means the second that the player shows then.
 */
export function namedTime(question: string, scope: Moment): NamedTime | undefined {
  const written = question.normalize('NFC');
  const text = withoutAccents(written);
  const readers: (readonly [RegExp, (match: RegExpExecArray) => Moment])[] = [
    [range, (match) => ordered(clockAt(match, 1), clockAt(match, 4))],
    [opening, (match) => ({ start: scope.start, end: scope.start + secondsOf(match) })],
    [closing, (match) => ({ start: Math.max(scope.start, scope.end - secondsOf(match)), end: scope.end })],
    [before, (match) => ({ start: scope.start, end: firstClock(match) })],
    [after, (match) => ({ start: firstClock(match), end: scope.end })],
    [point, (match) => second(clockAt(match, 1))],
    [pointInUnits, (match) => second(secondsOf(match))],
    [atStart, () => ({ start: scope.start, end: scope.start + edge(scope.end - scope.start) })],
    [atEnd, () => ({ start: Math.max(scope.start, scope.end - edge(scope.end - scope.start)), end: scope.end })],
  ];
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = `${written.slice(0, match.index)} ${written.slice(match.index + match[0].length)}`;
    return { moment: read(match), rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

/** The same letters without accents, each in its place. */
function withoutAccents(text: string): string {
  return text.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD')[0]!);
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

function secondsOf({ groups }: RegExpExecArray): number {
  const word = (groups?.['number'] ?? 'one').toLowerCase();
  const count = numbers[word] ?? Number(word.replace(',', '.'));
  return count * (groups?.['hours'] ? 3600 : groups?.['minutes'] ? 60 : 1);
}
