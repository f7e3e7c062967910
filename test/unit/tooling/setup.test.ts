import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasDisplay, startVirtualDisplay } from '../../tooling/display.mjs';
import { destination } from '../../tooling/fallback-runtime/unpack.mjs';
import { launchFlags } from '../../tooling/launch-flags.mjs';
import { isInstalled } from '../../tooling/setup/dependencies.mjs';
import { exists, run } from '../../tooling/setup/run.mjs';
import { installPackages, missingPackages } from '../../tooling/setup/system-packages.mjs';

let folder = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('run', () => {
  test('tells how a program ended', async () => {
    expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: 'out\nerr\n' });
    expect((await run('no-such-program', [])).code).toBe(127);
    expect((await run('sleep', ['30'], { seconds: 0.1 })).code).toBe(124);
  });

  test('gives the program no stdin to wait for', async () => {
    expect((await run('cat', [], { seconds: 10 })).code).toBe(0);
  });
});

describe('isInstalled', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  /** A checkout whose lockfile wants `wanted` and whose node_modules holds `present`. */
  function checkout(name: string, present?: object): string {
    const at = path.join(folder, name);
    fs.mkdirSync(path.join(at, 'node_modules'), { recursive: true });
    fs.writeFileSync(path.join(at, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (present !== undefined)
      fs.writeFileSync(path.join(at, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
    return at;
  }

  test('wants every package in its version, optional ones only if present', () => {
    expect(isInstalled(checkout('whole', { 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
    expect(isInstalled(checkout('older', { 'node_modules/a': { version: '0.9.0' } }))).toBe(false);
    expect(
      isInstalled(
        checkout('other', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
      ),
    ).toBe(false);
    expect(isInstalled(checkout('empty', {}))).toBe(false);
  });

  test('does not trust an install that was cut short', () => {
    expect(isInstalled(checkout('cut'))).toBe(false);
  });
});

describe('fallback runtime', () => {
  test('takes the bare runtime out of the archive and nothing that leaves the folder', () => {
    expect(destination('Cypress/Cypress')).toBe('electron');
    expect(destination('Cypress/locales/ko.pak')).toBe('locales/ko.pak');
    expect(destination('Cypress/resources/app/index.js')).toBeUndefined();
    expect(destination('Cypress/locales/../../../etc/passwd')).toBeUndefined();
    expect(destination('other')).toBeUndefined();
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('display', async () => {
  const installed = await exists('Xvfb', '-help');

  test.runIf(installed)('a virtual display is one, and is gone when stopped', async () => {
    const before = process.env['DISPLAY'];
    const display = await startVirtualDisplay();
    expect(display?.name).toMatch(/^:\d+$/);
    process.env['DISPLAY'] = display?.name;
    try {
      expect(await hasDisplay()).toBe(true);
      display?.stop();
      await expect.poll(hasDisplay).toBe(false);
    } finally {
      if (before === undefined) delete process.env['DISPLAY'];
      else process.env['DISPLAY'] = before;
    }
  });
});

onLinux('system packages', async () => {
  const debian = await exists('apt-get');

  test.runIf(debian)('what an ordinary person may not install becomes one command to run', async () => {
    const wishes = [{ what: 'a virtual display', packages: [['no-such-package', 'xvfb']] }];
    const command = await installPackages(wishes, { root: false });
    expect(command).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb');
  });

  test('nothing missing means nothing to do', async () => {
    const complete = { electron: process.execPath, screen: true, ffmpeg: true };
    expect(await missingPackages(complete)).toEqual([]);
    expect(await installPackages([])).toBeUndefined();
  });

  test('without a screen, a virtual one is missing until it is installed', async () => {
    const missing = await missingPackages({ electron: process.execPath, screen: false, ffmpeg: true });
    const display = await startVirtualDisplay();
    display?.stop();
    expect(missing.map((wish) => wish.what)).toEqual(display ? [] : ['a virtual display']);
  });
});

onLinux('sandbox', () => {
  test.runIf(process.getuid?.() === 0)('root runs without it and is told so', async () => {
    const { flags, notice } = await launchFlags('/nowhere/electron');
    expect(flags).toEqual(['--no-sandbox']);
    expect(notice).toContain('root');
  });
});
