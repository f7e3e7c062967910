import type { ChatFormat } from '../../src-main/domain/answer.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { EngineCall, EngineCalls } from '../../src-main/domain/engine.ts';
import type { WireError } from '../../src-main/domain/errors.ts';
import type { Settings } from '../../src-main/domain/settings.ts';
import type { VerbName } from './names.ts';

/** What a person can choose in the menu of a selection, a segment, a hit or the picture. */
export type ClipCommand = 'ask-about-clip' | 'find-similar' | 'copy-quote' | 'play-clip' | 'clear-selection';

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
  samplePath: EngineCall<Record<string, never>, { path: string }>;
  /** Asks where to and writes a chat there; `saved` is false when the person closed the dialog. */
  saveChat: EngineCall<{ chat: number; format: ChatFormat }, { saved: boolean }>;
  /** Shows the native context menu at the pointer and resolves with the choice, or null. */
  clipMenu: EngineCall<
    { moment?: Moment; quote?: string; hasPicture: boolean; hasSelection: boolean },
    { command: ClipCommand | null }
  >;
  getSettings: EngineCall<Record<string, never>, Settings>;
  /** All but the ffmpeg program: naming one would be a way for a page gone wrong to run any program. */
  setSettings: EngineCall<Partial<Omit<Settings, 'ffmpegPath'>>, Settings>;
  getAppInfo: EngineCall<Record<string, never>, AppInfo>;
}

export type Calls = EngineCalls & WindowCalls;

export type EngineStatus =
  | { state: 'starting' }
  | { state: 'ready' }
  | { state: 'restarting'; inSeconds: number }
  | { state: 'failed'; error: WireError };

/** What the shell tells the window unasked. */
export type WindowEvent =
  | { type: 'engine'; status: EngineStatus }
  | { type: 'open'; paths: string[] }
  | { type: 'command'; command: 'open' | 'open-folder' | 'focus-search' | 'toggle-theme' };

export type Outcome<Output> = { ok: true; value: Output } | { ok: false; error: WireError };

/** What the preload puts on `window.sightsound`. `callId` names the call for `cancel` and for its events. */
export type SightsoundBridge = {
  [Verb in VerbName]: (input: Calls[Verb]['input'], callId: string) => Promise<Outcome<Calls[Verb]['output']>>;
} & {
  cancel: (callId: string) => void;
  /** Path of a dropped or picked file; empty when it has none on disk. */
  pathOf: (file: File) => string;
  /** Both return a function that ends the subscription. */
  onCallEvent: (listener: (callId: string, event: unknown) => void) => () => void;
  onWindowEvent: (listener: (event: WindowEvent) => void) => () => void;
};
