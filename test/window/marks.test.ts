import { describe, expect, it } from 'vitest';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

// Marks on the ruler: what the answers cite and the search has found.

const opened: Script = { library: [statusOf(sampleVideo, 'done')], settings: { lastVideo: sampleVideo.id } };

describe('marks on the timeline', () => {
  const app = windowPage();

  it('come with an answer and a search, are gone to by click and by key, and say which they are', async () => {
    const { page } = app;
    await app.open(opened);
    const timeline = page.getByRole('slider', { name: 'Position' });
    await page.getByTestId('lane-seen').waitFor();
    expect(await timeline.getAttribute('data-marks')).toBe('0');
    await app.ask('Who is she looking for?');
    await page.getByTestId('answer').waitFor();
    expect(await timeline.getAttribute('data-marks')).toBe('4');
    await page.getByRole('combobox', { name: 'Search everything' }).fill('dangerous');
    await page.getByRole('option').first().waitFor();
    await expect.poll(() => timeline.getAttribute('data-marks'), patience).toBe('5');
    await page.keyboard.press('Escape');

    // Zoomed in, all of them are still seen in the overview.
    await page.keyboard.press('+');
    const columns = (): Promise<number> =>
      page.locator('.overview-marks').evaluate((canvas: HTMLCanvasElement) => {
        const row = canvas.getContext('2d')!.getImageData(0, 2, canvas.width, 1).data;
        return row.filter((_, at) => at % 4 === 3).filter((alpha) => alpha > 0).length / devicePixelRatio;
      });
    await expect.poll(columns, patience).toBe(2 * 5);
    await page.keyboard.press('-');

    const box = (await timeline.boundingBox())!;
    const x = box.x + (28.3 / sampleVideo.media.duration) * box.width;
    await page.mouse.move(x + 2, box.y + 18);
    await page.getByText('found by the search').waitFor();
    await page.mouse.click(x + 2, box.y + 18);
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(28.3, 2);

    const gone = page.getByTestId('mark-gone-to');
    await page.keyboard.press('n');
    expect(await gone.innerText()).toMatch(/^Mark 5 of 5, cited in the answer: heard at 0:40, Roar/);
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(40.6, 2);
    await page.keyboard.press('Shift+N');
    expect(await gone.innerText()).toMatch(/^Mark 4 of 5, found by the search: said at 0:28/);
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(28.3, 2);
  });
});
