import type { App } from '../../e2e/app.ts';

const frames = 180;

export interface Panning {
  /** Milliseconds between frames. */
  intervals: number[];
  /** Milliseconds that the page's thread was busy in each frame. */
  busy: number[];
}

/** Turns the wheel over the timeline in each frame, zoomed to a share of the video, and watches the frames. */
export async function measurePanning(app: App, zoomSteps: number): Promise<Panning> {
  await app.page.keyboard.press('z');
  for (let step = 0; step < zoomSteps; step += 1) await app.page.keyboard.press('+');
  return app.page.evaluate(
    (count) =>
      new Promise<Panning>((resolve) => {
        const surface = document.querySelector<HTMLElement>('.timeline-surface')!;
        const box = surface.getBoundingClientRect();
        const [intervals, busy]: [number[], number[]] = [[], []];
        let last: number | undefined;
        const { port1, port2 } = new MessageChannel();
        let begun = 0;
        // A message sent from a frame arrives when the page's thread is done with that frame.
        port1.addEventListener('message', () => busy.push(performance.now() - begun));
        port1.start();
        const turn = (now: number): void => {
          begun = performance.now();
          if (last !== undefined) intervals.push(now - last);
          last = now;
          if (intervals.length >= count) return resolve({ intervals, busy });
          const place = { clientX: box.left + box.width / 2, clientY: box.top + 100 };
          const deltaY = intervals.length < count / 2 ? 40 : -40;
          surface.dispatchEvent(new WheelEvent('wheel', { deltaY, ...place, bubbles: true, cancelable: true }));
          port2.postMessage(null);
          requestAnimationFrame(turn);
        };
        requestAnimationFrame(turn);
      }),
    frames,
  );
}
