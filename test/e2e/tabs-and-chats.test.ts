import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// Several videos open at once, each with its own chat, by keyboard; what was asked is edited, saved and found again.

const home = freshHome();
const clips = ['speech/jfk.wav', 'sounds/dog-bark.ogg', 'video/beetle.mp4'].map((clip) => clipPath(clip));
const [speech, dog, beetle] = ['jfk.wav', 'dog-bark.ogg', 'beetle.mp4'] as const;
/** Machines that test are busy. */
const patience = { timeout: 20_000 };
let app: App;

beforeAll(async () => {
  app = await App.launch({ home, videos: clips });
});
afterAll(() => app.close());

const tabs = (): Promise<string[]> =>
  app.page.getByRole('tablist', { name: 'Open videos' }).getByRole('tab').allInnerTexts();
const onScreen = (name: string): Promise<void> => app.page.getByRole('heading', { level: 1, name }).waitFor();

/** Answers the system's save dialogs with a place from now on. */
async function chooseToSave(file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

test('every video that is opened has a tab; keys go from one to another, and a drag changes their order', async () => {
  const { page } = app;
  await onScreen(speech);
  await page.locator('[data-testid="queue"][data-phase="over"]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dog');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await onScreen(dog);
  await app.drop(clips[2]!);
  await onScreen(beetle);
  expect(await tabs()).toEqual([speech, dog, beetle]);

  await page.keyboard.press('Control+1');
  await onScreen(speech);
  await page.keyboard.press('Control+Shift+Tab');
  await onScreen(beetle);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect.poll(tabs, patience).toEqual([speech, beetle, dog]);
  await page.getByRole('tab', { name: dog }).dragTo(page.getByRole('tab', { name: speech }), {
    targetPosition: { x: 5, y: 15 },
  });
  await onScreen(dog);
  expect(await tabs()).toEqual([dog, speech, beetle]);
  await app.picture('tabs');
});

test('a question is edited where it stands and asked again; the earlier one unfolds below', async () => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await onScreen(speech);
  await app.ask('What is said about the cuntry?');
  await page.getByRole('button', { name: 'Edit and ask again' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('What is said about the country?');
  await page.keyboard.press('Enter');
  const summary = page.getByText('1 question before the edit');
  await summary.waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { level: 2, name: 'What is said about the country?' }).waitFor();
  await summary.click();
  await page.getByRole('heading', { level: 2, name: 'What is said about the cuntry?' }).waitFor();
  expect(await page.getByTestId('answer').count()).toBe(2);
  await app.picture('edited-question');
  await summary.click();
});

test('what is playing is marked in the answer', async () => {
  const { page } = app;
  await page.getByTestId('citation').first().click();
  await page.getByRole('tab', { name: speech }).focus();
  await page.keyboard.press('k');
  const marked = page.locator('[data-testid="claim"][data-played]');
  await marked.first().waitFor();
  expect(await marked.first().innerText()).toContain('country');
  await app.picture('answer-follows');
  await page.keyboard.press('k');
});

test('the chat is saved where the person says, with its citations', async () => {
  const { page } = app;
  const file = path.join(home, 'country.md');
  await chooseToSave(file);
  await page.getByRole('button', { name: 'Save this chat' }).press('Enter');
  await page.getByRole('button', { name: 'Save as Markdown…' }).press('Enter');
  await page.getByText('Saved.').waitFor();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('## What is said about the country?');
  expect(text).toMatch(/^- \[1\] \d+:\d\d–\d+:\d\d · said · jfk\.wav: “.*country.*”$/im);
  expect(text).not.toContain('cuntry');

  await chooseToSave(path.join(home, 'nowhere/chat.json'));
  await page.getByRole('button', { name: 'Save this chat' }).press('Enter');
  await page.getByRole('button', { name: 'Save as JSON…' }).press('Enter');
  await page.getByRole('alert').getByText('There is no folder').waitFor();
});

test('tabs, their order and the edited chat are there after a restart; Ctrl W closes a tab and not the window', async () => {
  await app.close();
  app = await App.launch({ home });
  await onScreen(speech);
  expect(await tabs()).toEqual([dog, speech, beetle]);
  await app.page.getByText('1 question before the edit').waitFor();
  await app.page.keyboard.press('Control+w');
  await onScreen(beetle);
  expect(await tabs()).toEqual([dog, beetle]);
});
