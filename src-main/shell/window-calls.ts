import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import type { ClipReport } from '../domain/clip-export.ts';
import type { CallOptions, Engine, EngineVerb } from '../domain/engine.ts';
import { chapterFileEndings } from '../domain/chapter-files.ts';
import { AppError } from '../domain/errors.ts';
import { audioExtensions, videoExtensions } from '../domain/media-files.ts';
import { pictureExtensions } from '../domain/still-pictures.ts';
import type { Video } from '../domain/video.ts';
import type { WindowCalls } from '../../src-preload/contract/types.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import type { Pasting } from './pasting.ts';
import { copyPicture } from './copy-picture.ts';
import { mayUseMirror } from './mirror-dialog.ts';
import { saveClip } from './save-clip.ts';
import { saveFile } from './save-file.ts';
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
    options: CallOptions<WindowCalls[Verb]['event']>,
  ) => Promise<WindowCalls[Verb]['output']>;
};

export interface WindowServices {
  chosen: ChosenPaths;
  preferences: Preferences;
  sample: string;
  exportChat: Engine['exportChat'];
  exportClip: Engine['exportClip'];
  setPackMirror: Engine['setPackMirror'];
  pasting: Pasting;
  /** The video of an id, or undefined when the library does not know it. */
  findVideo: (id: string) => Promise<Video | undefined>;
  /** The picture at a media time, with a name for its file. */
  snapshot: (input: WindowCalls['saveSnapshot']['input']) => Promise<{ name: string; png: Uint8Array }>;
}

export function windowHandlers({
  chosen,
  preferences,
  sample,
  exportChat,
  exportClip,
  setPackMirror,
  pasting,
  findVideo,
  snapshot,
}: WindowServices): WindowHandlers {
  return {
    pickVideos: async (_input, window) => {
      const { texts } = preferences;
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        ...(texts && {
          title: texts.openVideos,
          filters: [
            { name: texts.videoAndSound, extensions: [...videoExtensions, ...audioExtensions] },
            { name: texts.pictures, extensions: [...pictureExtensions] },
            { name: texts.allFiles, extensions: ['*'] },
          ],
        }),
      });
      chosen.add(...filePaths);
      return { paths: filePaths };
    },
    pickFolder: async (_input, window) => {
      const { texts } = preferences;
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'multiSelections'],
        ...(texts && { title: texts.openFolders }),
      });
      chosen.add(...filePaths);
      return { paths: filePaths };
    },
    samplePath: async () => {
      chosen.add(sample);
      return { path: sample };
    },
    pastedPaths: async () => {
      const paths = await pasting.take();
      chosen.add(...paths);
      return { paths };
    },
    saveChat: async (input, window) => {
      const type =
        input.format === 'json' ? { name: 'JSON', extensions: ['json'] } : { name: 'Markdown', extensions: ['md'] };
      const { name, text } = await exportChat(input);
      return { saved: await saveFile(window, { name, content: text }, type) };
    },
    saveSnapshot: async (input, window) => {
      const { name, png } = await snapshot(input);
      return { saved: await saveFile(window, { name, content: png }, { name: 'PNG', extensions: ['png'] }) };
    },
    copySnapshot: async (input) => {
      await copyPicture((await snapshot(input)).png);
      return null;
    },
    saveClip: async ({ video: id, clip, way }, window, options) => {
      const video = await findVideo(id);
      if (!video) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library any more.');
      const write = (file: string): Promise<ClipReport> => exportClip({ video: id, clip, way, path: file }, options);
      return { report: await saveClip(window, video, { clip, way }, preferences.texts, write) };
    },
    saveChapters: async ({ name, format, text }, window) => {
      const type = { name: format, extensions: [chapterFileEndings[format]] };
      return { saved: await saveFile(window, { name, content: text }, type) };
    },
    saveDescriptions: async ({ name, text }, window) => ({
      saved: await saveFile(window, { name, content: text }, { name: 'WebVTT', extensions: ['vtt'] }),
    }),
    setTexts: async (texts) => {
      preferences.texts = texts;
      setApplicationMenu(app.isPackaged, preferences);
      return null;
    },
    clipMenu: async (input, window) => ({ command: await showClipMenu(window, input) }),
    getSettings: async () => preferences.settings,
    setSettings: async (changes) => {
      const next = preferences.change(changes);
      nativeTheme.themeSource = next.theme;
      if (changes.keys !== undefined) setApplicationMenu(app.isPackaged, preferences);
      return next;
    },
    useMirror: async (input, window) => {
      const used = input.mirror === null || (await mayUseMirror(window, input.mirror, preferences.texts));
      if (used) await setPackMirror(input);
      return { used };
    },
    getAppInfo: async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      engine: carrier,
      unsandboxed: app.commandLine.hasSwitch('no-sandbox'),
    }),
  };
}
