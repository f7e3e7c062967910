import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// A folder dropped on the window: the queue, its pauses, what fails in it, and what a restart makes of it.

const trailer = path.resolve(import.meta.dirname, '../../assets/sintel-trailer.mp4');
const home = freshHome();
let app: App;

beforeAll(async () => {
  app = await App.launch({ home });
});
afterAll(() => app.close());

const bar = (): Locator => app.page.getByTestId('queue');
const text = (): Promise<string> => app.page.getByTestId('queue-text').innerText();
const row = (name: string): Locator => app.page.getByTestId('queue-row').filter({ hasText: name });

async function phase(wanted: 'active' | 'paused' | 'over'): Promise<void> {
  await app.page
    .locator(`[data-testid="queue"][data-phase="${wanted}"]`)
    .waitFor({ state: 'attached', timeout: 240_000 });
}
/** Resolves when the video of a row is in one of the states. */
async function state(name: string, ...states: string[]): Promise<void> {
  await expect.poll(() => row(name).getAttribute('data-state'), { timeout: 120_000 }).toMatch(states.join('|'));
}

/** A folder with the files, named by where they go in it. */
function folderOf(name: string, files: Record<string, string>): string {
  const folder = path.join(home, name);
  for (const [to, from] of Object.entries(files)) {
    const target = path.join(folder, to);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
  return folder;
}

test('a dropped folder is indexed file by file; pausing and going on, and a broken file is named', async () => {
  const folder = folderOf('holiday', {
    'friday.mp4': clipPath('video/friday.mp4'),
    'inside/jfk.wav': clipPath('speech/jfk.wav'),
    'trailer.mp4': trailer,
  });
  const broken = path.join(folder, 'broken.mp4');
  writeFileSync(broken, 'Dear reader, this is a letter and no video at all.\n');
  writeFileSync(path.join(folder, 'notes.txt'), 'No media file.');

  await app.drop(folder);
  await app.page.getByRole('banner').getByText('friday.mp4').waitFor();
  await app.page.getByRole('button', { name: 'Show the queue' }).click();
  await bar().getByRole('list').waitFor();
  await expect.poll(() => app.page.getByTestId('queue-row').count(), { timeout: 60_000 }).toBe(4);
  await state('broken.mp4', 'failed');
  expect(await row('broken.mp4').innerText()).toMatch(/broken\.mp4\s+\S.{10,200}\.\s+Retry/);

  await bar().getByRole('button', { name: 'Pause' }).click();
  await phase('paused');
  await expect.poll(text, { timeout: 60_000 }).toMatch(/^Paused · \d of 4 videos done · 1 failed$/);
  await app.picture('queue-paused');
  expect(await app.page.locator('[data-testid="queue-row"][data-state="running"]').count()).toBe(0);
  await bar().getByRole('button', { name: 'Resume' }).click();

  await state('trailer.mp4', 'running');
  await expect.poll(() => row('trailer.mp4').innerText(), { timeout: 60_000 }).toMatch(/\d % done$/);
  await app.picture('queue-running');
  const answer = await app.ask('What is said?');
  expect(await answer.innerText()).not.toBe('');
  expect(await bar().getAttribute('data-phase')).toBe('active');
  expect(await app.page.getByRole('banner').innerText()).toContain('friday.mp4');

  await phase('over');
  expect(await text()).toBe('3 of 4 videos done · 1 failed');
  await app.picture('queue-over');
  const theme = app.page.getByRole('button', { name: /^Theme/ });
  for (const look of ['light', 'dark']) {
    await theme.click();
    await app.page.locator(`[data-theme="${look}"]`).waitFor({ state: 'attached' });
  }
  await app.picture('queue-over-dark');
});

test('what failed is tried again, once the file is mended', async () => {
  const broken = path.join(home, 'holiday/broken.mp4');
  rmSync(broken);
  copyFileSync(clipPath('music/guitar.mp3'), broken);
  await app.page.getByRole('button', { name: 'Retry broken.mp4' }).click();
  await state('broken.mp4', 'done');
  await phase('over');
  expect(await text()).toBe('4 of 4 videos done');
  await bar().getByRole('button', { name: 'Clear the queue' }).click();
  await bar().waitFor({ state: 'detached' });
});

test('a queue that was paused is paused after a restart, in its order, and goes on', async () => {
  const folder = folderOf('pets', {
    'dog.ogg': clipPath('sounds/dog-bark.ogg'),
    'rooster.ogg': clipPath('sounds/rooster.ogg'),
    'sneeze.ogg': clipPath('sounds/sneeze.ogg'),
  });
  // Nothing more is begun, however fast this machine is.
  await app.drop(folder);
  await bar().getByRole('button', { name: 'Pause' }).click();
  await phase('paused');
  await expect.poll(text, { timeout: 60_000 }).toMatch(/^Paused · \d of 3 videos done$/);
  const left = 3 - Number(/(\d) of/.exec(await text())?.[1]);
  const waiting = (): Promise<string[]> =>
    app.page.locator('[data-testid="queue-row"][data-state="waiting"] .queue-name').allInnerTexts();
  await expect.poll(async () => (await waiting()).length).toBe(left);
  const order = await waiting();
  await app.close();

  app = await App.launch({ home });
  await phase('paused');
  await app.page.getByRole('button', { name: 'Show the queue' }).click();
  expect(await waiting()).toEqual(order);
  await app.picture('queue-restored');
  expect(await text()).toBe(`Paused · 0 of ${left} videos done`);
  await bar().getByRole('button', { name: 'Resume' }).click();
  await phase('over');
  expect(await text()).toBe(`${left} of ${left} videos done`);
});

test('File > Open Folder asks for folders and opens what is in one', async () => {
  const folder = folderOf('more', { 'rain.ogg': clipPath('sounds/rain.ogg') });
  const asked = app.electron.evaluate(
    ({ dialog }, chosen) =>
      new Promise<Electron.OpenDialogOptions>((resolve) => {
        dialog.showOpenDialog = async (...args: unknown[]) => {
          resolve(args.at(-1) as Electron.OpenDialogOptions);
          return { canceled: false, filePaths: [chosen] };
        };
      }),
    folder,
  );
  await app.electron.evaluate(() => undefined);
  await app.electron.evaluate(({ Menu, BrowserWindow }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    const item = file?.submenu?.items.find(({ label }) => label === 'Open Folder…');
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  expect((await asked).properties).toContain('openDirectory');
  await app.page.getByRole('button', { name: 'Library', exact: true }).click();
  await app.page.getByTestId('library').getByText('rain.ogg').waitFor();
});
