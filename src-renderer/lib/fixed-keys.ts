/** Keys of lists, boxes and the like: nobody can change them, and the sheet tells them apart from those that can be changed. */
export const fixedKeys = {
  enter: ['Enter'],
  escape: ['Escape'],
  edit: ['F2'],
  snap: ['ArrowUp', 'ArrowDown'],
  whoSpeaks: ['Shift+F2'],
  remove: ['Delete'],
  undo: ['Mod+Z'],
  select: ['Space'],
  selectMore: ['Shift+ArrowUp', 'Shift+ArrowDown'],
  selectAll: ['Mod+A'],
  copyLines: ['Mod+C'],
  paste: ['Mod+V'],
} as const satisfies Record<string, readonly string[]>;
