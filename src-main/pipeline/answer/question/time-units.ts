/** Amounts of time in words of the twelve languages, as patterns for text without accents and with Western digits. */

/** Letters that a language puts behind a unit of time: `секундами`, `सेकंडों`. */
const ending = String.raw`[\p{L}\p{M}]*`;
/** Abbreviations, which stand behind a number alone, and words. */
const short = { hours: 'h|hrs?', minutes: 'm|mins?', seconds: 's|secs?' };
const long = {
  hours: String.raw`hours?|stunden?|heures?|horas?|saat(?:te|in|lik)?|час${ending}|(?:ال)?ساع(?:ة|ات)|घंट${ending}|시간|時間|小时`,
  minutes: String.raw`minut(?:e|es|en|os?)|dakika(?:da|lar${ending}|lik|nin|ya)?|минут${ending}|(?:ال)?دق(?:يقة|ائق)|मिनट${ending}|분|分钟?`,
  seconds: String.raw`seconds?|sekunden?|secondes?|segundos?|saniye(?:de|ler${ending}|lik|nin|ye)?|секунд${ending}|(?:ال)?ثان(?:ية)?|(?:ال)?ثواني?|से[कके]ंड${ending}|सेकेंड${ending}|초|秒钟?`,
};
const any = {
  hours: `${short.hours}|${long.hours}`,
  minutes: `${short.minutes}|${long.minutes}`,
  seconds: `${short.seconds}|${long.seconds}`,
};

const unitOf = (name: string, { hours, minutes, seconds } = any): string =>
  String.raw`(?:(?<${name}Hours>${hours})|(?<${name}Minutes>${minutes})|(?<${name}Seconds>${seconds}))(?:(?![a-z])|(?=d[ae]n))`;

const words: Readonly<Record<number, string>> = {
  0.5: 'half a',
  1: 'a|one|ein(?:e|er|en)?|une?|una?|uma?|bir|一',
  2: 'two|zwei|deux|dos|dois|duas|два|две|iki|两|二',
  3: 'three|drei|trois|tres|три|uc|三',
  4: 'four|vier|quatre|cuatro|quatro|четыре|dort|四',
  5: 'five|funf|cinq|cinco|пять|bes|五',
  10: 'ten|zehn|dix|diez|dez|десять|十',
  20: 'twenty|zwanzig|vingt|veinte|vinte|двадцать|yirmi|二十',
  30: 'thirty|dreißig|dreissig|trente|treinta|trinta|тридцать|otuz|三十',
};
const spelt = Object.entries(words).map(
  ([count, pattern]) => [Number(count), new RegExp(`^(?:${pattern})$`, 'iu')] as const,
);
const digits = String.raw`\d+(?:[.,]\d+)?`;
/** Where a number may begin: scripts without spaces put it right behind a word. */
const apart = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\d:.,])`;
/** `10.`, `10-й` and `第10` count places. */
const place = (name: string): string => String.raw`(?:第\s*)?(?<${name}Count>${digits})(?:\.|-\p{L}{1,2})?`;

/** A number with its unit, and perhaps a smaller one: `90 seconds`, `two minutes`, `1 min 30 s`. */
export const amount = (name: string): string =>
  String.raw`${apart}(?<${name}Count>${digits}|${Object.values(words).join('|')})(?:\.|-\p{L}{1,2})?[\s-]*${unitOf(name)}${more(name)}`;

/** The same, or a unit alone for one of it: `the first minute`. */
export const amountOrUnit = (name: string): string => `(?:${amount(name)}|${apart}${unitOf(name, long)})`;

/** A counted amount whose unit may be left to the one that follows: `10` of `10 to 20 seconds`. */
export const counted = (name: string, unit: 'unit' | 'maybe unit'): string =>
  String.raw`${apart}${place(name)}\s*(?:${unitOf(name)}${more(name)})${unit === 'unit' ? '' : '?'}`;

/** A time as a player shows it, `1:05` or `1:02:03`; whoever calls it a minute means it as well. */
export const clock = (name: string): string =>
  String.raw`(?:(?<!\p{L})(?:${long.minutes})\s+)?(?<![\d:.,])(?:(?<${name}ClockHours>\d{1,2}):)?(?<${name}ClockMinutes>\d{1,3}):(?<${name}ClockSeconds>\d{2})(?:[.,]\d+)?(?![\d:])(?:\.?\s*(?:${any.minutes}|uhr)(?![\p{L}\p{M}]))?`;

const more = (name: string): string =>
  String.raw`(?:\s*(?:and|und|et|y|e|и|ve|و)?\s*(?<${name}More>\d+)\s*(?:(?<${name}MoreMinutes>${any.minutes})|(?:${any.seconds}))(?![a-z]))?`;

/** A unit before its number: `second 12`, `minute 2`, `الثانية 10`. */
export const numbered = (name: string, unit: 'unit' | 'maybe unit'): string =>
  String.raw`(?:(?<!\p{L})${unitOf(name, long)}\s+)${unit === 'unit' ? '' : '?'}(?<${name}Count>${digits})(?![\d:])`;

/** The named parts of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Seconds of one of the unit that an amount is in; undefined where it has none. */
export function unitSeconds(groups: Groups, name: string): number | undefined {
  if (groups[`${name}Hours`]) return 3600;
  if (groups[`${name}Minutes`]) return 60;
  return groups[`${name}Seconds`] ? 1 : undefined;
}

/** Seconds of a clock time or a named amount; `unit` where that has none of its own. */
export function secondsOf(groups: Groups, name: string, unit = 1): number {
  const shown = groups[`${name}ClockSeconds`];
  if (shown !== undefined)
    return Number(groups[`${name}ClockHours`] ?? 0) * 3600 + Number(groups[`${name}ClockMinutes`]) * 60 + Number(shown);
  const text = groups[`${name}Count`] ?? 'one';
  const count = spelt.find(([, pattern]) => pattern.test(text))?.[0] ?? Number(text.replace(',', '.'));
  const rest = Number(groups[`${name}More`] ?? 0) * (groups[`${name}MoreMinutes`] ? 60 : 1);
  return count * (unitSeconds(groups, name) ?? unit) + rest;
}
