import type { HTMLAttributes } from 'react';
import { isMenuKey, menuPlaceOf, type Point } from '../lib/menu-key.ts';

/** Properties of an element with a menu of its own: right click, the menu key and Shift F10 open it, the keys beside the element. */
export function offersMenu(open: (at?: Point) => void): Pick<HTMLAttributes<Element>, 'onContextMenu' | 'onKeyDown'> {
  return {
    onContextMenu: (event) => {
      event.preventDefault();
      event.stopPropagation();
      open();
    },
    onKeyDown: (event) => {
      if (!isMenuKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open(menuPlaceOf(event.currentTarget));
    },
  };
}
