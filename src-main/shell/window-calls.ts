import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import type { Engine, EngineVerb } from '../domain/engine.ts';
import { audioExtensions, videoExtensions } from '../domain/media-files.ts';
import type { WindowCalls } from '../../src-preload/contract/types.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import { saveText } from './save-text.ts';
import { showClipMenu } from './clip-menu.ts';
import { carrier } from './engine-carrier.ts';
import { setApplicationMenu } from './menu.ts';
import type { Preferences } from './preferences.ts';

/** Verbs that the shell serves itself. */
export type WindowVerb = Exclude<keyof WindowCalls, EngineVerb>;
export type WindowHandlers = {
  [Verb in WindowVerb]: (
    input: WindowCalls[Verb]['input'],
    window: BrowserWindow,
  ) => Promise<WindowCalls[Verb]['output']>;
};

export interface WindowServices {
  chosen: ChosenPaths;
  preferences: Preferences;
  sample: string;
  exportChat: Engine['exportChat'];
}

export function windowHandlers({ chosen, preferences, sample, exportChat }: WindowServices): WindowHandlers {
  return {
    pickVideos: async (_input, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open videos',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Video and audio', extensions: [...videoExtensions, ...audioExtensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      chosen.add(...filePaths);
      return { paths: filePaths };
    },
    pickFolder: async (_input, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a folder with all videos inside',
        properties: ['openDirectory', 'multiSelections'],
      });
      chosen.add(...filePaths);
      return { paths: filePaths };
    },
    samplePath: async () => {
      chosen.add(sample);
      return { path: sample };
    },
    saveChat: async (input, window) => {
      const type =
        input.format === 'json' ? { name: 'JSON', extensions: ['json'] } : { name: 'Markdown', extensions: ['md'] };
      return { saved: await saveText(window, await exportChat(input), type) };
    },
    clipMenu: async (input, window) => ({ command: await showClipMenu(window, input) }),
    getSettings: async () => preferences.settings,
    setSettings: async (changes) => {
      const next = preferences.change(changes);
      nativeTheme.themeSource = next.theme;
      if (changes.keys !== undefined) setApplicationMenu(app.isPackaged, next.keys);
      return next;
    },
    getAppInfo: async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      engine: carrier,
      unsandboxed: app.commandLine.hasSwitch('no-sandbox'),
    }),
  };
}
