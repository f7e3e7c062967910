/**
 * The model's answer, which is in lower case, as sentences: "a bee. also a flower." -> "A bee. Also a flower." An "also" that nothing
 * follows is left out: the model writes one now and then.
 */
export function sentences(answer: string): string {
  return answer
    .trim()
    .replaceAll(/ also\.(?= |$)/gu, '')
    .replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
