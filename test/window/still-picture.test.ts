import { expect, it } from 'vitest';
import { windowPage } from './harness/page.ts';
import { otherVideos, statusOf } from './harness/videos.ts';

const app = windowPage();

it('a picture is shown and called a picture, and what a pack says of it has no times', async () => {
  const { page } = app;
  await app.open({
    library: [statusOf(otherVideos.picture, 'done'), statusOf(otherVideos.soundOnly, 'done')],
    settings: { lastVideo: otherVideos.picture.id },
    answerDelay: 10,
    readyPack: true,
  });
  const picture = page.getByTestId('picture');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await page.getByText('Everything in this picture was looked at.').first().waitFor();
  await page.getByText('Ask about what is seen or written in this picture.').waitFor();
  await page.getByRole('radio', { name: 'This picture' }).waitFor();
  const tabs = page.getByRole('tablist', { name: 'About this' }).getByRole('tab');
  expect(await tabs.allInnerTexts()).toEqual(['Ask', 'Moments']);
  await page.keyboard.press('t');
  await page.getByRole('tab', { name: 'Ask', selected: true }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/this video/i);

  await page.getByRole('textbox', { name: 'Ask about this picture' }).fill('What is seen?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Let a pack look as well' }).click();
  await page.getByRole('button', { name: 'A pack that was brought' }).click();
  const said = page.getByRole('region', { name: 'What a pack says' });
  await said.getByText('A pack that was brought looks at the picture…').waitFor();
  await said.getByRole('heading', { name: 'The picture, as a whole' }).waitFor();
  await said.getByText('How it was made').click();
  await said.getByText('96 tokens read').waitFor();
  expect(await said.innerText()).not.toMatch(/0:12|Frames|sound/);
});
