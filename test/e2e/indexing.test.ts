import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';

// Stopping and going on, what cannot be opened, an engine that dies, and files named outside the window.

const home = freshHome();
let app: App;
const page = (): Page => app.page;

beforeAll(async () => {
  app = await App.launch({ home });
});
afterAll(() => app.close());

/** Process ids of the engine, as the system lists them. */
const engineIds = (): Promise<number[]> =>
  app.electron.evaluate(async ({ app: electron }) => {
    const utility = electron.getAppMetrics().filter(({ name }) => name === 'Sightsound engine');
    if (utility.length > 0) return utility.map(({ pid }) => pid);
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => {
        try {
          const isChild =
            readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(process.pid);
          return isChild && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('engine-process');
        } catch {
          return false;
        }
      });
  });

test('indexing the sample can be stopped and goes on from there', async () => {
  await page().getByRole('button', { name: 'Open the sample' }).click();
  await app.indexing('running');
  const bar = page().getByRole('progressbar', { name: 'Indexing' });
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 60_000 })
    .toBeGreaterThan(5);
  const began = performance.now();
  await page().getByRole('button', { name: 'Cancel indexing' }).click();
  await app.indexing('cancelled');
  console.log(`stopped ${(performance.now() - began).toFixed(0)} ms after the click`);
  await app.picture('cancelled');

  await page().getByRole('button', { name: 'Resume indexing' }).click();
  await app.indexing('running');
  await app.indexing('done');
  expect(Number(await page().getByTestId('lane-heard').getAttribute('data-count'))).toBeGreaterThan(3);
});

test('the timeline shows the pictures that indexing has kept', async () => {
  const { x, y } = await app.onTimeline(26.5);
  await page().mouse.move(x, y);
  const picture = page().getByTestId('thumbnail').locator('img');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  expect(await picture.getAttribute('src')).toMatch(/^media:\/\/sheet\/[0-9a-f]{64}\/\d+$/);
  await app.picture('pictures');
  const foreign = await page().evaluate(
    async (address) => {
      const other = new Image();
      other.src = address;
      return other.decode().then(
        () => 'shown',
        () => 'refused',
      );
    },
    `media://sheet/${'0'.repeat(64)}/1`,
  );
  expect(foreign).toBe('refused');
});

test('a file that is no video is refused with one sentence', async () => {
  const fake = path.join(home, 'letter.mp4');
  writeFileSync(fake, 'Dear reader, this is a letter and no video at all.\n');
  await app.drop(fake);
  const alert = page().getByRole('alert').first();
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/^[^\n]{10,200}\.$/);
  await app.picture('refused-file');
  await alert.getByRole('button').click();
});

test('an engine that dies comes back, and asking goes on', async () => {
  const [engine] = await engineIds();
  process.kill(engine!, 'SIGKILL');
  await page().getByTestId('engine-banner').waitFor();
  await app.picture('engine-restarting');
  await app.ready();
  expect(await engineIds()).not.toContain(engine);
  const answer = await app.ask('How long does music play?');
  expect(await answer.getAttribute('data-refused')).toBe('false');
  expect(await answer.getByTestId('citation').count()).toBeGreaterThan(0);
});

test('a file given to a second start opens in the first window', async () => {
  const video = path.join(home, 'second.mp4');
  copyFileSync(clipPath('video/friday.mp4'), video);
  await app.startAgain(video);
  await page().getByRole('banner').getByText('second.mp4').waitFor();
  expect(app.electron.windows()).toHaveLength(1);
  await app.indexing('done');
});

test('quitting leaves no engine behind', async () => {
  const ids = await engineIds();
  expect(ids).toHaveLength(1);
  await app.close();
  const alive = ids.filter((id) => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  });
  expect(alive).toEqual([]);
  app = await App.launch({ home, videos: [clipPath('music/guitar.mp3')] });
  await page().getByRole('banner').getByText('guitar.mp3').waitFor();
  await expect.poll(() => app.playhead(), { timeout: 20_000 }).toBeGreaterThan(0.2);
  await app.picture('sound-only');
});
