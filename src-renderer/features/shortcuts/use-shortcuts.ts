import { useEffect } from 'react';
import { keyName } from '../../lib/key-name.ts';
import { shortcuts, type Shortcut } from './table.ts';

const byKey = new Map<string, Shortcut>(
  shortcuts.flatMap((shortcut) => shortcut.keys.map((key): [string, Shortcut] => [key, shortcut])),
);

/** Keys that a focused control answers to itself. */
const ownKeys = /^(?:Space|Enter|Tab|Escape)$/;
const sliderKeys = /^(?:Arrow|Home|End|Page)/;

/** Answers to the keys of the table wherever the focus is, unless it is in a text. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = keyName(event);
      const shortcut = byKey.get(key);
      if (!shortcut || event.defaultPrevented || event.isComposing || usesKey(event.target, key)) return;
      event.preventDefault();
      shortcut.run(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** True when the focused element needs the key: typing, pressing a button, moving a slider. */
function usesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[type="range"]')) return sliderKeys.test(key);
  if (target.matches('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]'))
    return !/^Mod\+[A-Z]$/.test(key) || key === 'Mod+A';
  if (target.matches('select, input')) return sliderKeys.test(key) || key.length === 1 || ownKeys.test(key);
  return target.matches('button, a') && ownKeys.test(key);
}
