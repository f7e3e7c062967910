import type { ChatFormat } from '../../src-main/domain/answer.ts';
import type { ChapterFormat } from '../../src-main/domain/chapter-files.ts';
import type { ClipEvent, ClipReport, ClipRequest } from '../../src-main/domain/clip-export.ts';
import type { EngineCall, EngineCalls } from '../../src-main/domain/engine.ts';
import type { WireError } from '../../src-main/domain/errors.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { Settings } from '../../src-main/domain/settings.ts';
import type { VerbName } from './names.ts';
import type { clipCommands, ShellTexts } from './parts/shell-texts.ts';

export type { ShellTexts };

/** What a person can choose in the menu of a selection, a segment, a hit or the picture. */
export type ClipCommand = (typeof clipCommands)[number];

/** One line of that menu, in the words of the window. */
export interface ClipMenuItem {
  command: ClipCommand;
  text: string;
  enabled: boolean;
}

export interface ClipMenuRequest {
  /** Lines are drawn between groups. */
  groups: ClipMenuItem[][];
  /** Where the menu opens, in pixels of the window; at the pointer when not given. */
  at?: { x: number; y: number };
}

export interface AppInfo {
  version: string;
  electron: string;
  /** How the engine is carried: `utility-process` or `node-child`. */
  engine: string;
  /** True when the program runs without Chromium's sandbox (as root on Linux). */
  unsandboxed: boolean;
}

/** Verbs that the shell itself serves. */
export interface WindowCalls {
  /** Shows the system's open dialog; an empty list when the person closes it. */
  pickVideos: EngineCall<Record<string, never>, { paths: string[] }>;
  /** Shows the system's dialog for folders; an empty list when the person closes it. */
  pickFolder: EngineCall<Record<string, never>, { paths: string[] }>;
  /** Files and folders that the clipboard names in words; none unless the person has just pressed the keys that paste. */
  pastedPaths: EngineCall<Record<string, never>, { paths: string[] }>;
  samplePath: EngineCall<Record<string, never>, { path: string }>;
  /** Asks where to and writes a chat there; `saved` is false when the person closed the dialog. */
  saveChat: EngineCall<{ chat: number; format: ChatFormat }, { saved: boolean }>;
  /** Asks where to and writes the picture at a media time there, as PNG; false when the person closed the dialog. */
  saveSnapshot: EngineCall<{ video: VideoId; time: number }, { saved: boolean }>;
  /** Puts the picture at a media time on the clipboard, in full size. */
  copySnapshot: EngineCall<{ video: VideoId; time: number }, null>;
  /** Asks where to and writes a part of a video there; null when the person closed the dialog. */
  saveClip: EngineCall<Omit<ClipRequest, 'path'>, { report: ClipReport | null }, ClipEvent>;
  /** Asks where to and writes a list of chapters there; `saved` is false when the person closed the dialog. */
  saveChapters: EngineCall<{ name: string; format: ChapterFormat; text: string }, { saved: boolean }>;
  /** Asks where to and writes descriptions there, as WebVTT; `saved` is false when the person closed the dialog. */
  saveDescriptions: EngineCall<{ name: string; text: string }, { saved: boolean }>;
  /** Shows a native context menu and resolves with the choice, or null. */
  clipMenu: EngineCall<ClipMenuRequest, { command: ClipCommand | null }>;
  /** The words of the application's menu and of the system's dialogs, in the language of the window. They are kept for the next start. */
  setTexts: EngineCall<ShellTexts, null>;
  getSettings: EngineCall<Record<string, never>, Settings>;
  /** All but the ffmpeg program: naming one would be a way for a page gone wrong to run any program. */
  setSettings: EngineCall<Partial<Omit<Settings, 'ffmpegPath'>>, Settings>;
  /** Asks the person in a dialog of the system whether packs shall come from this address; a page gone wrong could send words there. */
  useMirror: EngineCall<{ mirror: string | null }, { used: boolean }>;
  getAppInfo: EngineCall<Record<string, never>, AppInfo>;
}

/**
 * Verbs of the engine that the window does not call: those of the shell, for it alone knows what the person wants, where a file is
 * written, where packs come from.
 */
export type ShellOnlyVerb = 'exportClip' | 'getSnapshot' | 'setPackMirror';

export type Calls = Omit<EngineCalls, ShellOnlyVerb> & WindowCalls;

export type EngineStatus =
  | { state: 'starting' }
  | { state: 'ready' }
  | { state: 'restarting'; inSeconds: number }
  | { state: 'failed'; error: WireError };

/** What the shell tells the window unasked. */
export type WindowEvent =
  | { type: 'engine'; status: EngineStatus }
  | { type: 'open'; paths: string[] }
  | { type: 'command'; command: 'open' | 'open-folder' | 'close-tab' | 'focus-search' | 'toggle-theme' };

export type Outcome<Output> = { ok: true; value: Output } | { ok: false; error: WireError };

/** What the preload puts on `window.sightsound`. `callId` names the call for `cancel` and for its events. */
export type SightsoundBridge = {
  [Verb in VerbName]: (input: Calls[Verb]['input'], callId: string) => Promise<Outcome<Calls[Verb]['output']>>;
} & {
  cancel: (callId: string) => void;
  /** Path of a dropped, picked or pasted file; empty when it has none on disk. */
  pathOf: (file: File) => string;
  /** Both return a function that ends the subscription. */
  onCallEvent: (listener: (callId: string, event: unknown) => void) => () => void;
  onWindowEvent: (listener: (event: WindowEvent) => void) => () => void;
};
