import { expect, it } from 'vitest';
import { windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const app = windowPage();

it('where a model is damaged, each panel says what it cannot show, why, and what to do', async () => {
  const { page } = app;
  await app.open({
    library: [statusOf(sampleVideo, 'waiting')],
    settings: { lastVideo: sampleVideo.id },
    failures: { indexVideo: 'MODEL_DAMAGED' },
  });
  const fault = page.getByTestId('model-fault');
  await fault.getByText('Answers rest on what was found before alone.').waitFor();
  const sentence = 'Install Sightsound again to get its models back.';
  expect(await fault.innerText()).toContain(sentence);
  // It is said once, and there is one way to try again.
  expect(await page.locator('.index-text').innerText()).toBe('Indexing failed');
  expect(await page.getByText(sentence).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await fault.getByText('What is said cannot be written down any further.').waitFor();
  await page.getByRole('tab', { name: 'Moments' }).click();
  await fault.getByText('Nothing more can be found in this video.').waitFor();

  const before = (await app.logged('indexVideo')).length;
  await fault.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await app.logged('indexVideo')).length).toBe(before + 1);
  await fault.getByRole('button', { name: 'This installation' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
});

it('what is no fault of a model is told by the bar alone', async () => {
  await app.open({
    library: [statusOf(sampleVideo, 'waiting')],
    settings: { lastVideo: sampleVideo.id },
    failures: { indexVideo: 'DISK_FULL' },
  });
  await app.page.getByTestId('index-bar').getByRole('button', { name: 'Try again' }).waitFor();
  expect(await app.page.getByTestId('model-fault').count()).toBe(0);
});
