import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { ClipCommand, WindowCalls } from '../../src-preload/contract/types.ts';

/** Shows the menu of a selection, a segment, a hit or the picture at the pointer; the choice, or null. */
export async function showClipMenu(
  window: BrowserWindow,
  { moment, quote, hasPicture, hasSelection }: WindowCalls['clipMenu']['input'],
): Promise<ClipCommand | null> {
  const { promise, resolve } = Promise.withResolvers<ClipCommand | null>();
  const item = (command: ClipCommand, label: string, enabled = true): MenuItemConstructorOptions => {
    return { label, enabled, click: () => resolve(command) };
  };
  const menu = Menu.buildFromTemplate([
    item('ask-about-clip', 'Ask about this clip'),
    item('find-similar', 'Find similar moments', hasPicture),
    item('play-clip', 'Play this clip', moment !== undefined),
    { type: 'separator' },
    item('copy-quote', 'Copy quote with time', quote !== undefined),
    item('clear-selection', 'Clear selection', hasSelection),
  ]);
  // The menu closes before the click is told, so the answer "nothing" waits a turn.
  menu.popup({ window, callback: () => setTimeout(() => resolve(null), 100) });
  return promise;
}
