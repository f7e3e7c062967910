/** A passage must stand at the end of a text this often to be a loop … */
const fewestRepeats = 4;
/** … over this many tokens: people do say "no, no, no, no". */
const shortestLoop = 24;
/** Most tokens of a passage that is looked for. */
const longestPassage = 16;

/** Whether a text ends in one passage over and over: a decoder that got stuck goes on like this as long as it may. */
export function endsInLoop(text: readonly number[]): boolean {
  for (let passage = 1; passage <= longestPassage; passage++) {
    const loop = Math.max(shortestLoop, passage * fewestRepeats);
    if (loop > text.length) return false;
    let at = text.length - 1;
    while (at >= text.length - loop + passage && text[at] === text[at - passage]) at--;
    if (at < text.length - loop + passage) return true;
  }
  return false;
}
