import { useEffect } from 'react';
import { keyName } from '../../lib/key-name.ts';
import { keyMap } from '../../state/keys.ts';
import { undoByKey } from '../../state/undo-key.ts';
import { actions } from './actions.ts';

/** Keys that a focused control answers to itself. */
const ownKeys = /^(?:Space|Enter|Tab|Escape)$/;
const sliderKeys = /^(?:Arrow|Home|End|Page)/;

/** Answers to the keys of the live map, and to the one that takes back, wherever the focus is, unless it is in a text. */
export function useShortcuts(): void {
  useEffect(() => {
    const handlers = [runShortcut, undoByKey];
    for (const handler of handlers) window.addEventListener('keydown', handler);
    return () => handlers.forEach((handler) => window.removeEventListener('keydown', handler));
  }, []);
}

/** Does what a pressed key is for. Keys have no meaning while a sheet lies over the window. */
export function runShortcut(event: KeyboardEvent): void {
  if (document.querySelector('dialog:modal')) return;
  const key = keyName(event);
  const name = keyMap().byKey.get(key);
  if (name === undefined || event.defaultPrevented || event.isComposing || usesKey(event.target, key)) return;
  event.preventDefault();
  const { run, repeats } = actions[name];
  if (repeats || !event.repeat) run();
}

/** True when the focused element needs the key: typing, pressing a button, moving a slider. */
function usesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[type="range"]')) return sliderKeys.test(key);
  if (target.matches('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]'))
    return !/^Mod\+(?:Shift\+)?(?:.|Tab)$/u.test(key);
  if (target.matches('select, input')) return sliderKeys.test(key) || key.length === 1 || ownKeys.test(key);
  return target.matches('button, a') && ownKeys.test(key);
}
