import { describe, expect, it } from 'vitest';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';
import { restOn } from '../tooling/rest-on.ts';

/** A window that was closed with the sample at 0:21 and opens again. */
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

const app = windowPage();

describe('first run', () => {
  it('offers the sample, plays it at once and fills the lanes while it is indexed', async () => {
    const { page } = app;
    await app.open({ indexSeconds: 3 });
    await page.getByText('Everything stays on this machine').waitFor();
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('progressbar', { name: 'Indexing' }).waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-testid="lane-said"]')?.dataset['count']) > 1,
    );
    await expect.poll(() => app.playerTime(), patience).toBeGreaterThan(0.2);
    await page.getByText('Everything in this video was listened to and looked at.').first().waitFor();
    expect(await page.getByTestId('lane-said').getAttribute('aria-label')).toBe('said: 6 moments');
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('says what is wrong with a file and what to do', async () => {
    const { page } = app;
    await app.open({ failures: { openVideo: 'MEDIA_INVALID' } });
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('alert').getByText('Choose a video or a sound file.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('indexing', () => {
  it('stops, keeps what was found and the focus, and goes on from there', async () => {
    const { page } = app;
    await app.open({
      library: [statusOf(sampleVideo, 'waiting')],
      settings: { lastVideo: sampleVideo.id },
      indexSeconds: 4,
    });
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-testid="lane-said"]')?.dataset['count']) > 0,
    );
    await page.getByRole('button', { name: 'Cancel indexing' }).press('Enter');
    await page.getByText('Indexing was stopped. What was found so far stays.').first().waitFor();
    await page.getByRole('button', { name: 'Resume indexing' }).and(page.locator(':focus')).waitFor();
    const found = Number(await page.getByTestId('lane-said').getAttribute('data-count'));
    expect(found).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Resume indexing' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-testid="index-bar"]')?.dataset['state'] === 'done',
    );
    expect(await page.getByTestId('lane-said').getAttribute('data-count')).toBe('6');
  });
});

describe('a folder', () => {
  it('is queued beside the video on screen, and its queue is worked by the keyboard', async () => {
    const { page } = app;
    await app.open({
      ...opened,
      library: [...opened.library!, ...Object.values(otherVideos).map((video) => statusOf(video, 'waiting'))],
      folders: { '/films': [otherVideos.soundOnly.path, '/films/letter.mp4', otherVideos.unplayable.path] },
      broken: ['/films/letter.mp4'],
      indexSeconds: 60,
    });
    await page.getByTestId('player').waitFor();
    await page.evaluate(() => window.sendWindowEvent({ type: 'open', paths: ['/films'] }));
    await page.getByText('0 of 3 videos done · 1 failed', { exact: true }).first().waitFor();
    expect(await page.getByRole('banner').textContent()).toContain(sampleVideo.name);

    await page.getByRole('button', { name: 'Pause', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Paused · 0 of 3 videos done · 1 failed', { exact: true }).first().waitFor();
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('Resume');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="queue"][data-phase="active"]').waitFor();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('list', { name: 'Queue' }).and(page.locator(':focus')).waitFor();
    expect(await page.getByTestId('queue-row').count()).toBe(3);
    const last = page.getByTestId('queue-row').filter({ hasText: otherVideos.unplayable.name });
    await page.getByRole('button', { name: `Cancel ${otherVideos.unplayable.name}` }).press('Enter');
    await last.and(page.locator('[data-state="cancelled"]')).waitFor();
    await page.locator('[data-testid="queue-row"][data-state="running"]').waitFor();
    await page.getByRole('button', { name: `Resume ${otherVideos.unplayable.name}` }).press('Enter');
    await last.and(page.locator('[data-state="waiting"]')).waitFor();
    await page.getByRole('list', { name: 'Queue' }).press('Escape');
    await page.getByRole('button', { name: 'Show the queue' }).and(page.locator(':focus')).waitFor();

    await page.getByRole('button', { name: 'Cancel all' }).click();
    await page.locator('[data-testid="queue"][data-phase="over"]').waitFor();
  });
});

describe('working by keyboard', () => {
  it('plays, sets in and out point, and clears them', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.getByTestId('selection').waitFor();
    await page.keyboard.press('q');
    expect(await page.getByTestId('clip-scope').textContent()).toContain('0:21.3 – 0:26.3');
    await page.keyboard.type('kj');
    expect(await page.getByRole('textbox', { name: 'Ask about this clip' }).inputValue()).toBe('kj');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await page.getByTestId('selection').count()).toBe(0);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  it('shuttles backwards and stops', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByText('−2×').waitFor();
    await expect.poll(() => app.playerTime(), patience).toBeLessThan(20.5);
    await page.keyboard.press('k');
    const stopped = await app.playerTime();
    await page.waitForTimeout(300);
    expect(await app.playerTime()).toBeCloseTo(stopped, 1);
  });

  it('goes from line to line that is said', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    const lines = sampleEvidence.filter(({ kind }) => kind === 'said').sort((one, other) => one.start - other.start);
    const next = lines.findIndex(({ start }) => start > 21.3);
    const isAt = (index: number): Promise<void> =>
      expect.poll(() => app.playerTime(), patience).toBeCloseTo(lines[index]!.start, 1);
    await page.keyboard.press('Alt+ArrowRight');
    await isAt(next);
    await page.keyboard.press('Alt+ArrowRight');
    await isAt(next + 1);
    await page.keyboard.press('Alt+ArrowLeft');
    await isAt(next);
  });

  it('lists every key in a sheet that gives the focus back', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByRole('tab', { name: 'Ask' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Set the in point').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count(), patience).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-ask');
  });
});

