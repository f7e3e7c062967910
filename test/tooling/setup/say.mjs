/** One line to the person who waits. @param {string} line */
export function say(line) {
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
