import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolveElectron } from '../tooling/electron-runtime.mjs';
import { App, freshHome } from './app.ts';
import { asOrdinaryUser, sandboxWorks } from './ordinary-user.ts';

// The system's sandbox, which root cannot have: the app is started by an ordinary user.

test.skipIf(!sandboxWorks())('the page runs in the sandbox of the system', async () => {
  const home = freshHome();
  const { executable } = await resolveElectron();
  const app = await App.launch({ home, executable: asOrdinaryUser(executable, home), flags: [] });
  try {
    const { renderer, main, info } = await app.electron
      .evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return { renderer: window!.webContents.getOSProcessId(), main: process.pid };
      })
      .then(async (ids) => ({ ...ids, info: await app.page.evaluate(() => window.sightsound.getAppInfo({}, 'info')) }));
    const fieldOf = (id: number, field: string): string | undefined =>
      new RegExp(`^${field}:\\s*(\\S+)`, 'm').exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    // 2: system calls are filtered. A process without rights has lost its capabilities, too.
    expect(fieldOf(renderer, 'Seccomp')).toBe('2');
    expect(Number(`0x${fieldOf(renderer, 'CapEff')}`)).toBe(0);
    expect(fieldOf(renderer, 'NoNewPrivs')).toBe('1');
    expect(fieldOf(main, 'Uid')).not.toBe('0');
    expect(info).toMatchObject({ ok: true, value: { unsandboxed: false } });
  } finally {
    await app.close();
  }
});
