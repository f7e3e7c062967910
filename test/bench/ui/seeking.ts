import type { App } from '../../e2e/app.ts';

export interface SeekTimes {
  /** Milliseconds from a click on the timeline to the new frame, as the app shows it. */
  app: number[];
  /** Milliseconds from setting the time of a bare `<video>` element of the same file to its new frame. */
  bare: number[];
}

/** Seeks in a row, before the other of the two has its turn. */
const inRow = 10;

/**
 * Seeks to the same places by turns: with clicks on the app's timeline, and in a bare element as large that takes the place of
 * the app's. Only one of them is in sight at a time: Chromium tells of no frames of what is covered.
 */
export async function measureSeeking(app: App, shares: readonly number[]): Promise<SeekTimes> {
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
  const times: SeekTimes = { app: [], bare: [] };
  for (let from = 0; from < shares.length; from += inRow) {
    const row = shares.slice(from, from + inRow);
    times.app.push(...(await clickTimeline(app, row)));
    times.bare.push(...(await seekBare(app, row)));
  }
  return times;
}

async function clickTimeline(app: App, shares: readonly number[]): Promise<number[]> {
  const box = (await app.page.locator('.timeline-surface').boundingBox())!;
  const times: number[] = [];
  for (const share of shares) {
    const shown = app.player.evaluate(
      (video: HTMLVideoElement) =>
        new Promise<number>((resolve) => {
          // The app goes there when the button comes up.
          addEventListener(
            'pointerup',
            ({ timeStamp }) => video.requestVideoFrameCallback((now) => resolve(now - timeStamp)),
            { capture: true, once: true },
          );
        }),
    );
    // Until the listener stands, the click would be missed.
    await app.player.evaluate(() => undefined);
    await app.page.mouse.click(box.x + share * box.width, box.y + 60);
    times.push(await shown);
  }
  return times;
}

async function seekBare(app: App, shares: readonly number[]): Promise<number[]> {
  return app.player.evaluate(async (video: HTMLVideoElement, places) => {
    const bare = document.createElement('video');
    Object.assign(bare, { src: video.currentSrc, preload: 'auto', muted: true });
    const { left, top, width, height } = video.getBoundingClientRect();
    bare.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    document.body.append(bare);
    video.style.visibility = 'hidden';
    await new Promise((resolve) => bare.addEventListener('canplaythrough', resolve, { once: true }));
    const times: number[] = [];
    for (const place of places) {
      await new Promise(requestAnimationFrame);
      const begun = performance.now();
      const shown = new Promise<number>((resolve) => bare.requestVideoFrameCallback(resolve));
      bare.currentTime = place * bare.duration;
      times.push((await shown) - begun);
    }
    bare.remove();
    video.style.visibility = '';
    // The app's own picture is in sight again once two frames have passed.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return times;
  }, shares);
}
