import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, isHubEntry } from '../../src-main/models/packs/catalogue.ts';
import { clipPath } from '../fixtures/media.ts';
import { HubServer } from '../unit/models/packs/hub-server.ts';
import { bytesOf } from '../unit/models/packs/sample-pack.ts';
import { App } from './app.ts';

// The app with a hub on this machine in the place of the real one, which the person agrees to.

const entry = catalogue.find(isHubEntry)!;
const paths = entry.files.map((file) => file.path);

let app: App;
let hub: HubServer;
beforeAll(async () => {
  const contents = Object.fromEntries(paths.map((one, at) => [one, bytesOf(100_000, at)]));
  hub = await HubServer.start(
    contents,
    paths.filter((one) => one.endsWith('.onnx')),
  );
  app = await App.launch();
});
afterAll(async () => {
  await app.close();
  await hub[Symbol.asyncDispose]();
});

/** Answers the system's questions with one of their buttons from now on, and keeps what was asked. */
async function answerWith(button: number): Promise<void> {
  await app.electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = (async (_window: unknown, options: { detail: string }) => {
      Object.assign(globalThis, { askedFor: options.detail });
      return { response, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  }, button);
}

test('a pack comes from a mirror that the person agreed to, and what models run on is shown', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  await page.getByText('right numbers').waitFor();

  const mirror = page.getByRole('textbox', { name: 'Mirror' });
  await answerWith(1);
  await mirror.fill(hub.address);
  await page.keyboard.press('Enter');
  await expect.poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'askedFor'))).toBe(hub.address);
  await page.getByText('Packs come from the hub itself.').waitFor();

  await answerWith(0);
  await page.getByRole('button', { name: 'Use mirror' }).click();
  await page.getByRole('button', { name: 'Use the hub' }).waitFor();
  expect(hub.requests).toEqual([]);
  await page.getByRole('button', { name: `Download…: ${entry.title}` }).click();
  await page.getByRole('button', { name: `Download 0.4 MB: ${entry.title}` }).click();
  await page.getByText(`${entry.title} is here.`).waitFor();
  expect(new Set(hub.requests.map((request) => request.path).filter((one) => paths.includes(one)))).toEqual(
    new Set(paths),
  );
});

test('a page gone wrong names no folder and no mirror by itself', async () => {
  const outcomes = await app.page.evaluate(async () => {
    const { sightsound } = window;
    return [
      await sightsound.importPack({ folder: '/etc' }, 'import'),
      await sightsound.movePacks({ folder: '/tmp' }, 'move'),
      Object.hasOwn(sightsound, 'setPackMirror'),
    ];
  });
  const refused = { ok: false, error: expect.objectContaining({ code: 'SENDER_REFUSED' }) };
  expect(outcomes).toEqual([refused, refused, false]);
});

test('a pack from a folder looks at a video for a question', async () => {
  const { page } = app;
  const folder = path.resolve('test/fixtures/packs/tiny-video-llama');
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.getByRole('button', { name: 'Import another pack…' }).click();
  await page.getByText('is here.').last().waitFor();
  await page.keyboard.press('Escape');
  await app.drop(clipPath('video/bird.mp4'));
  await app.indexing('done');
  await app.ask('Is there a bird?');
  await page.getByRole('button', { name: 'Let a pack look as well' }).click();
  await page.getByRole('button', { name: 'Scaled-down Video-LLaMA of random weights' }).click();
  const said = page.getByRole('region', { name: 'What a pack says' });
  await said.getByText('How it was made').click({ timeout: 60_000 });
  await app.picture('what-a-pack-says');
  // Its weights are random: what it says is of no matter, but it says it apart, and of frames of this video.
  expect(await said.locator('.pack-frames button').count()).toBe(10);
  expect(await said.locator('pre').innerText()).toContain('Is there a bird?');
});

