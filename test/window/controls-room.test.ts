import { expect, it } from 'vitest';
import { windowPage } from './harness/page.ts';
import { outside } from './harness/room.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

// The row of controls under the picture, and the sheet of those that it has no room for.

const app = windowPage();
const widths = [1920, 1440, 1280, 1200, 1130, 1060, 980, 900, 820, 760, 720, 680, 640];

/** A video of a length, with chapters and a range. */
async function openFull(duration: number): Promise<void> {
  const video = { ...sampleVideo, media: { ...sampleVideo.media, duration } };
  const selection = { start: duration * 0.8, end: duration * 0.9 };
  await app.open({
    library: [{ ...statusOf(video, 'done'), view: { position: duration * 0.9, selection } }],
    settings: { lastVideo: video.id },
    chapters: [{ start: 0 }, { start: 20, title: 'The second' }],
  });
  await app.page.getByTestId('selection').waitFor();
}

it.each([52, 45_000])('all that is shown has room, with chapters and a range, in a video of %i s', async (duration) => {
  await openFull(duration);
  for (const language of ['en', 'ja', 'ru', 'ar', 'es']) {
    await app.page.evaluate((wanted) => window.showLanguage(wanted), language);
    for (const width of widths) {
      await app.resize({ width, height: 700 });
      expect.soft(await outside(app), `${language}, ${width}`).toEqual([]);
    }
  }
});

it('what the row has no room for is on a sheet, which Escape leaves for its button', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 640, height: 410 });
  await openFull(45_000);
  const more = page.getByRole('button', { name: 'More controls' });
  await more.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'More controls' });
  expect(await outside(app)).toEqual([]);
  const { y, height } = (await sheet.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(410);
  await sheet.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  await sheet.getByRole('button', { name: 'Loop' }).click();
  expect(await sheet.getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed')).toBe('true');
  await sheet.getByRole('button', { name: 'Clear the range' }).click();
  await sheet.getByRole('button', { name: 'Save the picture' }).waitFor();
  await sheet.getByRole('slider', { name: 'Volume' }).press('Home');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);

  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await more.isVisible()).toBe(false);
  expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('2');
});
