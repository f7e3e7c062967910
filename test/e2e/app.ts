import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright';
import { resolveElectron } from '../tooling/electron-runtime.mjs';
import { launchApp } from '../tooling/launch-app.mjs';
import { launchFlags } from '../tooling/launch-flags.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(root, 'test/results/screenshots');

export interface LaunchOptions {
  /** Folder that holds library and settings; a fresh one when left out. */
  home?: string;
  /** Videos named on the command line. */
  videos?: readonly string[];
  /** Program that starts Electron, e.g. as another user; Electron itself when left out. */
  executable?: string;
  flags?: readonly string[];
  /** Folder of the program; the checkout when left out. */
  installation?: string;
  /** Its engine is not going to start, so nothing waits for it. */
  withoutEngine?: boolean;
}

/** The built app, driven as a person does. It waits for what the app shows, never for time. */
export class App {
  readonly home: string;
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Everything that the program printed. */
  readonly output: string[] = [];

  private constructor(home: string, electron: ElectronApplication, page: Page) {
    this.home = home;
    this.electron = electron;
    this.page = page;
    const { stdout, stderr } = electron.process();
    for (const stream of [stdout, stderr]) stream?.on('data', (text: Buffer) => this.output.push(String(text)));
  }

  static async launch(options: LaunchOptions = {}): Promise<App> {
    const { home = freshHome(), videos = [], executable, flags, installation } = options;
    const start = await command(home, videos, { flags, installation });
    const isNew = readdirSync(home).length === 0;
    const launched = {
      executablePath: executable ?? start.executable,
      // Playwright would switch the sandbox off by itself.
      chromiumSandbox: !start.args.includes('--no-sandbox'),
      args: start.args,
      // The app's own theme, not one that Playwright imposes.
      colorScheme: null,
      env: start.env,
    };
    // What a start that was lost has indexed would not be indexed again before the eyes of the test.
    const electron = await launchApp(launched, () => {
      if (isNew) rmSync(home, { recursive: true, force: true });
    });
    const app = new App(home, electron, await electron.firstWindow());
    if (!options.withoutEngine) await app.ready();
    return app;
  }

  /** Resolves when the engine answers and the window shows its first screen. */
  async ready(): Promise<void> {
    const { page } = this;
    await page.getByTestId('welcome').or(page.getByTestId('library')).or(this.player).first().waitFor();
    const outcome = await this.page.evaluate(() => window.sightsound.listVideos({}, 'app-ready'));
    if (!outcome.ok) throw new Error(`The engine does not answer: ${outcome.error.code} ${outcome.error.message}`);
  }

  /** Starts the program once more, as a double-click on a video does; resolves when that second process has ended. */
  async startAgain(...videos: readonly string[]): Promise<void> {
    const { executable, args, env } = await command(this.home, videos);
    await once(spawn(executable, args, { env, stdio: 'ignore' }), 'exit');
  }

  async close(): Promise<void> {
    await this.electron.close();
  }

  get player(): Locator {
    return this.page.getByTestId('player');
  }

  /** Media time of the player in seconds. */
  async playhead(): Promise<number> {
    return this.player.evaluate((video: HTMLVideoElement) => video.currentTime);
  }

  /** The player's time at the moment when it has next jumped somewhere, because of `act`. */
  async jumpBy(act: () => Promise<void>): Promise<number> {
    const jumped = this.player.evaluate(
      (video: HTMLVideoElement) =>
        new Promise<number>((resolve) => {
          video.addEventListener('seeked', () => resolve(video.currentTime), { once: true });
        }),
    );
    // Until the listener stands, a jump would be missed.
    await this.player.evaluate(() => undefined);
    await act();
    return jumped;
  }

  /** Where a media time lies on the lanes of the timeline, in pixels of the window. */
  async onTimeline(seconds: number): Promise<{ x: number; y: number }> {
    const box = await this.page.getByRole('slider', { name: 'Position' }).boundingBox();
    const duration = await this.player.evaluate((video: HTMLVideoElement) => video.duration);
    if (!box) throw new Error('The timeline is not shown.');
    return { x: box.x + (seconds / duration) * box.width, y: box.y + box.height - 20 };
  }

  /** Drags over the timeline as a person selects a range. */
  async selectRange(start: number, end: number): Promise<void> {
    const { mouse } = this.page;
    const [from, to] = [await this.onTimeline(start), await this.onTimeline(end)];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
    await this.page.getByTestId('selection').waitFor();
  }

