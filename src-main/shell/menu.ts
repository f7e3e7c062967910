import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { mapKeys, type ActionName, type KeyChoice } from '../domain/keys.ts';
import type { WindowEvent } from '../../src-preload/contract/types.ts';
import { tellWindows } from './ipc.ts';

type Command = Extract<WindowEvent, { type: 'command' }>['command'];

/** The menu bar of the program, with the person's keys. Its commands go to the window, which knows what they mean there. */
export function setApplicationMenu(packaged: boolean, keys: KeyChoice): void {
  const { byAction } = mapKeys(keys);
  const command = (label: string, action: ActionName, name: Command): MenuItemConstructorOptions => {
    // A key without Ctrl would be taken from the text that is being typed; the window answers to it elsewhere.
    const key = byAction[action].find((mapped) => mapped.takenBy === undefined && mapped.key.startsWith('Mod+'))?.key;
    const click = (): void => tellWindows({ type: 'command', command: name });
    return { label, click, ...(key !== undefined && { accelerator: acceleratorOf(key) }) };
  };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        command('Open…', 'open', 'open'),
        command('Open Folder…', 'openFolder', 'open-folder'),
        command('Search Everything', 'search', 'focus-search'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        command('Light or Dark', 'theme', 'toggle-theme'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(packaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A key as Electron writes it. */
function acceleratorOf(key: string): string {
  return key.replace('Mod', 'CommandOrControl').replace('Arrow', '').replace(/\+\+$/, '+Plus');
}

/** Cut, copy and paste in text fields, and copy wherever text is selected. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const editing: MenuItemConstructorOptions[] = [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
    if (isEditable) Menu.buildFromTemplate(editing).popup();
    else if (selectionText !== '') Menu.buildFromTemplate([{ role: 'copy' }]).popup();
  });
}
