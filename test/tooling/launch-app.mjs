import { setTimeout } from 'node:timers/promises';
import { _electron } from 'playwright';

const patience = 30_000;
const attempts = 3;

/**
 * Starts an Electron app under Playwright. Now and then, on a busy machine, a window comes up before its driver listens and is lost to
 * it; then the app is started again.
 * @param {Parameters<import('playwright').Electron['launch']>[0]} options
 * @param {() => void} [again] called before another start, when the one before may have left something
 * @returns {Promise<import('playwright').ElectronApplication>} the app, whose first window answers
 */
export async function launchApp(options, again) {
  for (let attempt = 1; ; attempt += 1) {
    /** @type {import('playwright').ElectronApplication | undefined} */
    let app;
    try {
      app = await _electron.launch({ timeout: patience, ...options });
      const window = await app.firstWindow({ timeout: patience });
      const late = setTimeout(patience, 'late', { ref: false });
      if ((await Promise.race([window.evaluate(() => document.readyState), late])) === 'late')
        throw new Error('The window does not answer.');
      return app;
    } catch (error) {
      app?.process().kill('SIGKILL');
      if (attempt === attempts) throw error;
      again?.();
    }
  }
}
