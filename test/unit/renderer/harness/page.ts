import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { hasDisplay, startVirtualDisplay } from '../../../tooling/display.mjs';
import { resolveElectron } from '../../../tooling/electron-runtime.mjs';
import { sandboxFlags } from '../../../tooling/sandbox.mjs';
import type { Script } from './fake-bridge.ts';
import { serveWindow } from './server.ts';

const host = path.join(import.meta.dirname, 'page-host');

/** The window's page in the app's own Chromium, on a bridge that follows a script. */
export interface WindowPage extends AsyncDisposable {
  page: Page;
  /** Loads the page anew. */
  open: (script?: Script, theme?: 'light' | 'dark') => Promise<void>;
  /** What the page has written to its console as an error. */
  faults: string[];
}

/** Serves the page and opens it in Electron, under a virtual display where there is none. */
export async function startWindowPage(): Promise<WindowPage> {
  await using stack = new AsyncDisposableStack();
  const { server, url } = await serveWindow();
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const display = (await hasDisplay()) ? undefined : await startVirtualDisplay();
  if (display) stack.defer(display.stop);
  const app = await launch(display?.name, stack);
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 });
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const running = stack.move();
  return {
    page,
    faults,
    open: async (script = {}, theme = 'light') => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${url}?script=${encodeURIComponent(JSON.stringify(script))}`);
      await page.waitForFunction(() => document.querySelector('main')?.childElementCount);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function launch(display: string | undefined, stack: AsyncDisposableStack): Promise<ElectronApplication> {
  const { executable } = await resolveElectron();
  const { flags } = await sandboxFlags(executable);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'window-page-'));
  stack.defer(() => fs.rmSync(profile, { recursive: true, force: true }));
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, '--disable-gpu', `--user-data-dir=${profile}`, host],
    env: { ...process.env, ...(display ? { DISPLAY: display } : {}) },
  });
  stack.defer(() => app.close());
  return app;
}
