import { app, BrowserWindow, nativeTheme } from 'electron';
import type { ClipReport } from '../domain/clip-export.ts';
import {
  engineVerbs,
  type CallOptions,
  type EngineCalls,
  type EngineVerb,
  type FoundMedia,
  type VideoStatus,
} from '../domain/engine.ts';
import { stemOf, timeInName } from '../domain/file-names.ts';
import { libraryFolder } from '../store/paths.ts';
import type { VerbName } from '../../src-preload/contract/names.ts';
import type { EngineStatus, ShellOnlyVerb } from '../../src-preload/contract/types.ts';
import { ChosenPaths } from './chosen-paths.ts';
import { commandLineOf, forkEngine } from './engine-carrier.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { listenToPages, tellWindows, type CallHandler } from './ipc.ts';
import { KnownVideos } from './known-videos.ts';
import { setApplicationMenu } from './menu.ts';
import { Pasting } from './pasting.ts';
import type { Places } from './places.ts';
import type { Preferences } from './preferences.ts';
import { serveAddresses } from './protocol.ts';
import { hardenSession } from './security.ts';
import { windowHandlers, type WindowHandlers } from './window-calls.ts';
import { openWindow } from './windows.ts';

/** The program with its window: joins page, engine and files, once Electron is ready. */
export class Application {
  readonly #places: Places;
  readonly #preferences: Preferences;
  readonly #chosen = new ChosenPaths();
  readonly #pasting = new Pasting();
  readonly #engine: EngineSupervisor;
  readonly #videos: KnownVideos;
  readonly #handlers: WindowHandlers;
  /** Files to open as soon as a page is there. */
  #toOpen: string[] = [];

  constructor(places: Places, preferences: Preferences) {
    this.#places = places;
    this.#preferences = preferences;
    this.#engine = new EngineSupervisor(
      () => this.#fork(),
      (status) => this.#tellStatus(status),
    );
    this.#videos = new KnownVideos((id) => this.#engine.call('getVideo', { video: id }) as Promise<VideoStatus>);
    this.#handlers = windowHandlers({
      chosen: this.#chosen,
      preferences,
      sample: places.sample,
      findVideo: (id) => this.#videos.get(id),
      exportClip: (input, options) =>
        this.#engine.call('exportClip', input, options as CallOptions<unknown>) as Promise<ClipReport>,
      pasting: this.#pasting,
      snapshot: (input) => this.#snapshot(input),
      setPackMirror: (input) => this.#engine.call('setPackMirror', input) as Promise<null>,
      exportChat: (input) => this.#engine.call('exportChat', input) as Promise<EngineCalls['exportChat']['output']>,
    });
  }

  /** Call once, when Electron is ready. */
  start(): void {
    nativeTheme.themeSource = this.#preferences.settings.theme;
    hardenSession();
    serveAddresses({
      window: this.#places.window,
      findVideo: (id) => this.#videos.get(id),
      findSheet: (video, sheet) => this.#findSheet(video, sheet),
    });
    setApplicationMenu(app.isPackaged, this.#preferences);
    listenToPages(this.#callHandler());
    this.#engine.start();
    this.showWindow();
  }

  /** Opens files that the person named outside the window. */
  open(paths: readonly string[]): void {
    this.#chosen.add(...paths);
    const [window] = BrowserWindow.getAllWindows();
    if (window && !window.webContents.isLoading()) tellWindows({ type: 'open', paths: [...paths] });
    else this.#toOpen.push(...paths);
  }

  /** Brings the window to the front, or opens one. */
  showWindow(): void {
    const [present] = BrowserWindow.getAllWindows();
    if (present) {
      if (present.isMinimized()) present.restore();
      present.focus();
      return;
    }
    const window = openWindow(this.#places.preload, this.#preferences);
    this.#pasting.watch(window.webContents);
    window.webContents.on('did-finish-load', () => {
      this.#tellStatus(this.#engine.status);
      if (this.#toOpen.length > 0) tellWindows({ type: 'open', paths: this.#toOpen.splice(0) });
    });
  }

  /** Resolves when the engine process is gone. */
  async stop(): Promise<void> {
    await this.#engine.stop();
  }

  #callHandler(): CallHandler {
    return {
      chosen: (path) => this.#chosen.add(path),
      call: async (verb, input, options, window) => {
        if (!isEngineVerb(verb)) return this.#handlers[verb](input as never, window, options);
        for (const path of pathsNamedIn(verb, input)) this.#chosen.check(path);
        const output = await this.#engine.call(verb, input, options);
        this.#note(verb, input, output);
        return output;
      },
    };
  }

  /** Learns from an answer which videos there are: these may be played, and opened again. */
  #note(verb: EngineVerb, input: unknown, output: unknown): void {
    if (verb === 'eraseVideo') this.#videos.forget((input as EngineCalls['eraseVideo']['input']).video);
    // Whoever chose a folder chose what is in it.
    if (verb === 'findMedia') {
      const { files, unreadable } = output as FoundMedia;
      this.#chosen.add(...files, ...unreadable);
    }
    if (verb !== 'openVideo' && verb !== 'getVideo' && verb !== 'listVideos') return;
    const found = (verb === 'listVideos' ? output : [output]) as VideoStatus[];
    this.#videos.remember(...found);
    this.#chosen.add(...found.map(({ video }) => video.path));
  }

  async #findSheet(video: string, sheet: number): Promise<Uint8Array | undefined> {
    const found = await this.#engine.call('getSheet', { video, sheet }).catch(() => undefined);
    return (found as EngineCalls['getSheet']['output'] | undefined)?.jpeg;
  }

  /** @throws AppError VIDEO_UNKNOWN, MEDIA_*, FFMPEG_* */
  async #snapshot(input: EngineCalls['getSnapshot']['input']): Promise<{ name: string; png: Uint8Array }> {
    const { png } = (await this.#engine.call('getSnapshot', input)) as EngineCalls['getSnapshot']['output'];
    const { video } = (await this.#engine.call('getVideo', { video: input.video })) as VideoStatus;
    return { name: `${stemOf(video.name)} ${timeInName(input.time)}.png`, png };
  }

  #tellStatus(status: EngineStatus): void {
    tellWindows({ type: 'engine', status });
  }

  #fork(): ReturnType<typeof forkEngine> {
    const { ffmpegPath } = this.#preferences.settings;
    return forkEngine(this.#places.engineProcess, {
      libraryDir: libraryFolder(),
      modelsDir: this.#places.models,
      holder: 'the Sightsound window',
      commandLine: commandLineOf(this.#places),
      ...(ffmpegPath !== null && { ffmpegPath }),
    });
  }
}

/** The files and folders that a call would have read: only what the person chose may be. */
function pathsNamedIn(verb: EngineVerb, input: unknown): readonly string[] {
  if (verb === 'openVideo' || verb === 'findMedia') return [(input as EngineCalls['openVideo']['input']).path];
  if (verb === 'importPack' || verb === 'movePacks') return [(input as EngineCalls['movePacks']['input']).folder];
  if (verb === 'findVideos') return (input as EngineCalls['findVideos']['input']).paths;
  const asked = input as EngineCalls['findSimilar']['input'];
  return verb === 'findSimilar' && 'picture' in asked ? [asked.picture] : [];
}

function isEngineVerb(verb: VerbName): verb is Exclude<EngineVerb, ShellOnlyVerb> {
  return (engineVerbs as readonly string[]).includes(verb);
}
