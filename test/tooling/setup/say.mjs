/** One line to the person who waits; on stderr, so that stdout holds results only. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** One line of the result. @param {string} line */
export function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends the program with one sentence, without a stack. */
export class SetupError extends Error {}

/** Runs `step`, and says how long it took. @template T @param {string} what @param {() => Promise<T>} step @returns {Promise<T>} */
export async function timed(what, step) {
  say(`${what} …`);
  const began = performance.now();
  const result = await step();
  say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
