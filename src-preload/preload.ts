import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, verbNames, type VerbName } from './contract/names.ts';
import type { SightsoundBridge, WindowEvent } from './contract/types.ts';

// What the page gets: verbs and subscriptions, no channels and no event objects of Electron.

type AnyVerb = (input: unknown, callId: string) => Promise<never>;

const verbs = Object.fromEntries(
  verbNames.map((verb): [string, AnyVerb] => [
    verb,
    (input, callId) => ipcRenderer.invoke(channels.call, verb, input, callId) as Promise<never>,
  ]),
) as unknown as Pick<SightsoundBridge, VerbName>;

/** What the shell says before the page listens is kept for its first listener. */
let early: WindowEvent[] = [];
const windowListeners = new Set<(event: WindowEvent) => void>();
ipcRenderer.on(channels.windowEvent, (_event, windowEvent: WindowEvent) => {
  if (windowListeners.size === 0) early.push(windowEvent);
  for (const listener of windowListeners) listener(windowEvent);
});

const callListeners = new Set<(callId: string, event: unknown) => void>();
ipcRenderer.on(channels.callEvent, (_event, callId: string, callEvent: unknown) => {
  for (const listener of callListeners) listener(callId, callEvent);
  ipcRenderer.send(channels.received, callId);
});

const bridge: SightsoundBridge = {
  ...verbs,
  cancel: (callId) => ipcRenderer.send(channels.cancel, callId),
  // Electron gives a path only to files that the person dropped, picked or pasted, so the shell may trust it as chosen.
  pathOf: (file) => {
    const path = webUtils.getPathForFile(file);
    if (path !== '') ipcRenderer.send(channels.chosen, path);
    return path;
  },
  onCallEvent: (listener) => {
    callListeners.add(listener);
    return () => callListeners.delete(listener);
  },
  onWindowEvent: (listener) => {
    windowListeners.add(listener);
    const kept = early;
    early = [];
    kept.forEach(listener);
    return () => windowListeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('sightsound', bridge);
