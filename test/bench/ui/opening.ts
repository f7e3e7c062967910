import type { App } from '../../e2e/app.ts';

/** Milliseconds from the click on a video in the library until every lane of it is painted from end to end. */
export async function measureOpening(app: App, name: RegExp): Promise<number> {
  const poster = app.page.getByTestId('poster-card').filter({ hasText: name });
  await poster.waitFor();
  const painted = app.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener(
          'pointerdown',
          ({ timeStamp }) => {
            const look = (): void => {
              if (!allLanesPainted()) return void requestAnimationFrame(look);
              // The frame that holds them is on screen once the next task runs.
              requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            };
            look();
          },
          { capture: true, once: true },
        );
        function allLanesPainted(): boolean {
          const canvas = document.querySelector<HTMLCanvasElement>('.timeline-canvas');
          const context = canvas?.getContext('2d');
          if (!canvas || !context) return false;
          const surface = canvas.getBoundingClientRect();
          const heads = [...document.querySelectorAll('.lane-head')];
          // While the view is made its parts have no size yet.
          if (canvas.width === 0 || surface.width === 0 || heads.length === 0) return false;
          return heads.every((head) => {
            const { top, height } = head.getBoundingClientRect();
            const ratio = canvas.width / surface.width;
            const y = Math.round((top - surface.top + height * 0.3) * ratio);
            const { data } = context.getImageData(0, y, canvas.width, 1);
            let coloured = 0;
            for (let at = 0; at < data.length; at += 4) {
              const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
              if (Math.max(red, green, blue) - Math.min(red, green, blue) > 20) coloured += 1;
            }
            return coloured > canvas.width * 0.9;
          });
        }
      }),
  );
  await app.page.evaluate(() => undefined);
  await poster.click();
  return painted;
}