  /** A real drop of files from outside, on the middle of the window. */
  async drop(...files: readonly string[]): Promise<void> {
    await this.#dropAt(files, await this.page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 })));
  }

  /** As `drop`, on the field that searches. */
  async dropOnSearch(file: string): Promise<void> {
    const { x, y, width, height } = (await this.page.getByRole('search').boundingBox())!;
    await this.#dropAt([file], { x: x + width / 2, y: y + height / 2 });
  }

  async #dropAt(files: readonly string[], { x, y }: { x: number; y: number }): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
    await devtools.detach();
  }

  /** Presses Ctrl V as a keyboard does: keys that come by the debugger are not shown to the shell first. */
  async paste(): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const type of ['keyDown', 'keyUp'] as const)
        window?.webContents.sendInputEvent({ type, keyCode: 'V', modifiers: ['control'] });
    });
  }

  /** Resolves when the index bar shows one of the states. */
  async indexing(...states: readonly string[]): Promise<void> {
    const wanted = states.map((state) => `[data-testid="index-bar"][data-state="${state}"]`).join(',');
    try {
      await this.page.locator(wanted).waitFor({ state: 'attached', timeout: 480_000 });
    } catch (cause) {
      const bar = this.page.getByTestId('index-bar');
      const shown = `${await bar.getAttribute('data-state')}: ${await bar.innerText()}`;
      throw new Error(`The index bar is not ${states.join(' or ')} but ${shown}`, { cause });
    }
  }

  /** What the answers say, without what they rest on: that is drawn when it comes into sight. */
  async answers(): Promise<string[]> {
    return await this.page.getByTestId('answer').evaluateAll((answers) =>
      answers.map((answer) => {
        const told = answer.cloneNode(true) as HTMLElement;
        for (const strip of told.querySelectorAll('[data-testid=strip]')) strip.remove();
        return told.textContent;
      }),
    );
  }

  /** Asks in the chat and resolves with the answer that is shown, once it is complete. */
  async ask(question: string): Promise<Locator> {
    const exchanges = this.page.locator('.conversation > [data-message]');
    const before = (await exchanges.count()) > 0 ? await exchanges.last().getAttribute('data-message') : null;
    const box = this.page.getByRole('textbox', { name: /^Ask about / });
    await box.fill(question);
    await box.press('Enter');
    // A long chat shows its latest exchanges only, so their number may stay.
    const last = this.page.locator(`.conversation > [data-message]:not([data-message="${before}"]):last-child`);
    await last.waitFor({ timeout: 60_000 });
    return this.page
      .locator(`[data-message="${await last.getAttribute('data-message')}"]`)
      .getByTestId('answer')
      .first();
  }

  /** Does `open`, which opens a native menu, and chooses the item; resolves with the labels of all items. */
  async chooseInMenu(label: string, open: () => Promise<void>): Promise<string[]> {
    const labels = this.electron.evaluate(
      ({ Menu, BrowserWindow }, wanted) =>
        new Promise<string[]>((resolve) => {
          const popup = Object.getOwnPropertyDescriptor(Menu.prototype, 'popup')!;
          const show = popup.value as (this: Electron.Menu, options?: Electron.PopupOptions) => void;
          Menu.prototype.popup = function popupOnce(options) {
            Object.defineProperty(Menu.prototype, 'popup', popup);
            show.call(this, options);
            setTimeout(() => {
              const [window] = BrowserWindow.getAllWindows();
              this.items.find((item) => item.label === wanted)?.click(undefined, window, window?.webContents);
              this.closePopup();
              resolve(this.items.map((item) => item.label));
            }, 200);
          };
        }),
      label,
    );
    // Until the replacement stands, a menu that opens would be missed.
    await this.electron.evaluate(() => undefined);
    await open();
    return labels;
  }

  /** Keeps a picture of the window in test/results/screenshots. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
}

/** How the built app is started. */
async function command(
  home: string,
  videos: readonly string[],
  { flags, installation = root }: Pick<LaunchOptions, 'flags' | 'installation'> = {},
): Promise<{ executable: string; args: string[]; env: Record<string, string> }> {
  const { executable } = await resolveElectron();
  const sandbox = flags ?? (await launchFlags(executable)).flags;
  const env = { ...(process.env as Record<string, string>), SIGHTSOUND_HOME: home };
  return { executable, args: [...sandbox, '--disable-gpu', installation, ...videos], env };
}

export function freshHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'sightsound-e2e-'));
}
