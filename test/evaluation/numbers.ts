/** Texts between quotation marks, with their marks. */
export const quotes = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|"[^"]*"/gu;
/** Times as the player shows them. */
export const clock = /\d+(?::\d{2}){1,2}/g;

/** Small numbers that are written as words in the languages that questions are asked in. */
const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  una: 1,
  uno: 1,
  un: 1,
  une: 1,
  eine: 1,
  einen: 1,
  한: 1,
};

/** The first number that is said, outside quotes and times: in digits if there is one, or else as a word. */
export function countIn(text: string): number | undefined {
  const rest = text
    .replace(quotes, ' ')
    .replace(/\[\d+\]/g, ' ')
    .replace(clock, ' ');
  const digits = /\d+(?:[.,]\d+)?/.exec(rest)?.[0];
  if (digits !== undefined) return Number(digits.replace(',', '.'));
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => numberWords[word]).find((number) => number !== undefined);
}

/** The first length of time that is said in English, in seconds: `4.5 seconds`, `2:04 minutes`, `1:02:00 hours`. */
export function secondsIn(text: string): number | undefined {
  const rest = text.replace(quotes, ' ');
  const match = /(?<parts>\d+(?::\d{2})+) (?:minutes|hours)|(?<seconds>\d+(?:\.\d+)?) seconds?/.exec(rest);
  if (!match?.groups) return undefined;
  const { parts, seconds } = match.groups;
  if (parts === undefined) return Number(seconds);
  return parts.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