test('it knows what it was asked before, and the Models page tells how fast it was', async () => {
  const { page } = app;
  await app.ask('What is heard?');
  await page.getByRole('button', { name: 'Let a pack look as well' }).last().click();
  await page.getByText('How it writes').click();
  await page.getByRole('textbox', { name: 'Tokens at most' }).fill('12');
  await page.getByRole('button', { name: 'Scaled-down Video-LLaMA of random weights' }).click();
  const said = page.getByRole('region', { name: 'What a pack says' }).last();
  await said.getByText('How it was made').click({ timeout: 60_000 });
  await said.getByText('Earlier questions in the prompt: 1.').waitFor();
  await said.getByText('Tokens at most: 12.').waitFor();
  // The first question comes first, the one before it is not asked again.
  expect(await said.locator('pre').innerText()).toMatch(/Is there a bird\?[^]*What is heard\?/);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  const speed = page.getByTestId('pack-speed');
  await speed.scrollIntoViewIfNeeded();
  expect(await speed.innerText()).toMatch(
    /^Your last questions: [\d.]+ tokens a second · [\d.]+ s to look and listen · \S/,
  );
  await app.picture('how-fast-a-pack-was');
});

test('a text model from a folder writes from the evidence of the answer', async () => {
  const { page } = app;
  const folder = path.resolve('test/fixtures/tiny-llama');
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.getByRole('button', { name: 'Import another pack…' }).click();
  await page.getByText('tiny-llama is here.').waitFor();
  await page.keyboard.press('Escape');
  await app.ask('What can be seen?');
  await page.getByRole('button', { name: 'Let a pack look as well' }).last().click();
  await page.getByRole('button', { name: 'tiny-llama' }).click();
  const said = page.getByRole('region', { name: 'What a pack says' }).last();
  await said.getByText('How it was made').click({ timeout: 60_000 });
  await said.getByRole('heading', { name: /^from the evidence of / }).waitFor();
  expect(await said.locator('pre').innerText()).toMatch(
    /\[1\] (?:seen|written|said|heard)[^]*Question: What can be seen\?/,
  );
  await app.picture('what-a-text-model-writes');
});

/** Lets the pack that came with the app look for the last question. */
async function lookWithEmbedded(): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Let a pack look as well' }).last().click();
  await page.getByRole('button', { name: 'Nano Video-LLaMA (embedded) Experimental' }).click();
}

test('the pack that came along describes a video and a range of it, and is not asked what it cannot tell', async () => {
  const { page } = app;
  const said = page.getByRole('region', { name: 'What a pack says' });
  await app.drop(clipPath('video/friday.mp4'));
  await page.getByRole('tab', { name: 'friday.mp4' }).waitFor();
  await app.indexing('done');
  await app.ask('What happens?');
  await lookWithEmbedded();
  await said.getByText('Nano Video-LLaMA (embedded) is an experiment and often wrong.').waitFor({ timeout: 60_000 });
  await said.last().getByText('How it was made').click();
  expect(await said.last().locator('.pack-frames button').count()).toBe(8);
  expect(await said.last().locator('pre').innerText()).toMatch(/Describe:$/);
  const sentences = await said.last().locator('.claim').allInnerTexts();
  expect(sentences.join(' ')).toMatch(/^A \w+/);
  expect(sentences.join(' ')).toContain('Sound: people speaking.');
  await app.picture('embedded-pack-describes');

  await app.selectRange(1, 3);
  const { x, y } = await app.onTimeline(2);
  await app.chooseInMenu('Ask about this clip', () => page.mouse.click(x, y, { button: 'right' }));
  await page.getByTestId('clip-scope').waitFor();
  await app.ask('What comes last?');
  await lookWithEmbedded();
  await said.last().getByText('How it was made').click({ timeout: 60_000 });
  expect(await said.last().locator('pre').innerText()).toMatch(/Last:$/);
  const times = await said.last().locator('.pack-frames button').allInnerTexts();
  expect(times.every((time) => /^0:0[12]\./.test(time))).toBe(true);
  await app.picture('embedded-pack-range');

  await page.getByRole('button', { name: 'Ask about the whole video' }).click();
  await app.ask('How many people are there?');
  await lookWithEmbedded();
  await said.last().getByText('It was not asked this; the answer above stands.').waitFor({ timeout: 60_000 });
  await app.picture('embedded-pack-declines');
});

test('it stands among the packs, and is checked but not deleted', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  const title = 'Nano Video-LLaMA (embedded)';
  const row = page.getByRole('listitem', { name: title });
  await row.getByText('Came with Sightsound').waitFor();
  expect(await page.getByRole('button', { name: `Delete: ${title}` }).count()).toBe(0);
  await app.picture('embedded-pack-row');
  await page.getByRole('button', { name: `Check files: ${title}` }).click();
  await page.getByText(`${title}: every file is as it should be.`).waitFor();
});
