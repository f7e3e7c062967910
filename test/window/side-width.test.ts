import { beforeEach, expect, test } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';

const app = windowPage();

beforeEach(() => app.resize({ width: 1440, height: 900 }));

const width = (): Promise<number> =>
  app.page.locator('.window-side').evaluate((side) => Math.round(side.getBoundingClientRect().width));
const edge = () => app.page.getByRole('separator', { name: 'Width of what stands beside the video' });

test('the edge beside the video is dragged, is kept over a restart, and a double click gives it its own place back', async () => {
  const { page } = app;
  await app.open(opened);
  await edge().waitFor();
  expect(await width()).toBe(450);
  const box = (await edge().boundingBox())!;
  await page.mouse.move(box.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(box.x - 146, 400, { steps: 5 });
  await page.mouse.up();
  expect(await width()).toBe(600);
  await page.mouse.move(300, 300);
  expect(await width()).toBe(600);
  await expect.poll(() => app.logged('setSettings'), patience).toContainEqual({ sideTab: 'ask', sideWidth: 600 });

  await app.open({ ...opened, settings: { ...opened.settings, sideWidth: 600 } });
  await edge().waitFor();
  expect(await width()).toBe(600);
  await edge().dblclick();
  await expect.poll(width, patience).toBe(450);
});

test('arrow keys move the edge, video and side keep the least they need, and a smaller window has room for both', async () => {
  const { page } = app;
  await app.open(opened);
  await edge().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width, patience).toBe(466);
  await expect.poll(() => edge().getAttribute('aria-valuenow'), patience).toBe('466');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width, patience).toBe(450);
  await page.keyboard.press('Home');
  await expect.poll(width, patience).toBe(320);
  await page.keyboard.press('ArrowRight');
  expect(await width()).toBe(320);
  await page.keyboard.press('End');
  await expect.poll(width, patience).toBe(1120);
  await app.resize({ width: 900, height: 700 });
  expect(await width()).toBe(580);
  expect(await app.playerTime()).toBeCloseTo(21.3, 1);
});

test('where text is written from the right, the side is at the left and its edge follows the pointer', async () => {
  const { page } = app;
  await app.open({ ...opened, settings: { ...opened.settings, locale: 'ar' } });
  const rightEdge = page.getByRole('separator', { name: 'عرض ما بجانب الفيديو' });
  await rightEdge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width, patience).toBe(466);
});
