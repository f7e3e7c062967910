import { access } from 'node:fs/promises';
import { clipboard, type Input, type WebContents } from 'electron';
import { pathsInText } from './paths-in-text.ts';

/** Between the press of a key and the page's question what was pasted. */
const longestDelay = 1_000;

/**
 * Reads which files the clipboard names, when the person pastes: the page could ask at any time, and write what it likes to
 * the clipboard before. So each press of the keys that paste, which no page can make, lets it ask once.
 */
export class Pasting {
  #pressedAt = -Infinity;

  /** Notices the keys of a window before its page does. */
  watch(contents: WebContents): void {
    contents.on('before-input-event', (_event, input) => {
      if (isPaste(input)) this.#pressedAt = performance.now();
    });
  }

  /** Files and folders that are there; none when the person has not just pasted. */
  async take(): Promise<string[]> {
    const isPressed = performance.now() - this.#pressedAt < longestDelay;
    this.#pressedAt = -Infinity;
    if (!isPressed) return [];
    const paths = pathsInText(await clipboard.readText());
    const found = await Promise.allSettled(paths.map((path) => access(path)));
    return paths.filter((_, at) => found[at]?.status === 'fulfilled');
  }
}

function isPaste({ type, key, code, control, meta, shift }: Input): boolean {
  if (type !== 'keyDown') return false;
  return control || meta ? key.toLowerCase() === 'v' || code === 'KeyV' : shift && key === 'Insert';
}
