import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App } from './app.ts';

// The security checklist, asserted on the live app: what the page is and what it may call. See also network.test.ts.

let app: App;
beforeAll(async () => {
  app = await App.launch();
});
afterAll(() => app.close());

describe('the page', () => {
  test('runs isolated, sandboxed, without Node', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window!.webContents as Electron.WebContents & {
        getLastWebPreferences(): Electron.WebPreferences;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const found = await app.page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ]);
    expect(found).toEqual(['undefined', 'undefined']);
  });

  test('has verbs only, and cannot change them', async () => {
    const bridge = await app.page.evaluate(() => {
      const { sightsound } = window;
      const kinds = new Set(Object.values(sightsound).map((member) => typeof member));
      const replace = (): boolean =>
        Reflect.set(sightsound, 'doctor', () => undefined) && Reflect.set(window, 'sightsound', {});
      return { kinds: [...kinds], replaced: replace() && window.sightsound !== sightsound };
    });
    expect(bridge).toEqual({ kinds: ['function'], replaced: false });
  });

  test('is served with its policy, as header and in the page', async () => {
    const { header, meta, options } = await app.page.evaluate(async () => {
      const response = await fetch('app://window/index.html');
      return {
        header: response.headers.get('content-security-policy') ?? '',
        meta: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
        options: response.headers.get('x-content-type-options'),
      };
    });
    const rules = (policy: string): string[] =>
      policy
        .split(/;\s*/)
        .filter((rule) => !rule.startsWith('frame-ancestors'))
        .sort();
    expect(header).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(header).toContain("frame-ancestors 'none'");
    expect(header).not.toMatch(/unsafe|https?:|\*/);
    expect(rules(meta)).toEqual(rules(header));
    expect(options).toBe('nosniff');
  });

  test('runs no code that is not its own', async () => {
    const ran = await app.page.evaluate(async () => {
      // What a debugger evaluates is free of the policy; what runs later is not.
      await new Promise((resolve) => setTimeout(resolve));
      const attempts: Record<string, () => unknown> = {
        evaluate: () => Reflect.apply(Reflect.get(globalThis, 'eval') as (code: string) => unknown, undefined, ['1']),
        function: () => Reflect.construct(Function, ['return 1']) as unknown,
        markup: () => {
          document.createElement('div').innerHTML = '<b>x</b>';
        },
        policy: () => {
          const { trustedTypes } = window as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
          };
          return trustedTypes.createPolicy('any', {});
        },
        worker: () => new Worker('data:text/javascript,0'),
      };
      const passed = Object.entries(attempts).filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      });
      const script = document.createElement('script');
      try {
        script.textContent = 'window.injected = true';
      } catch {
        // Trusted types refuse the text already.
      }
      document.head.append(script);
      return [...passed.map(([name]) => name), ...(Reflect.has(window, 'injected') ? ['script'] : [])];
    });
    expect(ran).toEqual([]);
  });

  test('gets no permission but full screen and copying', async () => {
    const states = await app.page.evaluate(async () => {
      const names = [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const found = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      );
      const devices = await Promise.allSettled([
        navigator.mediaDevices.getUserMedia({ audio: true }),
        navigator.mediaDevices.getDisplayMedia({ video: true }),
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        navigator.clipboard.readText(),
      ]);
      return [...found, ...devices.map(({ status }) => status)];
    });
    expect(states.filter((state) => state !== 'denied' && state !== 'rejected')).toEqual([]);
    const allowed = await app.page.evaluate(async () => {
      await document.documentElement.requestFullscreen();
      const full = document.fullscreenElement !== null;
      await document.exitFullscreen();
      return full;
    });
    expect(allowed).toBe(true);
  });
});

