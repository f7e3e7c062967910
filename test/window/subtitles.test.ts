import { beforeEach, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';
import { restOn } from '../tooling/rest-on.ts';

const window = windowPage();
const video = { ...statusOf(sampleVideo, 'done'), view: { position: 15 } };
beforeEach(() => window.open({ library: [video], settings: { lastVideo: sampleVideo.id } }));

const captions = () => window.page.getByTestId('captions');
const lines = async (): Promise<string[]> => captions().locator('p').allInnerTexts();

it('C shows the track that says what is said, with lines and tags as text, and hides it again', async () => {
  await window.page.keyboard.press('C');
  await expect
    .poll(lines, patience)
    .toEqual(['What brings you\nto the land of the gatekeepers?', '<i>♪ slow drums ♪</i>']);
  expect(await captions().locator('i').count()).toBe(0);
  await window.page.keyboard.press('C');
  await captions().waitFor({ state: 'hidden' });
});

it('Shift C goes through off, the transcript and the tracks; a script from right to left runs so', async () => {
  await window.page.getByRole('button', { name: 'Caption track' }).waitFor();
  const seen: string[] = [];
  for (let i = 0; i < 4; i++) {
    await window.page.keyboard.press('Shift+C');
    const views = await window.page.evaluate(
      () => document.querySelector('[data-testid="captions"]')?.textContent ?? 'off',
    );
    seen.push(views.slice(0, 9));
    if (i === 2) {
      await expect.poll(lines, patience).toEqual(['מה מביא אותך\nאל ארץ השומרים?']);
      const line = captions().locator('[dir="auto"]');
      expect(await line.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    }
  }
  expect(seen.at(-1)).toBe('off');
});

it('the menu is used by keyboard: it says why a track is not taken for the speech, and the choice is kept', async () => {
  const opener = window.page.getByRole('button', { name: 'Caption track' });
  await opener.press('Enter');
  const menu = window.page.getByRole('dialog', { name: 'Caption track' });
  await menu.waitFor();
  expect(await menu.getByRole('radio', { name: 'Off' }).evaluate((radio) => radio === document.activeElement)).toBe(
    true,
  );
  expect(await menu.innerText()).toContain('Hebrew · in the file, stream 2\nAnother language than is spoken');
  expect(await menu.innerText()).toContain('Made of pictures, which cannot be shown here');
  for (let i = 0; i < 3; i++) await window.page.keyboard.press('ArrowDown');
  expect(await menu.getByRole('radio', { name: 'Hebrew' }).isChecked()).toBe(true);
  await expect.poll(lines, patience).toEqual(['מה מביא אותך\nאל ארץ השומרים?']);
  await window.page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect
    .poll(async () => (await window.logged('saveView')).at(-1), patience)
    .toMatchObject({ view: { captions: 'stream 2' } });
});

it('the transcript says where its words come from, and they can be transcribed after all', async () => {
  await window.page.keyboard.press('T');
  await window.page.getByText('From the subtitles sintel-trailer.en.srt, not transcribed').waitFor();
  await window.page.getByRole('button', { name: 'Caption track' }).click();
  await window.page.getByRole('button', { name: 'Transcribe anyway' }).click();
  await expect.poll(async () => (await window.logged('indexVideo')).length, patience).toBe(1);
  expect(await window.logged('transcribeAnyway')).toEqual([{ video: sampleVideo.id }]);
});

it('a citation of what is said tells that the words were read in the subtitles', async () => {
  await window.ask('Who is she looking for?');
  const card = await restOn(window.page.getByTestId('citation').first());
  expect(await card.innerText()).toContain('sintel-trailer.en.srt');
});
