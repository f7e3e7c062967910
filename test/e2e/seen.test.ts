import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { clipPath, generatedMedia, thingsTruth } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// What is seen, as a person meets it: the lanes, the moments with their numbers, the box over the picture, hits with pictures,
// and moments that look like one, or like a picture that is dropped. What is in the video is known from how it was made.

const home = freshHome();
const truth = (name: string): Moment => thingsTruth.seen.find(({ thing }) => thing === name)!;
const within = (time: number, { start, end }: Moment): boolean => time >= start - 0.7 && time < end;
let app: App;

beforeAll(async () => {
  const things = await generatedMedia('things.mp4');
  app = await App.launch({ home, videos: [things] });
  await app.player.waitFor();
  await app.indexing('done');
  await pause();
});
afterAll(() => app.close());

const pause = (): Promise<void> => app.player.evaluate((video: HTMLVideoElement) => video.pause());
const box = (): Locator => app.page.getByTestId('seen-box');
const hits = (): Locator => app.page.getByRole('option');
const status = (): Locator => app.page.getByRole('search').getByRole('status');

/** What the library knows of the video on screen. */
async function evidence(): Promise<Evidence[]> {
  const outcome = await app.page.evaluate(async () => {
    const [first] = await window.sightsound.listVideos({}, 'e2e-videos').then((all) => (all.ok ? all.value : []));
    return window.sightsound.listEvidence({ video: first!.video.id }, 'e2e-evidence');
  });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

test('what is seen has a lane, and moments say how many there are', async () => {
  const { page } = app;
  for (const kind of ['said', 'written', 'seen', 'heard']) await page.getByTestId(`lane-${kind}`).waitFor();
  expect(Number(await page.getByTestId('lane-seen').getAttribute('data-count'))).toBeGreaterThanOrEqual(4);
  await page.getByRole('tab', { name: 'Moments' }).click();
  await page.getByRole('option', { name: /seen bottle \(\d at once\)/ }).waitFor();
  await app.picture('seen-lanes');
});

test('a moment that is opened shows where in the picture, until playing goes on', async () => {
  const { page } = app;
  const found = (await evidence()).find(({ text, kind }) => kind === 'seen' && text === 'person')!;
  expect(within(found.start, truth('person'))).toBe(true);
  await page.getByRole('option', { name: /seen person/ }).click();
  await box().waitFor();
  await app.picture('seen-box');
  const shown = (await box().boundingBox())!;
  const stage = (await app.player.boundingBox())!;
  const scale = Math.min(stage.width / 640, stage.height / 360);
  const left = stage.x + (stage.width - 640 * scale) / 2 + found.box!.x * 640 * scale;
  const top = stage.y + (stage.height - 360 * scale) / 2 + found.box!.y * 360 * scale;
  expect(Math.abs(shown.x - left)).toBeLessThan(2);
  expect(Math.abs(shown.y - top)).toBeLessThan(2);
  expect(Math.abs(shown.width - found.box!.width * 640 * scale)).toBeLessThan(2);
  expect(Math.abs(shown.height - found.box!.height * 360 * scale)).toBeLessThan(2);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await box().waitFor({ state: 'detached', timeout: 1000 });
  await pause();
  expect(await box().count()).toBe(0);
  await page
    .getByRole('option', { name: /seen beetle|seen bottle/ })
    .first()
    .click();
  await page.getByTestId('seen-box').waitFor();
  await page.getByTestId('seen-box').waitFor({ state: 'detached', timeout: 5000 });
});

test('text on the screen is found as it stands there, and shown in its place', async () => {
  const [title] = thingsTruth.written;
  await app.page.getByRole('combobox', { name: 'Search everything' }).fill(title!.text);
  const hit = hits()
    .filter({ hasText: /written “/ })
    .first();
  await hit.getByTestId('thumbnail').waitFor();
  await app.picture('written-hits');
  const landed = await app.jumpBy(() => hit.click());
  expect(within(landed, title!)).toBe(true);
  await app.page.locator('[data-testid="seen-box"][data-kind="written"]').waitFor();
  await app.picture('written-box');
});

test('hits of what is seen have a picture, and say why', async () => {
  await app.page.getByRole('combobox', { name: 'Search everything' }).fill('bird');
  const hit = hits().filter({ hasText: 'seen: bird' }).first();
  await hit.getByTestId('thumbnail').waitFor();
  await app.picture('seen-hits');
  const landed = await app.jumpBy(() => hit.click());
  expect(within(landed, truth('bird'))).toBe(true);
});

test('a right click on the timeline finds moments like that one in another video, and the way back is kept', async () => {
  const { page } = app;
  await app.drop(clipPath('video/bird.mp4'));
  await page.getByRole('heading', { level: 1, name: 'bird.mp4' }).waitFor();
  await page.locator('[data-testid="index-bar"][data-state="done"]').waitFor({ state: 'attached', timeout: 240_000 });
  await pause();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByTestId('poster-card').filter({ hasText: 'things.mp4' }).click();
  await page.getByRole('heading', { level: 1, name: 'things.mp4' }).waitFor();
  await expect.poll(() => app.player.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);

  const { x, y } = await app.onTimeline(30);
  const labels = await app.chooseInMenu('Find similar moments', () => page.mouse.click(x, y, { button: 'right' }));
  expect(labels.slice(0, 2)).toEqual(['Ask about this clip', 'Find similar moments']);
  const first = hits().first();
  await first.getByText('bird.mp4').waitFor();
  expect(await first.innerText()).toMatch(/same picture|looks alike, \d\d %/);
  await first.getByTestId('thumbnail').waitFor();
  await app.picture('similar-moments');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'bird.mp4' }).waitFor();
  await page.getByRole('button', { name: /^Back to .+ in things\.mp4$/ }).waitFor();
});

