import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { hasDisplay, startVirtualDisplay } from '../../tooling/display.mjs';
import { resolveElectron } from '../../tooling/electron-runtime.mjs';
import { launchApp } from '../../tooling/launch-app.mjs';
import { launchFlags } from '../../tooling/launch-flags.mjs';
import type { Script } from './fake-bridge.ts';
import { serveWindow } from './server.ts';

const host = path.dirname(fileURLToPath(new URL('page-host/main.mjs', import.meta.url)));

/** How long a check looks again and again: machines that test are busy. */
export const patience = { timeout: 10_000 };

/** The window's page in the app's own Chromium, on a bridge that follows a script. */
export class WindowPage {
  page!: Page;
  #url = '';
  #faults: string[] = [];
  #resources = new AsyncDisposableStack();

  /** Serves the page and opens it in Electron, under a virtual display where there is none. */
  async start(): Promise<void> {
    await using resources = new AsyncDisposableStack();
    const { server, url } = await serveWindow(inject('windowPage'));
    resources.defer(() => {
      server.closeAllConnections();
      server.close();
    });
    const display = (await hasDisplay()) ? undefined : await startVirtualDisplay();
    if (display) resources.defer(display.stop);
    const app = await launch(display?.name, resources);
    this.#url = url;
    this.page = await app.firstWindow();
    await this.page.setViewportSize({ width: 1440, height: 900 });
    this.page.setDefaultTimeout(patience.timeout);
    this.page.on('pageerror', (error) => this.#faults.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push(message.text());
    });
    this.#resources = resources.move();
  }

  stop(): Promise<void> {
    return this.#resources.disposeAsync();
  }

  /** Loads the page anew. */
  async open(script: Script = {}, theme: 'light' | 'dark' = 'light'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await this.page.goto(`${this.#url}?script=${encodeURIComponent(JSON.stringify(script))}`);
    await this.page.waitForFunction(() => document.querySelector('main section'));
  }

  /** Gives the page another size, and waits until it is laid out for it. */
  async resize(size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
  }

  /** Throws what the page has written to its console as an error. */
  throwFaults(): void {
    const faults = this.#faults.splice(0);
    if (faults.length > 0) throw new Error(`The page reported: ${faults.join('; ')}`);
  }

  /** Input of each call of a verb since the page was loaded. */
  logged(verb: string): Promise<unknown[]> {
    return this.page.evaluate(
      (name) => window.bridgeLog.filter((entry) => entry.verb === name).map(({ input }) => input),
      verb,
    );
  }

  playerTime(): Promise<number> {
    return this.page.getByTestId('player').evaluate((video) => (video as HTMLVideoElement).currentTime);
  }

  get askBox(): Locator {
    return this.page.getByRole('textbox', { name: 'Ask about' });
  }

  async ask(question: string): Promise<void> {
    await this.askBox.fill(question);
    await this.page.keyboard.press('Enter');
  }

  /** Drags over a stretch of the timeline, given as shares of its width. */
  async dragRange(from: number, to: number): Promise<void> {
    const box = await this.page.getByRole('slider', { name: 'Position' }).boundingBox();
    if (!box) throw new Error('There is no timeline.');
    await this.page.mouse.move(box.x + box.width * from, box.y + 50);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * to, box.y + 50, { steps: 6 });
    await this.page.mouse.up();
  }
}

/** The page for all checks of a file, each of which fails where the page reports a fault. */
export function windowPage(): WindowPage {
  const app = new WindowPage();
  beforeAll(() => app.start());
  afterEach(() => app.throwFaults());
  afterAll(() => app.stop());
  return app;
}

async function launch(display: string | undefined, resources: AsyncDisposableStack): Promise<ElectronApplication> {
  const { executable } = await resolveElectron();
  const { flags } = await launchFlags(executable);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'window-page-'));
  resources.defer(() => fs.rmSync(profile, { recursive: true, force: true }));
  const app = await launchApp({
    executablePath: executable,
    args: [...flags, '--disable-gpu', `--user-data-dir=${profile}`, host],
    env: { ...process.env, ...(display ? { DISPLAY: display } : {}) },
  });
  resources.defer(() => app.close());
  return app;
}
