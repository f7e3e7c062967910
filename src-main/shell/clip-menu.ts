import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { ClipCommand, ClipMenuRequest } from '../../src-preload/contract/types.ts';

/** Shows the menu of a selection, a segment, a hit or the picture; the choice, or null. */
export async function showClipMenu(
  window: BrowserWindow,
  { groups, at }: ClipMenuRequest,
): Promise<ClipCommand | null> {
  const { promise, resolve } = Promise.withResolvers<ClipCommand | null>();
  const template = groups.flatMap((group, number): MenuItemConstructorOptions[] => [
    ...(number > 0 ? [{ type: 'separator' as const }] : []),
    ...group.map(({ command, text, enabled }) => ({ label: text, enabled, click: () => resolve(command) })),
  ]);
  const zoom = window.webContents.getZoomFactor();
  const place = at && { x: Math.round(at.x * zoom), y: Math.round(at.y * zoom) };
  // The menu closes before the click is told, so the answer "nothing" waits a turn.
  Menu.buildFromTemplate(template).popup({ window, ...place, callback: () => setTimeout(() => resolve(null), 100) });
  return promise;
}
