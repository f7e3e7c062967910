/** What of a keyboard event names a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key with its modifiers in one spelling, e.g. `K`, `Shift+ArrowLeft`, `Mod+K` (Ctrl, or Command on a Mac), `?`. */
export function keyName(press: KeyPress): string {
  const key = mainKey(press);
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !isSymbol(key) ? 'Shift' : '',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

/** Letters by what they type; on layouts without Latin letters by where they lie. */
function mainKey({ key, code }: KeyPress): string {
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^Key[A-Z]$/.test(code) && key.charCodeAt(0) > 127) return code.slice(3);
  return key;
}

/** Symbols such as `?` and `<` already contain the shift key, wherever the layout puts them. */
function isSymbol(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key);
}