test('the key finds moments like the one at the playhead', async () => {
  const { page } = app;
  await app.jumpBy(() => page.getByRole('slider', { name: 'Position' }).press('1'));
  await page.keyboard.press('Shift+S');
  await hits().filter({ hasText: 'things.mp4' }).first().waitFor();
  expect(await status().innerText()).toMatch(/moments? looks? like 0:0\d in bird\.mp4$/);
  await page.keyboard.press('Escape');
  await page.getByRole('listbox', { name: 'Moments found' }).waitFor({ state: 'detached' });
});

test('a picture that is dropped on the search field is looked for, and is no video that failed', async () => {
  const { page } = app;
  await app.dropOnSearch(clipPath('pictures/bottles.png'));
  const first = hits().first();
  await first.getByText('things.mp4').waitFor();
  expect(await status().innerText()).toMatch(/bottles\.png$/);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('combobox', { name: 'Search everything' }).click();
  await app.picture('similar-to-picture-dark');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'things.mp4' }).waitFor();
  await expect.poll(async () => within(await app.playhead(), truth('bottle'))).toBe(true);
});

test('a picture like nothing in the videos, and one that is none, are told plainly', async () => {
  const { ffmpeg } = await findMediaTools();
  const pattern = path.join(home, 'pattern.png');
  await runProgram(ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc', '-frames:v', '1', pattern]);
  await app.dropOnSearch(pattern);
  await expect.poll(() => status().innerText()).toBe('Nothing in your videos looks like pattern.png.');
  await app.picture('similar-none');
  const broken = path.join(home, 'broken.png');
  await runProgram(ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', 'sine', '-t', '1', '-f', 'wav', broken]);
  await app.dropOnSearch(broken);
  await expect.poll(() => status().innerText()).toMatch(/^broken\.png is not a PNG, JPEG or WebP picture/);
});

test('in a small window the picture, all lanes and the boxes have room', async () => {
  await app.page.keyboard.press('Escape');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(720, 480));
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(720);
  // The layout follows the window a little later.
  await expect
    .poll(async () => {
      const lane = (await app.page.getByTestId('lane-heard').boundingBox())!;
      return lane.y + lane.height - (await app.page.evaluate(() => innerHeight));
    })
    .toBeLessThanOrEqual(0);
  await app.picture('seen-small');
  expect((await app.player.boundingBox())!.height).toBeGreaterThan(80);
});

test('a picture that is dropped elsewhere is opened, shown and asked about', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await app.drop(clipPath('pictures/bird.png'));
  await page.getByRole('heading', { level: 1, name: 'bird.png' }).waitFor();
  const picture = page.getByTestId('picture');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await app.indexing('done');
  expect(await page.getByTestId('player').count()).toBe(0);
  expect(await page.getByRole('group', { name: 'Playback', exact: true }).count()).toBe(0);
  await page.getByRole('tab', { name: 'Ask' }).click();
  expect(await (await app.ask('What is seen?')).innerText()).toContain('A bird is seen at 0:00');
  await app.picture('still-picture');
  const labels = await app.chooseInMenu('Find similar moments', () => picture.click({ button: 'right' }));
  expect(labels).not.toContain('Export descriptions (WebVTT)…');
  await hits().first().waitFor();
  await page.keyboard.press('Escape');
  const broken = path.join(home, 'broken.png');
  await app.drop(broken);
  await page.getByRole('alert').filter({ hasText: 'broken.png' }).first().waitFor();
  expect(await page.getByTestId('picture').count()).toBe(1);
});
