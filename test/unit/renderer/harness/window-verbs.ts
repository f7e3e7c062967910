import { defaultSettings, type Settings } from '../../../../src-main/domain/settings.ts';
import type { Calls, WindowCalls } from '../../../../src-preload/contract/types.ts';
import type { Script } from './fake-bridge.ts';
import { sampleVideo } from './videos.ts';

type WindowVerbs = {
  [Verb in Exclude<keyof WindowCalls, 'saveChat'>]: (input: Calls[Verb]['input']) => Promise<Calls[Verb]['output']>;
};

/** What the shell itself answers, as a script wants it. */
export function windowVerbs(script: Script): WindowVerbs {
  let settings: Settings = { ...defaultSettings, ...script.settings };
  return {
    pickVideos: async () => ({ paths: [sampleVideo.path] }),
    pickFolder: async () => ({ paths: Object.keys(script.folders ?? {}).slice(0, 1) }),
    pastedPaths: async () => ({ paths: script.pasted ?? [] }),
    samplePath: async () => ({ path: sampleVideo.path }),
    clipMenu: async () => ({ command: script.clipCommand ?? null }),
    saveClip: async ({ clip }) => ({ report: { ...clip, path: '/home/kim/Videos/clip.mp4' } }),
    saveSnapshot: async () => ({ saved: true }),
    saveDescriptions: async () => ({ saved: true }),
    setTexts: async () => null,
    getSettings: async () => settings,
    async setSettings(change) {
      settings = { ...settings, ...change };
      return settings;
    },
    getAppInfo: async () => ({ version: '0.1.0', electron: '45.4.1', engine: 'utility-process', unsandboxed: true }),
  };
}
