import { expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { otherVideos, statusOf } from './harness/videos.ts';

// A video that the player cannot decode by itself: what ffmpeg makes of it is fed to the player piece by piece. The film is black,
// but for a flash from 2.0 to 2.2 s.

const video = otherVideos.converted;
const app = windowPage();

/** Goes to a time; resolves with the time and the brightness of the picture there, 0 to 255. */
async function look(time: number): Promise<{ at: number; bright: number }> {
  return app.page.getByTestId('player').evaluate(async (element, wanted) => {
    const player = element as HTMLVideoElement;
    const there = new Promise((resolve) => player.addEventListener('seeked', resolve, { once: true }));
    player.currentTime = wanted;
    await there;
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(player, 0, 0, 1, 1);
    return { at: player.currentTime, bright: context.getImageData(0, 0, 1, 1).data[0]! };
  }, time);
}

const buffered = (): Promise<number[][]> =>
  app.page.getByTestId('player').evaluate((element) => {
    const ranges = (element as HTMLVideoElement).buffered;
    return Array.from({ length: ranges.length }, (_, at) => [ranges.start(at), ranges.end(at)]);
  });

it('plays from where it was left, seeks in media time, and says why it is converted', async () => {
  const view = { position: 4.5 };
  await app.open({ library: [{ ...statusOf(video, 'done'), view }], settings: { lastVideo: video.id } });
  await app.page.getByTestId('converted').getByText('This player does not know HEVC pictures').waitFor();
  await expect.poll(() => app.playerTime(), patience).toBeCloseTo(4.5, 2);
  await expect.poll(buffered, patience).toHaveLength(1);
  expect((await buffered())[0]![0]).toBeCloseTo(4, 2);
  for (const [time, isBright] of [
    [2.1, true],
    [1.98, false],
    [2.02, true],
    [2.3, false],
    [0, false],
  ] as const) {
    expect((await look(time)).at).toBeCloseTo(time, 3);
    await expect.poll(async () => (await look(time)).bright > 128, patience).toBe(isBright);
  }
  await expect.poll(buffered, patience).toHaveLength(1);
});

it('plays to the end over all joins, and its note stays hidden', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Hide this note' }).click();
  await look(1.5);
  const ended = await page.getByTestId('player').evaluate(async (element) => {
    const player = element as HTMLVideoElement;
    player.playbackRate = 2;
    const end = new Promise((resolve) => player.addEventListener('ended', resolve, { once: true }));
    await player.play();
    await end;
    return { at: player.currentTime, duration: player.duration };
  });
  expect(ended.at).toBeCloseTo(ended.duration, 2);
  expect(ended.duration).toBeCloseTo(6, 1);
  expect(await page.getByTestId('converted').count()).toBe(0);
});
