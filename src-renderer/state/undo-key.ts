import type { KeyboardEvent } from 'react';
import { keyName } from '../lib/key-name.ts';
import { undoChapters } from './chapters.ts';

/** Takes the last change of chapters back with the key that does so everywhere; in a text it is the text's. */
export function undoByKey(event: KeyboardEvent): void {
  const isText = event.target instanceof Element && event.target.matches('input, textarea');
  if (isText || keyName(event) !== 'Mod+Z') return;
  event.preventDefault();
  event.stopPropagation();
  void undoChapters();
}
