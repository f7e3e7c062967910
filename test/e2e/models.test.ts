import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, isHubEntry } from '../../src-main/models/packs/catalogue.ts';
import { HubServer } from '../unit/models/packs/hub-server.ts';
import { bytesOf } from '../unit/models/packs/sample-pack.ts';
import { App } from './app.ts';

// The app with a hub on this machine in the place of the real one, which the person agrees to.

const entry = catalogue.find(isHubEntry)!;
const paths = entry.files.map(({ path }) => path);

let app: App;
let hub: HubServer;
beforeAll(async () => {
  const contents = Object.fromEntries(paths.map((path, at) => [path, bytesOf(100_000, at)]));
  hub = await HubServer.start(
    contents,
    paths.filter((path) => path.endsWith('.onnx')),
  );
  app = await App.launch();
});
afterAll(async () => {
  await app.close();
  await hub[Symbol.asyncDispose]();
});

/** Answers the system's questions with one of their buttons from now on, and keeps what was asked. */
async function answerWith(button: number): Promise<void> {
  await app.electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = (async (_window: unknown, options: { detail: string }) => {
      Object.assign(globalThis, { askedFor: options.detail });
      return { response, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  }, button);
}

test('a pack comes from a mirror that the person agreed to, and what models run on is shown', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  await page.getByText('right numbers').waitFor();

  const mirror = page.getByRole('textbox', { name: 'Mirror' });
  await answerWith(1);
  await mirror.fill(hub.address);
  await page.keyboard.press('Enter');
  await expect.poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'askedFor'))).toBe(hub.address);
  await page.getByText('Packs come from the hub itself.').waitFor();

  await answerWith(0);
  await page.getByRole('button', { name: 'Use mirror' }).click();
  await page.getByRole('button', { name: 'Use the hub' }).waitFor();
  expect(hub.requests).toEqual([]);
  await page.getByRole('button', { name: `Download…: ${entry.title}` }).click();
  await page.getByRole('button', { name: `Download 0.4 MB: ${entry.title}` }).click();
  await page.getByText(`${entry.title} is here.`).waitFor();
  expect(new Set(hub.requests.map(({ path }) => path).filter((path) => paths.includes(path)))).toEqual(new Set(paths));
});

test('a page gone wrong names no folder and no mirror by itself', async () => {
  const outcomes = await app.page.evaluate(async () => {
    const { sightsound } = window;
    return [
      await sightsound.importPack({ folder: '/etc' }, 'import'),
      await sightsound.movePacks({ folder: '/tmp' }, 'move'),
      Object.hasOwn(sightsound, 'setPackMirror'),
    ];
  });
  const refused = { ok: false, error: expect.objectContaining({ code: 'SENDER_REFUSED' }) };
  expect(outcomes).toEqual([refused, refused, false]);
});
