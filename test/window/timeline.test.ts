import { describe, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { sampleVideo } from './harness/videos.ts';

// The timeline as it is worked with: zoomed by key and wheel, moved by wheel and in the overview, and drawn.

const app = windowPage();
const { duration } = sampleVideo.media;
const surface = () => app.page.getByRole('slider', { name: 'Position' });

/** Which part of the video is in view, as shares of it, by the overview (whose mark is never too small to see); all of it where that is empty. */
async function inView(): Promise<{ start: number; span: number }> {
  const thumb = app.page.locator('.overview-thumb');
  if (!(await thumb.isVisible())) return { start: 0, span: 1 };
  const { left, width } = await thumb.evaluate(({ style }) => ({ left: style.left, width: style.width }));
  return { start: parseFloat(left) / 100, span: parseFloat(width) / 100 };
}

async function open(): Promise<void> {
  await app.open(opened);
  await app.page.getByTestId('player').waitFor();
  await app.page.getByTestId('lane-heard').waitFor();
}

describe('the timeline', () => {
  it('is zoomed by key around the playhead, to a few frames and back to all', async () => {
    const { page } = app;
    await open();
    await page.keyboard.press('+');
    await expect.poll(async () => (await inView()).span, patience).toBeCloseTo(1 / 1.6, 2);
    for (let count = 0; count < 12; count += 1) await page.keyboard.press('+');
    // A quarter of a second: six frames of this film, with tenths on the ruler.
    await expect.poll(async () => (await inView()).span * duration, patience).toBeCloseTo(0.25, 3);
    const { start } = await inView();
    expect(Math.abs(start * duration - 21.3)).toBeLessThan(0.5);
    await page.keyboard.press('-');
    await expect.poll(async () => (await inView()).span * duration, patience).toBeGreaterThan(0.35);
    await page.keyboard.press('z');
    await expect.poll(inView, patience).toEqual({ start: 0, span: 1 });
  });

  it('tells what lies under a pointer that rests, also when it is zoomed by key', async () => {
    const { page } = app;
    await open();
    const box = (await surface().boundingBox())!;
    await page.mouse.move(box.x + box.width / 10, box.y + 60);
    await page.locator('.hover-tip-time').getByText('0:05.2').waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    // A tenth of what is in view now, which lies around the playhead at 0:21.
    await expect.poll(() => page.locator('.hover-tip-time').innerText(), patience).toMatch(/^0:1\d/);
  });

  it('is zoomed by the wheel around the pointer, and moved by it', async () => {
    const { page } = app;
    await open();
    const box = (await surface().boundingBox())!;
    const share = 0.75;
    await page.mouse.move(box.x + box.width * share, box.y + 60);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -600);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await inView()).span, patience).toBeLessThan(0.4);
    const zoomed = await inView();
    // What was under the pointer still is.
    expect(zoomed.start + zoomed.span * share).toBeCloseTo(share, 2);
    await page.mouse.wheel(0, -box.width / 2);
    await expect.poll(async () => (await inView()).start, patience).toBeCloseTo(zoomed.start - zoomed.span / 2, 2);
    await page.mouse.wheel(-9000, 0);
    await expect.poll(async () => (await inView()).start, patience).toBe(0);
  });

  it('is moved by a drag in the overview, which a press elsewhere centres', async () => {
    const { page } = app;
    await open();
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('+');
    await page.locator('.overview-thumb').waitFor();
    const strip = (await page.locator('.overview').boundingBox())!;
    const at = (part: number): number => strip.x + part * strip.width;
    const y = strip.y + strip.height / 2;
    await page.mouse.move(at(0.8), y);
    await page.mouse.down();
    const centred = await inView();
    expect(centred.start + centred.span / 2).toBeCloseTo(0.8, 2);
    await page.mouse.move(at(0.5), y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await inView()).start, patience).toBeCloseTo(centred.start - 0.3, 2);
    // It is a look elsewhere: the playhead stays.
    expect(await app.playerTime()).toBeCloseTo(21.3, 1);
  });

  it('draws the waveform, louder where it is louder', async () => {
    await open();
    /** Height in pixels of what is drawn in the colour of the wave, in the columns of a stretch of the video. */
    const heightAt = (from: number, to: number): Promise<number> =>
      app.page.locator('.timeline-canvas').evaluate(
        (canvas: HTMLCanvasElement, { left, right }) => {
          const probe = document.createElement('canvas').getContext('2d')!;
          probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--wave');
          probe.fillRect(0, 0, 1, 1);
          const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
          const [x, width] = [Math.round(left * canvas.width), Math.round((right - left) * canvas.width)];
          const { data } = canvas.getContext('2d')!.getImageData(x, 0, width, canvas.height);
          let pixels = 0;
          for (let at = 0; at < data.length; at += 4)
            if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) pixels += 1;
          return pixels / width;
        },
        { left: from / duration, right: to / duration },
      );
    // The harness has loud sound between 38 and 42 s, as the film has.
    await expect.poll(() => heightAt(39, 41), patience).toBeGreaterThan(20);
    expect(await heightAt(39, 41)).toBeGreaterThan(1.5 * (await heightAt(2, 4)));
  });
});
