import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../src-main/media/probe.ts';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// What can be done with a part of a video, in the real window: the menu by mouse and key, a description of what is on screen,
// and clips in files of their own.

const home = freshHome();
const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-clips-'));
let app: App;

beforeAll(async () => {
  app = await App.launch({ home, videos: [clipPath('video/bird.mp4')] });
  await app.player.waitFor();
  // Not the state of a job: a start that had to be tried again finds the video indexed already.
  await app.page.getByText('Everything in its picture was looked at.').first().waitFor({ timeout: 240_000 });
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
});
afterAll(() => app.close());

/** The next save dialog chooses this file; resolves with the name that was offered. */
async function chooseFile(file: string): Promise<{ offered: Promise<string | undefined> }> {
  const offered = app.electron.evaluate(
    ({ dialog }, chosen) =>
      new Promise<string | undefined>((resolve) => {
        dialog.showSaveDialog = async (...args: unknown[]) => {
          resolve((args.at(-1) as Electron.SaveDialogOptions).defaultPath);
          return { canceled: false, filePath: chosen };
        };
      }),
    file,
  );
  await app.electron.evaluate(() => undefined);
  return { offered };
}

const durationOf = async (file: string): Promise<number> => (await probe(await findMediaTools(), file)).duration;

test('the menu key offers what the right click offers, and describes what is on screen with its evidence', async () => {
  const { page } = app;
  await app.jumpBy(() => page.getByRole('slider', { name: 'Position' }).press('3'));
  const byMouse = await app.chooseInMenu('Nothing of these', () => app.player.click({ button: 'right' }));
  const labels = await app.chooseInMenu('Describe what is on screen now', () => page.keyboard.press('Shift+F10'));
  expect(labels).toEqual(byMouse);
  const answer = page.getByTestId('answer').last();
  await answer.waitFor({ timeout: 60_000 });
  expect(await answer.innerText()).toMatch(/bird/i);
  expect(await answer.locator('[data-testid="citation"][data-kind="seen"]').count()).toBeGreaterThan(0);
  await page.getByText('Describe this moment.').first().waitFor();
  await app.picture('clip-described');
});

test('a range is exported, exact, to the file that the person chooses, under a name that says what it is', async () => {
  const target = path.join(folder, 'exact.mp4');
  const { offered } = await chooseFile(target);
  await app.selectRange(1, 2.5);
  const { x, y } = await app.onTimeline(1.8);
  const labels = await app.chooseInMenu('Export clip…', () => app.page.mouse.click(x, y, { button: 'right' }));
  expect(labels).toContain('Export clip without re-encoding…');
  expect(await offered).toMatch(/^bird 0-0[01] to 0-02\.mp4$/);
  await app.page.getByText('Exported exact.mp4.').waitFor({ timeout: 60_000 });
  expect(Math.abs((await durationOf(target)) - 1.5)).toBeLessThan(0.2);
  await app.picture('clip-exported');
});

test('a lossless clip says where it begins', async () => {
  const target = path.join(folder, 'lossless.mp4');
  const { offered } = await chooseFile(target);
  const { x, y } = await app.onTimeline(1.8);
  await app.chooseInMenu('Export clip without re-encoding…', () => app.page.mouse.click(x, y, { button: 'right' }));
  await offered;
  await app.page.getByText(/^Exported lossless\.mp4\./).waitFor({ timeout: 60_000 });
  expect(await durationOf(target)).toBeGreaterThan(1.3);
});

test('a clip that cannot be written leaves nothing, and says why', async () => {
  const there = path.join(folder, 'there.mp4');
  writeFileSync(there, 'what was there');
  for (const [file, sentence] of [
    [path.join(folder, 'nowhere', 'clip.mp4'), /There is no folder/],
    [path.join(folder, 'there'), /there\.mp4 is there already/],
  ] as const) {
    const { offered } = await chooseFile(file);
    const { x, y } = await app.onTimeline(1.8);
    await app.chooseInMenu('Export clip…', () => app.page.mouse.click(x, y, { button: 'right' }));
    await offered;
    await app.page.getByRole('alert').getByText(sentence).waitFor();
  }
  expect(readFileSync(there, 'utf8')).toBe('what was there');
  expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a description comes while the video plays, as a caption that says what it is', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Clear the range' }).click();
  await app.jumpBy(() => page.getByRole('slider', { name: 'Position' }).press('Home'));
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  const description = page.getByTestId('description').filter({ hasText: /looks like .*bird|Looks like .*bird/ });
  await description.waitFor({ timeout: 20_000 });
  expect(await description.innerText()).toMatch(/^Description/);
  await app.picture('described-as-it-plays');
  await page.keyboard.press('Space');
  await page.keyboard.press('d');
  expect(await page.getByTestId('description').count()).toBe(0);
});
