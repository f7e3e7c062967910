/** Sentences that name nothing: the model writes them where it is unsure, or there is no picture. */
const empty = /(^|(?<=\. ))(?:something|nothing is seen)\.(?: |$)/gu;

/**
 * The model's answer, which is in lower case, as sentences: "a bee. also a flower." -> "A bee. Also a flower." Those that name nothing
 * are left out, and an "also" that nothing follows: the model writes one now and then.
 */
export function sentences(answer: string): string {
  return answer
    .trim()
    .replaceAll(/ also\.(?= |$)/gu, '')
    .replaceAll(empty, '')
    .trim()
    .replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
