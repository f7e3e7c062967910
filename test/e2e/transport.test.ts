import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools, type MediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { readStillPicture } from '../../src-main/media/still-picture.ts';
import { generatedMedia } from '../fixtures/media.ts';
import { shownNumber } from '../fixtures/shown-number.ts';
import { App } from './app.ts';

// Keys that are really pressed, on films whose frames carry their number: what the window shows is read from its pixels.

const patience = { timeout: 20_000 };
const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-transport-'));
let app: App;
let tools: MediaTools;

beforeAll(async () => {
  tools = await findMediaTools();
  app = await App.launch();
});
afterAll(() => app.close());

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const isPaused = (): Promise<boolean> => app.player.evaluate((video: HTMLVideoElement) => video.paused);

/** Drops a film on the window, which plays it at once, and goes back to its first frame. */
async function openAtStart(name: string): Promise<void> {
  await app.drop(await generatedMedia(name));
  await app.page.getByRole('banner').getByText(name).waitFor();
  await expect.poll(async () => (await app.playhead()) > 0 && !(await isPaused()), patience).toBe(true);
  await press('k');
  await expect.poll(isPaused, patience).toBe(true);
  await press('Home');
  await expect.poll(numberOnScreen, patience).toBe(0);
}

async function numberIn(png: Uint8Array): Promise<number> {
  const file = path.join(folder, 'picture.png');
  writeFileSync(file, png);
  return shownNumber(await readStillPicture(tools, file, { longest: 4000 }));
}

/** The number of the frame in the window. */
async function numberOnScreen(): Promise<number> {
  const box = (await app.player.boundingBox())!;
  const width = Math.min(box.width, (box.height * 4) / 3);
  const height = (width * 3) / 4;
  const clip = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  return numberIn(await app.page.screenshot({ clip }));
}

async function expectNumber(number: number): Promise<void> {
  await expect.poll(numberOnScreen, patience).toBe(number);
}

/** The next save dialog answers with a file. */
async function answerSaveDialog(file: string): Promise<{ suggested: () => Promise<string | undefined> }> {
  const asked = app.electron.evaluate(
    ({ dialog }, filePath) =>
      new Promise<string | undefined>((resolve) => {
        dialog.showSaveDialog = async (...args: unknown[]) => {
          resolve((args.at(-1) as Electron.SaveDialogOptions).defaultPath);
          return { canceled: false, filePath };
        };
      }),
    file,
  );
  // Until the replacement stands, a dialog that opens would be missed.
  await app.electron.evaluate(() => undefined);
  return { suggested: () => asked };
}

