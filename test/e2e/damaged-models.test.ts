import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/clips.ts';
import { Installation } from '../fixtures/installation.ts';
import { App } from './app.ts';

// The program with a model file that is damaged, or not there: what its window says, and what it does once the file is right again.

const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-models-'));
const video = clipPath('video/room.mp4');
const model = 'objects/coco-ssd.onnx';

let installation: Installation;
let app: App | undefined;
beforeAll(() => {
  installation = new Installation(path.join(folder, 'installation'));
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pictures of the window in both themes. */
async function pictures(shown: App, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await shown.page.emulateMedia({ colorScheme });
    await shown.picture(`${name}-${colorScheme}`);
  }
  await shown.page.emulateMedia({ colorScheme: null });
}

test('a damaged model is named, nothing of it is used, and the video plays on', async () => {
  installation.damage(model);
  app = await App.launch({ installation: installation.folder, videos: [video] });
  const { page } = app;
  await app.indexing('failed', 'done');
  const fault = page.getByTestId('model-fault');
  await fault.getByText('Answers rest on what was found before alone.').waitFor();
  expect(await fault.innerText()).toContain(`The model file ${model} is damaged`);
  await pictures(app, 'model-damaged');
  // The video has no sound: nothing of it is left to write down.
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await expect.poll(() => fault.count()).toBe(0);
  await page.getByRole('tab', { name: 'Moments' }).click();
  await fault.getByText('Nothing more can be found in this video.').waitFor();
  await page.setViewportSize({ width: 720, height: 640 });
  await app.picture('model-damaged-narrow');
  await page.setViewportSize({ width: 1280, height: 792 });
  const before = await app.playhead();
  await page.getByRole('slider', { name: 'Position' }).press('ArrowRight');
  await expect.poll(async () => (await app!.playhead()) > before).toBe(true);
});

test('once it is right again, another try is enough', async () => {
  installation.mend(model);
  await app!.page.getByTestId('model-fault').getByRole('button', { name: 'Try again' }).click();
  await app!.indexing('done');
  expect(await app!.page.getByTestId('model-fault').count()).toBe(0);
  await app!.close();
});

test('without a model file the engine does not start, and the window says which and what to do', async () => {
  installation.lose(model);
  app = await App.launch({ installation: installation.folder, withoutEngine: true });
  const banner = app.page.getByTestId('engine-banner');
  await banner.getByText('Install Sightsound again to get its models back.').waitFor();
  expect(await banner.innerText()).toContain(`The model file ${model} is missing.`);
  // It is said once.
  expect(await app.page.getByRole('alert').count()).toBe(0);
  await pictures(app, 'model-missing');
  await app.close();
  installation.mend(model);
  app = await App.launch({ installation: installation.folder });
  expect(await app.page.getByTestId('engine-banner').count()).toBe(0);
});
