import { describe, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { views } from './harness/views.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

// The smallest window, and what is left of a usual one at 200 %.

const app = windowPage();
const sizes = [
  { width: 720, height: 480 },
  { width: 640, height: 410 },
];

/** Whether nothing lies over an element's middle and its edges are in the window. */
const isInSight = (selector: string): Promise<boolean> =>
  app.page.evaluate((wanted) => {
    const element = document.querySelector(wanted)!;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && element.contains(over);
  }, selector);

describe.each(sizes)('at $width x $height', (size) => {
  it('every tab is in sight, is reached by one click, and has its name', async () => {
    const { page } = app;
    await page.setViewportSize(size);
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await app.ask('Who is she looking for?');
    await page.getByRole('button', { name: 'Earlier chats' }).waitFor();
    await expect.poll(() => page.locator('.tabs-row').getAttribute('data-compact'), patience).toBe('true');
    for (const name of ['chapters', 'transcript', 'moments', 'ask']) {
      expect(await isInSight(`#tab-${name}`), name).toBe(true);
      await page.mouse.click(...(await middleOf(`#tab-${name}`)));
      expect(await page.locator(`#tab-${name}`).getAttribute('aria-selected')).toBe('true');
    }
    expect(await page.getByRole('tab', { name: 'Chapters', exact: true }).getAttribute('title')).toBe('Chapters');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: 'Chapters', selected: true }).and(page.locator(':focus')).waitFor();
  });

  it('posters are seen whole below a line of questions', async () => {
    const { page } = app;
    await page.setViewportSize(size);
    await app.open({ ...opened, library: [...opened.library!, statusOf(otherVideos.unplayable, 'done')] });
    await page.getByTestId('player').waitFor();
    await app.ask('Who is she looking for?');
    await page.getByTestId('answer').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).press('Space');
    await page.getByText('1 selected').waitFor();
    const grid = (await page.getByRole('listbox', { name: 'Videos' }).boundingBox())!;
    for (const card of await page.getByTestId('poster-card').all()) {
      const box = (await card.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(grid.y);
      expect(box.y + box.height).toBeLessThanOrEqual(grid.y + grid.height);
    }
    await page.getByRole('button', { name: 'Who is she looking for?' }).click();
    await expect.poll(() => page.getByTestId('library').count(), patience).toBe(0);
  });

  it('the queue lies over what is above it, and hides it', async () => {
    const { page } = app;
    await page.setViewportSize(size);
    await app.open({
      ...opened,
      library: [...opened.library!, statusOf(otherVideos.unplayable, 'waiting')],
      folders: { '/films': [otherVideos.soundOnly.path, otherVideos.unplayable.path] },
      indexSeconds: 60,
    });
    await page.getByTestId('player').waitFor();
    await page.evaluate(() => window.sendWindowEvent({ type: 'open', paths: ['/films'] }));
    const before = await page.getByTestId('player').boundingBox();
    await page.getByRole('button', { name: 'Show the queue' }).click();
    for (const row of [1, 2]) expect(await isInSight(`.queue-row:nth-child(${row})`)).toBe(true);
    expect(await page.getByTestId('player').boundingBox()).toEqual(before);
  });

  it('the lanes are in sight, or are scrolled to', async () => {
    const { page } = app;
    await page.setViewportSize(size);
    await app.open({ library: [statusOf(sampleVideo, 'done')], settings: opened.settings });
    await page.getByTestId('player').waitFor();
    expect(await isInSight('[data-testid="lane-heard"]')).toBe(true);
    expect((await page.getByTestId('player').boundingBox())!.height).toBeGreaterThanOrEqual(96);
    // Nothing is left to scroll to.
    expect(await page.locator('.window-video').evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
    await app.open({
      library: [statusOf(sampleVideo, 'waiting'), statusOf(otherVideos.soundOnly, 'waiting')],
      settings: opened.settings,
      indexSeconds: 60,
    });
    await page.getByTestId('lane-heard').scrollIntoViewIfNeeded();
    expect(await isInSight('[data-testid="lane-heard"]')).toBe(true);
  });
});

it('with the queue open, the video of a usual window is no strip', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.open(views['queue']!.script);
  await views['queue']!.go!(page);
  expect((await page.getByTestId('player').boundingBox())!.height).toBeGreaterThan(200);
});

it('many speakers leave room for what they say', async () => {
  const view = views['transcript while a line is edited']!;
  await app.page.setViewportSize(sizes[1]!);
  await app.open(view.script);
  await app.page.getByRole('tab', { name: 'Transcript' }).click();
  await app.page.getByRole('button', { name: 'Name Speaker 8' }).waitFor();
  expect((await app.page.locator('.virtual-list').boundingBox())!.height).toBeGreaterThan(100);
});

it('a hit in a video with a long name keeps its time', async () => {
  const view = views['very long hits']!;
  await app.page.setViewportSize(sizes[1]!);
  await app.open(view.script);
  await view.go!(app.page);
  const hits = await app.page.locator('.search-hit').all();
  expect(hits.length).toBeGreaterThan(1);
  for (const hit of hits) {
    const [row, time] = [(await hit.boundingBox())!, (await hit.locator('time').boundingBox())!];
    expect(time.width).toBeGreaterThan(20);
    expect(time.x + time.width).toBeLessThan(row.x + row.width);
  }
});

it('what stays on the machine is in sight at first', async () => {
  for (const size of sizes) {
    await app.page.setViewportSize(size);
    await app.open();
    expect(await isInSight('.welcome-privacy')).toBe(true);
  }
});

async function middleOf(selector: string): Promise<[number, number]> {
  const { x, y, width, height } = (await app.page.locator(selector).boundingBox())!;
  return [x + width / 2, y + height / 2];
}
