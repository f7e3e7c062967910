/** The model's answer, which is in lower case, as sentences: "a bee. also a flower." -> "A bee. Also a flower." */
export function sentences(answer: string): string {
  return answer
    .trim()
    .replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
