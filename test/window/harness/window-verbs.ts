import { defaultSettings, type Settings } from '../../../src-main/domain/settings.ts';
import type { Calls, WindowCalls } from '../../../src-preload/contract/types.ts';
import type { Script } from './fake-bridge.ts';
import { sampleVideo } from './videos.ts';

type WindowVerbs = {
  [Verb in Exclude<keyof WindowCalls, 'saveChat'>]: (
    input: Calls[Verb]['input'],
    callId: string,
  ) => Promise<Calls[Verb]['output']>;
};

/** How a verb that takes a while tells of itself, and ends early. */
export interface Calling {
  emit: (callId: string, event: unknown) => void;
  stopIfCancelled: (callId: string) => void;
  pause: (milliseconds: number) => Promise<void>;
}

/** What the shell itself answers, as a script wants it. */
export function windowVerbs(script: Script, { emit, stopIfCancelled, pause }: Calling): WindowVerbs {
  let settings: Settings = { ...defaultSettings, ...script.settings };
  return {
    pickVideos: async () => ({ paths: [sampleVideo.path] }),
    pickFolder: async () => ({ paths: Object.keys(script.folders ?? {}).slice(0, 1) }),
    pastedPaths: async () => ({ paths: script.pasted ?? [] }),
    samplePath: async () => ({ path: sampleVideo.path }),
    clipMenu: async () => ({ command: script.clipCommand ?? null }),
    copySnapshot: async () => null,
    saveSnapshot: async () => ({ saved: true }),
    async saveClip({ clip }, callId) {
      for (let step = 0; step < (script.exportSteps ?? 1); step += 1) {
        emit(callId, { type: 'progress', fraction: step / (script.exportSteps ?? 1), etaSeconds: 12 });
        await pause(50);
        stopIfCancelled(callId);
      }
      const start = Math.max(0, clip.start - 2);
      return { report: { start, end: clip.end, path: '/home/kim/Videos/clip.mp4' } };
    },
    saveChapters: async () => ({ saved: true }),
    saveDescriptions: async () => ({ saved: true }),
    useMirror: async () => ({ used: true }),
    setTexts: async () => null,
    getSettings: async () => settings,
    async setSettings(change) {
      settings = { ...settings, ...change };
      return settings;
    },
    getAppInfo: async () => ({ version: '0.1.0', electron: '45.4.1', engine: 'utility-process', unsandboxed: true }),
  };
}
