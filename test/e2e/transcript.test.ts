import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/clips.ts';
import { App } from './app.ts';

// The transcript as a person works in it: a line is corrected, found by its new words, quoted as corrected, and restored.

let app: App;
const lines = (): Locator => app.page.getByRole('grid', { name: 'Lines' });
const firstLine = (): Locator => lines().getByRole('row').first();
const hitsOf = async (words: string): Promise<Locator> => {
  await app.page.getByRole('combobox', { name: 'Search everything' }).fill(words);
  return app.page.getByRole('option', { name: words });
};

beforeAll(async () => {
  app = await App.launch({ videos: [clipPath('speech/jfk.wav')] });
  await app.indexing('done');
});
afterAll(() => app.close());

test('a line is corrected in place, by keyboard', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await lines().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  const box = page.getByRole('textbox', { name: 'Edit line' });
  const recognised = await box.inputValue();
  expect(recognised).toContain('your country can do for you');
  await box.fill(recognised.replace('your country', 'your lighthouse'));
  await app.picture('line-edited');
  await page.keyboard.press('Enter');
  await firstLine().getByText('edited').waitFor();
});

test('its new words are found and quoted', async () => {
  const hit = await hitsOf('lighthouse');
  await hit.first().waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('tab', { name: 'Ask' }).click();
  const answer = await app.ask('What is said about a lighthouse?');
  expect(await answer.innerText()).toContain('what your lighthouse can do for you');
  expect(await answer.getByTestId('citation').count()).toBeGreaterThan(0);
});

test('who speaks is told by the voice, and gets a name', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await page.getByRole('button', { name: 'Name Speaker 1' }).click();
  await page.getByRole('textbox', { name: 'Name of Speaker 1' }).fill('Kennedy');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Name Kennedy' }).waitFor();
  expect(await page.getByRole('list', { name: 'Speakers' }).getByRole('listitem').count()).toBe(1);
  await app.picture('speaker-named');
});

test('the correction is there after a restart, with what was heard, which comes back when it is restored', async () => {
  const { home } = app;
  await app.close();
  app = await App.launch({ home });
  await app.page.getByRole('tab', { name: 'Transcript' }).click();
  await firstLine().getByText('your lighthouse').first().dblclick();
  await app.page.getByText(/^As heard: .*your country can do for you/).waitFor();
  await app.page.getByRole('button', { name: 'Restore' }).click();
  await firstLine().getByText('what your country can do for you').waitFor();
  expect(await firstLine().getByText('edited').count()).toBe(0);
  // The window shows the line at once; the library has it a moment later.
  const found = (): Promise<number> =>
    app.page.evaluate(async () => {
      const outcome = await window.sightsound.search({ query: 'lighthouse' }, crypto.randomUUID());
      return outcome.ok ? outcome.value.hits.filter(({ text }) => text.includes('lighthouse')).length : -1;
    });
  await expect.poll(found, { timeout: 20_000 }).toBe(0);
});

test('lines are copied with their times', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Copy (?:all|the line)/ }).click();
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^0:00 {2}Kennedy: And so my fellow Americans/i);
});
