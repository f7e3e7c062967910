import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { WindowEvent } from '../../src-preload/contract/types.ts';
import { tellWindows } from './ipc.ts';

type Command = Extract<WindowEvent, { type: 'command' }>['command'];

/** The menu bar of the program. Its commands go to the window, which knows what they mean there. */
export function setApplicationMenu(packaged: boolean): void {
  const command = (label: string, accelerator: string, name: Command): MenuItemConstructorOptions => {
    return { label, accelerator, click: () => tellWindows({ type: 'command', command: name }) };
  };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        command('Open…', 'CommandOrControl+O', 'open'),
        command('Open Folder…', 'CommandOrControl+Shift+O', 'open-folder'),
        command('Search Everything', 'CommandOrControl+K', 'focus-search'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        command('Light or Dark', 'CommandOrControl+Shift+L', 'toggle-theme'),
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
