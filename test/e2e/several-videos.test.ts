import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// Questions to many videos, asked by keyboard: about the queue, about everything, to the moment in another video and back.

const trailer = path.resolve(import.meta.dirname, '../../assets/sintel-trailer.mp4');
/** Machines that test are busy. */
const patience = { timeout: 20_000 };
const home = freshHome();
let app: App;

beforeAll(async () => {
  app = await App.launch({ home, videos: [trailer] });
  await app.indexing('done');
});
afterAll(() => app.close());

const onScreen = (name: string): Promise<void> => app.page.getByRole('heading', { level: 1, name }).waitFor();
const namesIn = async (answer: Locator): Promise<string[]> => [
  ...new Set((await answer.innerText()).match(/[\w-]+\.(?:wav|ogg|mp4)/g)),
];

test('the videos of the queue are asked about from its bar', async () => {
  const folder = path.join(home, 'pets');
  mkdirSync(folder);
  for (const clip of ['sounds/dog-bark.ogg', 'sounds/rooster.ogg', 'speech/jfk.wav'])
    copyFileSync(clipPath(clip), path.join(folder, path.basename(clip)));
  await app.drop(folder);
  await app.page.locator('[data-testid="queue"][data-phase="over"]').waitFor({ state: 'attached', timeout: 240_000 });
  await onScreen('sintel-trailer.mp4');

  await app.page.getByRole('button', { name: 'Ask about these' }).press('Enter');
  const box = app.page.getByRole('textbox', { name: 'Ask about the 3 videos of the queue' });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement), patience).toBe(true);
  const answer = await app.ask('How many times does a dog bark?');
  expect(await answer.getAttribute('data-refused')).toBe('false');
  expect(await namesIn(answer)).toEqual(['dog-bark.ogg']);
  expect(await answer.innerText()).toContain('All 3 videos were looked through.');
  await app.page.getByText('3 videos', { exact: true }).waitFor();
  await app.picture('several-queue');
});

test('a question about all videos names each; its citation opens the video there, and the way back is kept', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: /^Queue/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('textbox', { name: 'Ask about all 4 videos' }).waitFor();
  const answer = await app.ask('Which video mentions the country?');
  expect(await namesIn(answer)).toEqual(['jfk.wav']);
  const overview = await app.ask('What are these videos about?');
  expect((await namesIn(overview)).sort()).toEqual(['dog-bark.ogg', 'jfk.wav', 'rooster.ogg', 'sintel-trailer.mp4']);
  await app.picture('several-all');

  const citation = answer.getByRole('button', { name: /^Citation 1: said at .+ in jfk\.wav$/ });
  await citation.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').getByText('jfk.wav').waitFor();
  await app.picture('several-preview');
  await page.keyboard.press('Enter');
  await onScreen('jfk.wav');
  const start = Number(await citation.getAttribute('data-start'));
  await expect.poll(() => app.playhead(), patience).toBeCloseTo(start, 0);
  await page.getByRole('button', { name: /^Back to .+ in sintel-trailer\.mp4$/ }).waitFor();
  await app.picture('several-opened');
  await page.keyboard.press('Shift+Backspace');
  await onScreen('sintel-trailer.mp4');
});

test('what is in none of them is refused, with where the nearest is', async () => {
  const answer = await app.ask('Is there a chainsaw?');
  expect(await answer.getAttribute('data-refused')).toBe('true');
  expect(await answer.innerText()).toContain('in these 4 videos');
  await app.page.getByRole('button', { name: 'Library', exact: true }).click();
  await app.page.getByRole('button', { name: 'Ask about all videos' }).waitFor();
  await app.page.getByRole('button', { name: /^Theme/ }).click();
  await app.picture('several-refusal');
});

test('the chat about several videos is there after a restart, beside that of the video', async () => {
  const before = await app.answers();
  expect(before).toHaveLength(4);
  await app.close();
  app = await App.launch({ home });
  await app.player.waitFor();
  expect(await app.page.getByTestId('answer').count()).toBe(0);
  await app.page.keyboard.press('Shift+A');
  await expect.poll(() => app.page.getByTestId('answer').count(), patience).toBe(4);
  expect(await app.answers()).toEqual(before);
});
