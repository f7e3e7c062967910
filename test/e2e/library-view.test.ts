import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// The library as a view of posters, by keyboard: what is in it, what was asked, what goes; and files opened by pasting.

const home = freshHome();
const folder = path.join(home, 'films');
/** Machines that test are busy. */
const patience = { timeout: 20_000 };
let app: App;

beforeAll(async () => {
  mkdirSync(folder);
  for (const clip of ['video/beetle.mp4', 'sounds/dog-bark.ogg', 'speech/jfk.wav'])
    copyFileSync(clipPath(clip), path.join(folder, path.basename(clip)));
  app = await App.launch({ home });
});
afterAll(() => app.close());

const names = (): Promise<string[]> => app.page.locator('.poster-name').allInnerTexts();
const grid = () => app.page.getByRole('listbox', { name: 'Videos' });
const openLibrary = async (): Promise<void> => {
  await app.page.keyboard.press('b');
  await grid().and(app.page.locator(':focus')).waitFor();
};
const onScreen = (name: string): Promise<void> => app.page.getByRole('heading', { level: 1, name }).waitFor();

test('a folder is opened by pasting its path', async () => {
  const { page } = app;
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), folder);
  await app.paste();
  await onScreen('beetle.mp4');
  await page.locator('[data-testid="queue"][data-phase="over"]').waitFor({ state: 'attached', timeout: 120_000 });
  expect(await page.getByRole('tablist', { name: 'Open videos' }).getByRole('tab').allInnerTexts()).toEqual([
    'beetle.mp4',
  ]);
});

test('the library shows posters, is ordered and filtered, and Enter opens', async () => {
  const { page } = app;
  await app.ask('What can be seen?');
  await page.keyboard.press('Escape');
  await openLibrary();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Name');
  expect(await names()).toEqual(['beetle.mp4', 'dog-bark.ogg', 'jfk.wav']);
  const poster = page.getByTestId('poster-card').first().getByTestId('thumbnail').locator('img');
  await expect
    .poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth), patience)
    .toBeGreaterThan(0);
  await page.locator('svg.poster-outline').nth(1).waitFor();
  await app.picture('library');
  await grid().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await onScreen('jfk.wav');
  expect(await grid().count()).toBe(0);
});

test('several are selected and asked about together', async () => {
  const { page } = app;
  await openLibrary();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.getByText('2 selected').waitFor();
  await app.picture('library-selected');
  await page.getByRole('button', { name: 'Ask about the selected' }).press('Enter');
  await page.getByRole('textbox', { name: 'Ask about the 2 chosen videos' }).and(page.locator(':focus')).waitFor();
  const answer = await app.ask('Which video mentions the country?');
  expect(await answer.innerText()).toContain('jfk.wav');
  await page.keyboard.press('Escape');
});

test('what was asked last leads back to its video and its answer', async () => {
  const { page } = app;
  await openLibrary();
  const recent = page.getByRole('complementary', { name: 'Recent questions' }).getByRole('button');
  await recent.first().waitFor();
  expect(await recent.allInnerTexts()).toEqual([
    expect.stringMatching(/^Which video mentions the country\?[\s\S]*Several videos/) as string,
    expect.stringMatching(/^What can be seen\?[\s\S]*beetle\.mp4/) as string,
  ]);
  await recent.nth(1).press('Enter');
  await onScreen('beetle.mp4');
  await page.getByRole('heading', { level: 2, name: 'What can be seen?' }).waitFor();
});

test('a file that is gone is marked, and a video leaves the library after a question', async () => {
  const { page } = app;
  rmSync(path.join(folder, 'dog-bark.ogg'));
  await openLibrary();
  await page.getByText('The file is not where it was.').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByText('Remove dog-bark.ogg from the library?').waitFor();
  await app.picture('library-remove');
  await page.keyboard.press('Enter');
  await expect.poll(names, patience).toEqual(['beetle.mp4', 'jfk.wav']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.keyboard.press('b');
  await page.getByTestId('poster-card').first().waitFor();
  await app.picture('library-other-theme');
});

test('with no video open the library is what a start shows', async () => {
  const { page } = app;
  await page.keyboard.press('b');
  await page.keyboard.press('Control+w');
  await page.keyboard.press('Control+w');
  await expect.poll(() => app.player.count(), patience).toBe(0);
  await app.close();
  app = await App.launch({ home });
  await app.page.getByTestId('library').waitFor();
  expect((await names()).sort()).toEqual(['beetle.mp4', 'jfk.wav']);
});
