import { fixedKeys } from '../lib/fixed-keys.ts';
import { keyName } from '../lib/key-name.ts';
import { undoChapters } from './chapters.ts';

/** Takes the last change of chapters back with the key that does so everywhere; in a text it is the text's, and under a sheet nothing is. */
export function undoByKey(event: KeyboardEvent): void {
  const isText = event.target instanceof Element && event.target.matches('input, textarea');
  if (isText || keyName(event) !== fixedKeys.undo[0] || document.querySelector('dialog:modal')) return;
  event.preventDefault();
  void undoChapters();
}
