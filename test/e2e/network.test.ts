import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { App } from './app.ts';

// The security checklist, asserted on the live app: what it loads, and that nothing leaves the machine.

let app: App;
let server: Server;
let remote: string;
const contacts: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    contacts.push(request.url ?? '');
    response.end('reached');
  });
  server.on('upgrade', (request) => contacts.push(request.url ?? ''));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await App.launch();
});
afterAll(async () => {
  await app.close();
  server.close();
});

describe('the way out', () => {
  test('nothing leaves the machine, nor reaches a server on it', async () => {
    const socket = remote.replace('http', 'ws');
    await app.page.evaluate(
      async ([http, ws]) => {
        const quiet = (attempt: () => unknown): unknown => {
          try {
            return attempt();
          } catch {
            return undefined;
          }
        };
        const add = (name: string, attributes: Record<string, string>): unknown =>
          quiet(() => document.body.append(Object.assign(document.createElement(name), attributes)));
        await fetch(`${http}/fetch`).catch(() => undefined);
        quiet(() => navigator.sendBeacon(`${http}/beacon`, 'x'));
        quiet(() => new WebSocket(`${ws}/socket`));
        quiet(() => new EventSource(`${http}/events`));
        add('img', { src: `${http}/picture` });
        add('script', { src: `${http}/script` });
        add('link', { rel: 'stylesheet', href: `${http}/style` });
        add('link', { rel: 'prefetch', href: `${http}/prefetch` });
        add('iframe', { src: `${http}/frame` });
        add('video', { src: `${http}/video` });
        add('object', { data: `${http}/object` });
        const form = Object.assign(document.createElement('form'), { action: `${http}/form` });
        document.body.append(form);
        form.submit();
        quiet(() => window.open(`${http}/window`));
        location.href = `${http}/navigation`;
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
      [remote, socket] as const,
    );
    const { reached, resolved } = await app.electron.evaluate(async ({ session }, http) => {
      const fetched = await session.defaultSession.fetch(`${http}/session`).then(
        () => true,
        () => false,
      );
      const found = await session.defaultSession.resolveHost('localhost').then(
        () => true,
        () => false,
      );
      return { reached: fetched, resolved: found };
    }, remote);
    expect(reached).toBe(false);
    expect(resolved).toBe(false);
    expect(contacts).toEqual([]);
    expect(app.page.url()).toBe('app://window/index.html');
  });

  test.each(['https://example.com/', 'file:///etc/passwd', 'app://window/other.html', 'data:text/html,x'])(
    'no navigation to %s',
    async (address) => {
      const opened = await app.page.evaluate(async (url) => {
        const other = window.open(url) ?? window.open('about:blank');
        location.assign(url);
        const link = Object.assign(document.createElement('a'), { href: url });
        document.body.append(link);
        link.click();
        link.remove();
        await new Promise((resolve) => setTimeout(resolve, 200));
        return other !== null;
      }, address);
      expect(opened).toBe(false);
      expect(app.page.url()).toBe('app://window/index.html');
      expect(app.electron.windows()).toHaveLength(1);
    },
  );

  test('no embedded browser', async () => {
    const contents = await app.page.evaluate(async () => {
      const view = Object.assign(document.createElement('webview'), { src: 'app://window/index.html' });
      document.body.append(view);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return 'getWebContentsId' in view;
    });
    expect(contents).toBe(false);
    expect(await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

describe('addresses', () => {
  const status = (address: string): Promise<number | string> =>
    app.electron.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).then((response) => response.status, String),
      address,
    );

  test.each([
    'app://window/../preload/preload.cjs',
    'app://window/%2e%2e/preload/preload.cjs',
    'app://window/%2e%2e%2fpreload%2fpreload.cjs',
    'app://window/..%5cpreload%5cpreload.cjs',
    'app://window/%2fetc%2fpasswd',
    'app://window//etc/passwd',
    'app://window/index.html%00.js',
    'app://window/%',
    'app://window/',
    'app://other/index.html',
    'media://video/../../etc/passwd',
    'media://video/%2fetc%2fpasswd',
    `media://video/${'0'.repeat(64)}`,
    `media://window/${'0'.repeat(64)}`,
    'media://video/',
    `media://sheet/${'0'.repeat(64)}`,
    `media://sheet/${'0'.repeat(64)}/1`,
    `media://sheet/${'0'.repeat(64)}/../1`,
    'media://sheet/1',
  ])('%s leads nowhere', async (address) => {
    expect(await status(address)).toBe(404);
  });

  test('files are not served', async () => {
    expect(await status('file:///etc/passwd')).not.toBe(200);
    expect(await status('app://window/index.html')).toBe(200);
  });
});
