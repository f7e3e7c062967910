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
  'serve',
  'mcp',
  'prove-provider',
  'help',
]);
/** Options that ask the command line about itself; any other before the first word is Chromium's. */
const aboutItself = new Set(['--help', '-h', '--version', '-V']);

/** What the program was started for. */
export type Start = { type: 'command'; args: string[] } | { type: 'window'; paths: string[] };

/**
 * Reads the arguments after the program's own name.
 * Outside a package the first word is the folder of the app.
 */
export function readArguments(argv: readonly string[], packaged: boolean, cwd: string): Start {
  const words = argv.slice(1);
  if (!packaged) {
    const app = words.findIndex((word) => !word.startsWith('-'));
    words.splice(0, app < 0 ? words.length : app + 1);
  }
  if (aboutItself.has(words[0] ?? '')) return { type: 'command', args: words };
  const first = words.findIndex((word) => !word.startsWith('-'));
  if (first >= 0 && commands.has(words[first] ?? '')) return { type: 'command', args: words.slice(first) };
  return {
    type: 'window',
    paths: words.filter((word) => !word.startsWith('-')).map((word) => path.resolve(cwd, word)),
  };
}
