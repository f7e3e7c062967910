/** What of a keyboard event names a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key with its modifiers in one spelling, e.g. `K`, `Shift+ArrowLeft`, `Mod+K` (Ctrl, or Command on a Mac), `?`. */
export function keyName(press: KeyPress): string {
  const key = mainKey(press);
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !containsShift(key) ? 'Shift' : '',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

/** What the key types, and where that is neither Latin nor a sign of our own keys, what lies there on a Latin keyboard. */
function mainKey({ key, code, shiftKey }: KeyPress): string {
  if (key === ' ') return 'Space';
  if (isTyped(key)) return upperCase(key);
  return isNamed(key) ? key : (latinKey(code, shiftKey) ?? key);
}

/** A single Latin letter, digit or sign of ASCII. */
function isTyped(key: string): boolean {
  return /^(?:[!-~]|\p{Script=Latin})$/u.test(key);
}

/** `ArrowLeft` and the like, but for those that hide what was pressed: a dead key, a key that an input method has taken. */
function isNamed(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(key) && !/^(?:Dead|Process|Unidentified)$/.test(key);
}

const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

/** The key at a place of the keyboard, as the American layout labels it. */
function latinKey(code: string, shifted: boolean): string | undefined {
  const [, letterOrDigit] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code)?.filter((part) => part !== undefined) ?? [];
  return letterOrDigit ?? signs[code]?.[shifted ? 1 : 0];
}

function upperCase(key: string): string {
  const upper = key.toUpperCase();
  return upper.length === key.length ? upper : key;
}

/** Signs and digits already contain the shift key, wherever the layout puts them. */
function containsShift(key: string): boolean {
  return key.length === 1 && !/\p{Letter}/u.test(key);
}