describe('calls', () => {
  const call = (
    verb: string,
    input: unknown,
    callId: unknown = 'test',
  ): Promise<{ ok: boolean; error?: { code: string } }> =>
    app.page.evaluate(
      ([name, value, id]) => {
        const verbs = window.sightsound as unknown as Record<
          string,
          (input: unknown, id: unknown) => Promise<{ ok: boolean }>
        >;
        return verbs[name as string]!(value, id);
      },
      [verb, input, callId],
    );

  test.each([
    ['doctor', { extra: 1 }, 'test'],
    ['getVideo', { video: '../../etc/passwd' }, 'test'],
    ['openVideo', { path: '' }, 'test'],
    ['search', { query: 'x'.repeat(100_000) }, 'test'],
    ['doctor', {}, '../escape'],
    ['doctor', {}, null],
  ])('%s refuses %j', async (verb, input, callId) => {
    expect(await call(verb, input, callId)).toMatchObject({ ok: false, error: { code: 'MESSAGE_INVALID' } });
  });

  test('a file that the person did not choose is not opened', async () => {
    const speech = clipPath('speech/jfk.wav');
    for (const file of [speech, '/etc/passwd', path.relative(process.cwd(), speech)]) {
      expect(await call('openVideo', { path: file })).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
      expect(await call('findSimilar', { picture: file })).toMatchObject({ error: { code: 'SENDER_REFUSED' } });
    }
    const made = await app.page.evaluate((name) => window.sightsound.pathOf(new File(['x'], name)), speech);
    expect(made).toBe('');
    expect(await call('openVideo', { path: speech })).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
  });

  test('nor is a folder listed that the person did not choose', async () => {
    const refused = { ok: false, error: { code: 'SENDER_REFUSED' } };
    for (const folder of ['/', path.dirname(clipPath('speech/jfk.wav'))]) {
      expect(await call('findMedia', { path: folder })).toMatchObject(refused);
      expect(await call('findVideos', { paths: [folder] })).toMatchObject(refused);
    }
  });

  test('the clipboard is read when the person pastes, once, and names files of this machine only', async () => {
    const speech = clipPath('speech/jfk.wav');
    const dog = clipPath('sounds/dog-bark.ogg');
    const put = (text: string): Promise<void> =>
      app.electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await put(speech);
    await app.page.evaluate((text) => {
      const press = { key: 'v', code: 'KeyV', ctrlKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, speech);
    await app.page.getByText('names no file or folder').waitFor();
    expect(await call('pastedPaths', {})).toMatchObject({ ok: true, value: { paths: [] } });
    expect(await call('openVideo', { path: speech })).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });

    await app.paste();
    await app.page.getByRole('heading', { level: 1, name: 'jfk.wav' }).waitFor();
    await put(`${dog}\n//another-machine/share/film.mp4`);
    expect(await call('pastedPaths', {})).toMatchObject({ ok: true, value: { paths: [] } });
    expect(await call('openVideo', { path: dog })).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
  });

  test('a page cannot make a file of what it copies itself', async () => {
    const speech = clipPath('speech/jfk.wav');
    const devtools = await app.page.context().newCDPSession(app.page);
    const copy = `document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/uri-list', 'file://${speech}');
      event.preventDefault();
    }, { once: true }), document.execCommand('copy')`;
    await devtools.send('Runtime.evaluate', { expression: copy, userGesture: true });
    const pasted = app.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const count = (event: ClipboardEvent): void => resolve(event.clipboardData?.files.length ?? 0);
          window.addEventListener('paste', count, { once: true, capture: true });
        }),
    );
    await app.page.evaluate(() => undefined);
    await app.page.keyboard.press('Control+v');
    expect(await pasted).toBe(0);
  });

  test('another page in one of our windows is refused, with an error', async () => {
    const preload = path.resolve(import.meta.dirname, '../../out/preload/preload.cjs');
    const outcome = await app.electron.evaluate(async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
      await window.loadURL('data:text/html,<title>Stranger</title>');
      const code = 'window.sightsound.listVideos({}, "stranger")';
      const answer = (await window.webContents.executeJavaScript(code)) as unknown;
      window.destroy();
      return answer;
    }, preload);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
  });
});
