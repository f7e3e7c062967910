import path from 'node:path';

/** Commands of the command line; with one of them as first argument the program opens no window. */
const commands = new Set([
  'index',
  'ask',
  'search',
  'show',
  'transcript',
  'chapters',
  'export',
  'packs',
  'doctor',
  'prove-provider',
]);

/** What the program was started for. */
export type Start = { type: 'command'; args: string[] } | { type: 'window'; paths: string[] };

/**
 * Reads the arguments after the program's own name. Options before the first word belong to Chromium.
 * Outside a package the first word is the folder of the app.
 */
export function readArguments(argv: readonly string[], packaged: boolean, cwd: string): Start {
  const words = argv.slice(1);
  if (!packaged) {
    const app = words.findIndex((word) => !word.startsWith('-'));
    words.splice(0, app < 0 ? words.length : app + 1);
  }
  const first = words.findIndex((word) => !word.startsWith('-'));
  if (first >= 0 && commands.has(words[first] ?? '')) return { type: 'command', args: words.slice(first) };
  return {
    type: 'window',
    paths: words.filter((word) => !word.startsWith('-')).map((word) => path.resolve(cwd, word)),
  };
}
