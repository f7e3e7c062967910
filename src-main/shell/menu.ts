import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { mapKeys, type ActionName, type KeyChoice } from '../domain/keys.ts';
import type { ShellTexts, WindowEvent } from '../../src-preload/contract/types.ts';
import { tellWindows } from './ipc.ts';
import type { Preferences } from './preferences.ts';

type Command = Extract<WindowEvent, { type: 'command' }>['command'];
type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };
const isMac = process.platform === 'darwin';

/**
 * The menu bar of the program, with the person's keys and language. Its commands go to the window, which knows what they mean
 * there. Without words there is none yet.
 */
export function setApplicationMenu(
  packaged: boolean,
  { settings, texts }: Pick<Preferences, 'settings' | 'texts'>,
): void {
  Menu.setApplicationMenu(texts ? Menu.buildFromTemplate(menuBar(packaged, settings.keys, texts)) : null);
}

function menuBar(packaged: boolean, keys: KeyChoice, texts: ShellTexts): Item[] {
  const { byAction } = mapKeys(keys);
  const command = (label: string, action: ActionName, name: Command): Item => {
    // A key without Ctrl would be taken from the text that is being typed; the window answers to it elsewhere.
    const key = byAction[action].find((mapped) => mapped.takenBy === undefined && mapped.key.startsWith('Mod+'))?.key;
    const click = (): void => tellWindows({ type: 'command', command: name });
    return { label, click, ...(key !== undefined && { accelerator: acceleratorOf(key) }) };
  };
  return [
    ...(isMac ? [applicationMenu(texts)] : []),
    {
      label: texts.file,
      submenu: [
        command(texts.open, 'open', 'open'),
        command(texts.openFolder, 'openFolder', 'open-folder'),
        command(texts.search, 'search', 'focus-search'),
        line,
        command(texts.closeTab, 'closeTab', 'close-tab'),
        isMac ? closeWindow(texts) : { role: 'quit', label: texts.quit },
      ],
    },
    { label: texts.edit, submenu: [...editing(texts), { role: 'delete', label: texts.delete }] },
    {
      label: texts.view,
      submenu: [
        command(texts.theme, 'theme', 'toggle-theme'),
        line,
        { role: 'resetZoom', label: texts.actualSize },
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        line,
        { role: 'togglefullscreen', label: texts.fullScreen },
        ...(packaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: texts.window,
      role: 'window',
      submenu: [{ role: 'minimize', label: texts.minimize }, closeWindow(texts)],
    },
  ];
}

/** Its usual key closes a tab. */
function closeWindow({ closeWindow: label }: ShellTexts): Item {
  return { role: 'close', label, accelerator: 'CommandOrControl+Shift+W' };
}

/** A key as Electron writes it. */
function acceleratorOf(key: string): string {
  return key.replace('Mod', 'CommandOrControl').replace('Arrow', '').replace(/\+\+$/, '+Plus');
}

/** The first menu on a Mac, which bears the program's name. */
function applicationMenu(texts: ShellTexts): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: texts.about },
      line,
      { role: 'services', label: texts.services },
      line,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      line,
      { role: 'quit', label: texts.quit },
    ],
  };
}

function editing(texts: ShellTexts): Item[] {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    line,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}

/** Cut, copy and paste in text fields, and copy wherever text is selected. */
export function offerTextMenu(contents: WebContents, textsNow: () => ShellTexts | undefined): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const texts = textsNow();
    if (!texts) return;
    const can: Partial<Record<NonNullable<Item['role']>, boolean>> = {
      undo: editFlags.canUndo,
      redo: editFlags.canRedo,
      cut: editFlags.canCut,
      copy: editFlags.canCopy,
      paste: editFlags.canPaste,
      selectAll: editFlags.canSelectAll,
    };
    const items = editing(texts).map((item) => (item.role ? { ...item, enabled: can[item.role] ?? false } : item));
    if (isEditable) Menu.buildFromTemplate(items).popup();
    else if (selectionText !== '') Menu.buildFromTemplate([{ role: 'copy', label: texts.copy }]).popup();
  });
}
