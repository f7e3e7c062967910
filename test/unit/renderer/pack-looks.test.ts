import { beforeEach, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const app = windowPage();
const opened = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 5 } }],
  settings: { lastVideo: sampleVideo.id },
};
const button = () => app.page.getByRole('button', { name: 'Let a pack look as well' });
const said = () => app.page.getByRole('region', { name: 'What a pack says' });

async function askAQuestion(): Promise<void> {
  await app.ask('What happens?');
  await app.page.getByTestId('answer').waitFor();
}

it('there is no such button without a pack that can look', async () => {
  await app.open({ ...opened, answerDelay: 10 });
  await askAQuestion();
  await app.page.getByRole('button', { name: 'Copy answer' }).waitFor();
  expect(await button().count()).toBe(0);
});

beforeEach(() => app.open({ ...opened, answerDelay: 10, readyPack: true }));

it('a pack looks, by keyboard; what it says stands apart, with what supports each sentence and how it was made', async () => {
  const { page } = app;
  await askAQuestion();
  await button().focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('dialog', { name: 'Let a pack look as well' });
  await choice.getByRole('checkbox', { name: 'Listen as well' }).uncheck();
  await choice.getByRole('textbox', { name: 'Seed' }).fill('7');
  await choice.getByRole('button', { name: 'A pack that was brought' }).press('Enter');
  await said().getByText('A pack that was brought looks at 0:12–0:20…').waitFor();
  await said().getByText('A pack that was brought may be wrong. What it says is no part of the answer.').waitFor();

  expect(await said().getByTestId('citation').count()).toBe(1);
  expect(await said().getByTestId('pack-unsupported').allInnerTexts()).toEqual(['A woman walks through the snow.']);
  await said().getByText('Not found there: snow.').waitFor();
  await said().getByText('1 sentence with numbers, times or quotes was left out.').waitFor();
  await said().getByText('How it was made').click();
  await said().getByText('The sound was not asked for.').waitFor();
  await said().getByText('Words were drawn from seed 7.').waitFor();
  await said().getByText('96 tokens read in 0.8 s, 14 written at 7.0 a second').waitFor();
  await said().getByRole('button', { name: '0:14.7' }).click();
  await expect.poll(() => app.playerTime(), patience).toBeCloseTo(14.7, 1);

  await said().getByRole('button', { name: 'Put away' }).click();
  expect(await said().count()).toBe(0);
});

it('a pack that looks can be stopped', async () => {
  const { page } = app;
  await askAQuestion();
  await button().click();
  await page.getByRole('button', { name: 'A pack that was brought' }).click();
  await said().getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => said().count(), patience).toBe(0);
});
