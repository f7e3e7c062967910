import type { Claim } from '../../domain/answer.ts';

/** The sentences with the numbers of their citations, counted over the whole answer: `A bark is heard at 0:13 and 0:30 [1][2].` */
export function numbered(claims: readonly Claim[]): string[] {
  let number = 0;
  return claims.map(({ text, citations }) => {
    const marks = citations.map(() => `[${(number += 1)}]`).join('');
    const stop = /[.。।]$/u.exec(text)?.[0] ?? '';
    return `${text.slice(0, text.length - stop.length)} ${marks}${stop}`;
  });
}