describe('pictures', () => {
  it('show what is under the pointer on the timeline, from the shot that it is in', async () => {
    const { page } = app;
    await app.open(opened);
    const box = (await page.getByRole('slider', { name: 'Position' }).boundingBox())!;
    const placeAt = async (time: number): Promise<string | undefined> => {
      await page.mouse.move(box.x + (box.width * time) / sampleVideo.media.duration, box.y + 40);
      await page
        .locator('.hover-tip')
        .getByText(`0:${String(Math.floor(time)).padStart(2, '0')}`)
        .waitFor();
      const picture = page.locator('.hover-tip').getByTestId('thumbnail').locator('img');
      await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), patience).toBe(1280);
      return picture.evaluate((img: HTMLImageElement) => img.style.transform);
    };
    // The picture of 4.2 s is of the shot before: the next one is shown from its start.
    expect(await placeAt(4.5)).toContain('translate(-320px, 0px)');
    expect(await placeAt(5.5)).toContain('translate(-480px, 0px)');
    expect(await placeAt(20.5)).toContain('translate(-320px, -90px)');
  });

  it('come with the stretch that is indexed, and not before', async () => {
    const { page } = app;
    const half = statusOf(sampleVideo, 'waiting', 26);
    await app.open({ library: [half], settings: { lastVideo: sampleVideo.id }, indexSeconds: 60 });
    const box = (await page.getByRole('slider', { name: 'Position' }).boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 40);
    await page.getByTestId('thumbnail').waitFor();
    await page.mouse.move(box.x + box.width * 0.98, box.y + 40);
    await expect.poll(() => page.getByTestId('thumbnail').count(), patience).toBe(0);
  });

  it('show the frame of a citation', async () => {
    const { page } = app;
    await app.open(opened);
    await app.ask('What is said about gatekeepers?');
    const card = await restOn(page.getByTestId('citation').first());
    const picture = card.getByTestId('thumbnail').locator('img');
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), patience).toBe(1280);
  });
});

describe('remembering', () => {
  it('opens where the window was left and saves where it is now', async () => {
    const { page } = app;
    const view = { position: 30, selection: { start: 12, end: 19 }, draft: 'Who speaks' };
    await app.open({ ...opened, library: [{ ...statusOf(sampleVideo, 'done'), view }] });
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(30, 1);
    expect(await app.askBox.inputValue()).toBe('Who speaks');
    await page.getByTestId('selection').waitFor();
    await page.getByRole('slider', { name: 'Position' }).press('ArrowRight');
    await app.askBox.fill('Who speaks first?');
    await expect
      .poll(async () => (await app.logged('saveView')).at(-1), patience)
      .toEqual({
        video: sampleVideo.id,
        view: { position: 35, selection: view.selection, draft: 'Who speaks first?' },
      });
  });
});

describe('what cannot be played', () => {
  it('is said, and the timeline works on', async () => {
    const { page } = app;
    await app.open({
      library: [statusOf(otherVideos.unplayable, 'done')],
      settings: { lastVideo: otherVideos.unplayable.id },
    });
    await page.getByTestId('converted').getByText('The prores of drone-0412.mov cannot be decoded at 0:00.').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByTestId('clock').textContent()).toBe('0:05 / 0:52');
  });
});

describe('the engine', () => {
  it('is said to be away, and indexing goes on when it is back', async () => {
    const { page } = app;
    await app.open(opened);
    await page.evaluate(() =>
      window.sendWindowEvent({ type: 'engine', status: { state: 'restarting', inSeconds: 2.4 } }),
    );
    await page.getByTestId('engine-banner').getByText('starts again in 3 seconds').waitFor();
    await page.evaluate(() => window.sendWindowEvent({ type: 'engine', status: { state: 'ready' } }));
    await expect.poll(() => page.getByTestId('engine-banner').count(), patience).toBe(0);
  });
});
