const isMac = navigator.userAgent.includes('Mac');

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  ContextMenu: 'Menu',
  '-': '−',
};

/** A key as it is printed on keyboards, e.g. `Ctrl K`, `Shift ←`. */
export function keyText(key: string): string {
  const parts = key.split(/\+(?=.)/);
  return parts.map((part) => signs[part] ?? part).join(' ');
}
