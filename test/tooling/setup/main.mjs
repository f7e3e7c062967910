import { SetupError } from './say.mjs';

/** Runs a command's main function: its number is the exit status, and an expected failure is one sentence. @param {() => Promise<number>} command */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
