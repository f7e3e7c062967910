import type { App } from '../../e2e/app.ts';

export interface SeekTimes {
  /** Milliseconds from a click on the timeline to the new frame, as the app shows it. */
  app: number[];
  /** Milliseconds from setting the time of a bare `<video>` element of the same file to its new frame. */
  bare: number[];
}

/** Seeks to the same places by turns: with clicks on the app's timeline, and in a bare element beside it. */
export async function measureSeeking(app: App, shares: readonly number[]): Promise<SeekTimes> {
  await app.player.evaluate((video: HTMLVideoElement) => {
    video.pause();
    const bare = document.createElement('video');
    bare.id = 'bare';
    bare.src = video.currentSrc;
    bare.preload = 'auto';
    bare.muted = true;
    const { left, top, width, height } = video.getBoundingClientRect();
    // Over the player and as large, so that it paints as much.
    bare.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;z-index:9`;
    document.body.append(bare);
    return new Promise((resolve) => bare.addEventListener('loadeddata', resolve, { once: true }));
  });
  const times: SeekTimes = { app: [], bare: [] };
  const box = (await app.page.locator('.timeline-surface').boundingBox())!;
  for (const [turn, share] of shares.entries()) {
    const both = [
      async (): Promise<unknown> => times.bare.push(await seekBare(app, share)),
      async (): Promise<unknown> => times.app.push(await clickTimeline(app, box.x + share * box.width, box.y + 60)),
    ];
    for (const seek of turn % 2 === 0 ? both : both.toReversed()) await seek();
  }
  return times;
}

async function seekBare(app: App, share: number): Promise<number> {
  return app.page.evaluate(
    (at) =>
      new Promise<number>((resolve) => {
        const bare = document.querySelector<HTMLVideoElement>('#bare')!;
        bare.style.visibility = 'visible';
        requestAnimationFrame(() => {
          const begun = performance.now();
          bare.requestVideoFrameCallback((now) => resolve(now - begun));
          bare.currentTime = at * bare.duration;
        });
      }),
    share,
  );
}

async function clickTimeline(app: App, x: number, y: number): Promise<number> {
  const shown = app.player.evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        document.querySelector<HTMLVideoElement>('#bare')!.style.visibility = 'hidden';
        // The click is the moment when the button comes up.
        addEventListener(
          'pointerup',
          ({ timeStamp }) => video.requestVideoFrameCallback((now) => resolve(now - timeStamp)),
          { capture: true, once: true },
        );
      }),
  );
  await app.page.evaluate(() => undefined);
  await app.page.mouse.click(x, y);
  return shown;
}