/** The picture on the clipboard, as PNG. */
async function copiedPicture(): Promise<Uint8Array> {
  const bytes = await app.electron.evaluate(async ({ clipboard }) => {
    // Older runtimes read pictures by themselves and know no items.
    const older = clipboard as { readImage?: () => Electron.NativeImage };
    if (older.readImage) return [...older.readImage().toPNG()];
    const [item] = await clipboard.read();
    return [...new Uint8Array(await (await item!.getType('image/png')).arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}

test.each(['numbered.mp4', 'numbered-uneven.mp4'])(
  '%s: thirty steps show thirty frames in order, ten back the same, and the saved picture is the one on screen',
  async (name) => {
    await openAtStart(name);
    for (let number = 1; number <= 30; number += 1) {
      await press('.');
      await expectNumber(number);
    }
    for (let number = 29; number >= 20; number -= 1) {
      await press(',');
      await expectNumber(number);
    }
    for (let count = 0; count < 15; count += 1) await press('.');
    await expectNumber(35);

    const file = path.join(folder, `${name}.png`);
    const { suggested } = await answerSaveDialog(file);
    await press('s');
    await app.page.getByText('The picture was saved.').waitFor();
    expect(await suggested()).toMatch(/^numbered.* 0-0\d\.png$/);
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 240]);
    expect(await numberIn(png)).toBe(35);

    await press('Control+Shift+C');
    await app.page.getByText('The picture was copied.').waitFor();
    expect(await numberIn(await copiedPicture())).toBe(35);
  },
);

test('keyframes, a time to go to, and the way there and back', async () => {
  await openAtStart('numbered.mp4');
  await press("'");
  await expectNumber(25);
  await press("'");
  await expectNumber(50);
  await press(';');
  await expectNumber(25);

  await press('g');
  const box = app.page.getByRole('textbox', { name: 'Time' });
  await box.fill('soon');
  await box.press('Enter');
  await app.page.getByRole('alert').getByText('This is no time').waitFor();
  await box.fill('f82');
  await app.picture('go-to-time');
  await box.press('Enter');
  await expectNumber(82);
  await press('g');
  await press('Escape');
  await expect.poll(() => box.count(), patience).toBe(0);
  await press('Shift+Backspace');
  await expectNumber(25);
  await press('Control+Shift+Backspace');
  await expectNumber(82);
  // A click on the timeline is a jump as well.
  const { x, y } = await app.onTimeline(0.3);
  await app.page.mouse.click(x, y);
  await expect.poll(async () => (await app.playhead()) < 0.5, patience).toBe(true);
  await press('Shift+Backspace');
  await expectNumber(82);
});

test('the range is played again and again, at twice the speed, without drifting', async () => {
  const { page } = app;
  await press('g');
  await page.keyboard.type('1');
  await press('Enter');
  await press('i');
  await press('g');
  await page.keyboard.type('+1');
  await press('Enter');
  await press('o');
  await page.getByTestId('selection').waitFor();
  await page.getByTestId('announcer').getByText('From 0:01.0 to 0:02.0').waitFor({ state: 'attached' });
  await press('Shift+L');
  await page.getByRole('button', { name: 'Loop', pressed: true }).waitFor();
  for (let count = 0; count < 4; count += 1) await press('>');
  await page.getByTestId('announcer').getByText('Speed 2').waitFor({ state: 'attached' });
  const rounds = app.player.evaluate(
    (video: HTMLVideoElement) =>
      new Promise<{ starts: number[]; latest: number; rate: number }>((resolve) => {
        const starts: number[] = [];
        let latest = 0;
        video.addEventListener('timeupdate', () => (latest = Math.max(latest, video.currentTime)));
        video.addEventListener('seeked', () => {
          starts.push(video.currentTime);
          if (starts.length === 6) resolve({ starts, latest, rate: video.playbackRate });
        });
      }),
  );
  await press('Space');
  const { starts, latest, rate } = await rounds;
  await press('Space');
  // A busy machine tells late that a seek has ended, and draws a frame late.
  for (const start of starts) expect(Math.abs(start - 1)).toBeLessThan(0.1);
  expect(latest).toBeLessThan(3);
  expect(rate).toBe(2);
  await press('Shift+L');
  await press('Backspace');
});

test('chapters are stepped through and listed', async () => {
  await openAtStart('chapters.mkv');
  await press('PageDown');
  await expectNumber(25);
  await press('Control+ArrowRight');
  await expectNumber(63);
  await press('PageUp');
  await expectNumber(25);
  await app.page.getByRole('button', { name: 'Chapters' }).click();
  await app.picture('chapters');
  await app.page.getByRole('button', { name: 'Chapter 3' }).click();
  await expectNumber(63);
  await expect.poll(() => app.page.getByRole('dialog', { name: 'Chapters' }).count(), patience).toBe(0);
});

test('K works with a Korean keyboard, and other keys with another preset; the menu follows', async () => {
  const devtools = await app.page.context().newCDPSession(app.page);
  const hangul = { key: 'ㅏ', code: 'KeyK', windowsVirtualKeyCode: 75, text: 'ㅏ' };
  await press('Home');
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...hangul });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...hangul });
  await expect.poll(isPaused, patience).toBe(false);
  await press('k');

  await press('?');
  await app.page.getByRole('combobox', { name: 'Preset' }).selectOption('mpv');
  await app.picture('keys-mpv');
  await app.page.getByRole('button', { name: 'Change keys' }).click();
  await app.page.getByRole('button', { name: 'Add a key for “Open a video”' }).click();
  await press('Control+j');
  await app.page.getByRole('button', { name: 'Remove Ctrl O from “Open a video”' }).click();
  await app.picture('keys-changing');
  await press('Escape');
  const accelerator = (): Promise<string | undefined> =>
    app.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      return file?.submenu?.items.find(({ label }) => label === 'Open…')?.accelerator ?? undefined;
    });
  await expect.poll(accelerator, patience).toBe('CommandOrControl+J');

  const volume = (): Promise<number> => app.player.evaluate((video: HTMLVideoElement) => video.volume);
  await press('9');
  await expect.poll(volume, patience).toBeCloseTo(0.95, 5);
  await press('ArrowUp');
  await expect.poll(() => app.playhead(), patience).toBeGreaterThan(3.9);
  const kept = path.join(app.home, 'window', 'settings.json');
  await expect
    .poll(() => (JSON.parse(readFileSync(kept, 'utf8')) as { keys: unknown }).keys, patience)
    .toEqual({ preset: 'mpv', changed: { open: ['Mod+J'] } });
});
