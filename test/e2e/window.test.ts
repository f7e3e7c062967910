import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// The window as a part of the desktop: its menus, its dialog, its place, its settings.

const home = freshHome();
let app: App;

beforeAll(async () => {
  app = await App.launch({ home });
});
afterAll(() => app.close());

/** Chooses from the menu bar. */
const choose = (...labels: string[]): Promise<boolean> =>
  app.electron.evaluate(({ Menu, BrowserWindow }, [menu, entry]) => {
    const item = Menu.getApplicationMenu()
      ?.items.find(({ label }) => label === menu)
      ?.submenu?.items.find(({ label }) => label === entry);
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
    return item !== undefined;
  }, labels);

test('File > Open shows the dialog and opens what is picked', async () => {
  const asked = app.electron.evaluate(
    ({ dialog }, file) =>
      new Promise<Electron.OpenDialogOptions>((resolve) => {
        dialog.showOpenDialog = async (...args: unknown[]) => {
          resolve(args.at(-1) as Electron.OpenDialogOptions);
          return { canceled: false, filePaths: [file] };
        };
      }),
    clipPath('video/friday.mp4'),
  );
  await app.electron.evaluate(() => undefined);
  expect(await choose('File', 'Open…')).toBe(true);
  const { filters, properties } = await asked;
  expect(properties).toContain('multiSelections');
  expect(filters?.[0]?.extensions).toContain('mkv');
  await app.page.getByRole('banner').getByText('friday.mp4').waitFor();
  await expect.poll(() => app.playhead(), { timeout: 20_000 }).toBeGreaterThan(0.1);
});

test('a seek reads only the part of the file that is needed', async () => {
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
  const landed = await app.jumpBy(async () => {
    await app.player.evaluate((video: HTMLVideoElement) => {
      video.currentTime = 3.5;
    });
  });
  expect(landed).toBeCloseTo(3.5, 2);
  const { size, type } = await app.electron.evaluate(
    async ({ session }, address) => {
      const response = await session.defaultSession.fetch(address, { headers: { range: 'bytes=100-1123' } });
      return { size: (await response.arrayBuffer()).byteLength, type: response.headers.get('content-range') };
    },
    await app.player.evaluate((video: HTMLVideoElement) => video.currentSrc),
  );
  expect([size, type]).toEqual([1024, 'bytes 100-1123/515198']);
});

test('View > Light or Dark changes the page, and is remembered with the window', async () => {
  await app.indexing('done');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 30, width: 1000, height: 700 }),
  );
  const isDark = (): Promise<boolean> => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // From the system's theme to light, then to dark.
  expect(await isDark()).toBe(false);
  for (const theme of ['light', 'dark']) {
    expect(await choose('View', 'Light or Dark')).toBe(true);
    await app.page.locator(`[data-theme="${theme}"]`).waitFor({ state: 'attached' });
  }
  await expect.poll(isDark).toBe(true);
  await app.picture('dark');
  await app.close();

  app = await App.launch({ home });
  await expect.poll(isDark).toBe(true);
  const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getNormalBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 30, width: 1000, height: 700 });
  await app.player.waitFor();
});

test('the menu of a text field edits it', async () => {
  const box = app.page.getByRole('textbox', { name: /^Ask about this/ });
  await box.fill('Hello');
  await box.press('ControlOrMeta+a');
  const labels = await app.chooseInMenu('Cut', () => box.click({ button: 'right', position: { x: 30, y: 12 } }));
  expect(labels).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Paste']));
  await expect.poll(() => box.inputValue()).toBe('');
});
