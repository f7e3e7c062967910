import type { Locator } from 'playwright';
import type { App } from '../../e2e/app.ts';

export interface SeekTimes {
  /** Milliseconds from a click on the timeline to the new frame, as the app shows it. */
  app: number[];
  /** The same of a bare `<video>` element of the same file, whose time is all that a click sets. */
  bare: number[];
}

/** Seeks in a row, before the other of the two has its turn. */
const inRow = 10;

/**
 * Seeks to the same places by turns: with clicks on the app's timeline, and with clicks that set the time of a bare element as large
 * that takes the place of the app's. Only one of them is in sight at a time: Chromium tells of no frames of what is covered.
 */
export async function measureSeeking(app: App, shares: readonly number[]): Promise<SeekTimes> {
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
  const times: SeekTimes = { app: [], bare: [] };
  for (let from = 0; from < shares.length; from += inRow) {
    const row = shares.slice(from, from + inRow);
    times.app.push(...(await clickTimeline(app, row)));
    times.bare.push(...(await clickBare(app, row)));
  }
  return times;
}

async function clickTimeline(app: App, shares: readonly number[]): Promise<number[]> {
  const box = (await app.page.locator('.timeline-surface').boundingBox())!;
  const times: number[] = [];
  for (const share of shares)
    times.push(await frameAfterClick(app, app.player, undefined, { x: box.x + share * box.width, y: box.y + 60 }));
  return times;
}

async function clickBare(app: App, shares: readonly number[]): Promise<number[]> {
  await app.player.evaluate(async (video: HTMLVideoElement) => {
    const bare = document.createElement('video');
    Object.assign(bare, { id: 'bare', src: video.currentSrc, preload: 'auto', muted: true });
    const { left, top, width, height } = video.getBoundingClientRect();
    bare.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    document.body.append(bare);
    video.style.visibility = 'hidden';
    await new Promise((resolve) => bare.addEventListener('canplaythrough', resolve, { once: true }));
  });
  const bare = app.page.locator('#bare');
  const box = (await bare.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const times: number[] = [];
  for (const share of shares) times.push(await frameAfterClick(app, bare, share, middle));
  await bare.evaluate((element) => element.remove());
  await app.player.evaluate(async (video: HTMLVideoElement) => {
    video.style.visibility = '';
    // The app's own picture is in sight again once two frames have passed.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  return times;
}

/**
 * Milliseconds from a click until an element shows a new frame. Clicks come at any time of a frame; who begins with a frame waits
 * half a frame less.
 *
 * @param share where the click sends the element itself, as a share of its length; undefined where the app does
 */
async function frameAfterClick(
  app: App,
  element: Locator,
  share: number | undefined,
  at: { x: number; y: number },
): Promise<number> {
  const shown = element.evaluate(
    (video: HTMLVideoElement, place) =>
      new Promise<number>((resolve) => {
        // The app goes there when the button comes up.
        addEventListener(
          'pointerup',
          ({ timeStamp }) => {
            video.requestVideoFrameCallback((now) => resolve(now - timeStamp));
            if (place !== undefined) video.currentTime = place * video.duration;
          },
          { capture: true, once: true },
        );
      }),
    share,
  );
  // Until the listener stands, the click would be missed.
  await element.evaluate(() => undefined);
  await app.page.mouse.click(at.x, at.y);
  return shown;
}
