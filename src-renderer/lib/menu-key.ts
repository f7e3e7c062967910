/** A point of the window in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** True for the keys that open the menu of what has the focus. */
export function isMenuKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Where a menu opens that was asked for by a key: below the beginning of the element. */
export function menuPlaceOf(element: Element | null): Point | undefined {
  const box = element?.getBoundingClientRect();
  return box && { x: Math.max(0, Math.round(box.left + 8)), y: Math.max(0, Math.round(box.bottom)) };
}
