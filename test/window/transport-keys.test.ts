import { expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { sampleVideo } from './harness/videos.ts';

// Keys of the transport on a player that plays; those that go by frames are pressed in test/e2e/transport.test.ts.

const app = windowPage();
const { duration } = sampleVideo.media;
const ofPlayer = (): Promise<Pick<HTMLVideoElement, 'muted' | 'volume' | 'playbackRate'>> =>
  app.page.getByTestId('player').evaluate((video) => {
    const { muted, volume, playbackRate } = video as HTMLVideoElement;
    return { muted, volume, playbackRate };
  });

it('percent, start, end and seconds go there', async () => {
  const { page } = app;
  await app.open(opened);
  await page.getByTestId('player').waitFor();
  for (const [key, time] of [
    ['5', duration / 2],
    ['Shift+ArrowRight', duration / 2 + 1],
    ['ArrowLeft', duration / 2 - 4],
    ['9', duration * 0.9],
    ['0', 0],
    ['End', duration],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => app.playerTime(), { ...patience, message: key }).toBeCloseTo(time, 1);
  }
});

it('speed, volume and mute are changed, shown and said', async () => {
  const { page } = app;
  await app.open(opened);
  await page.getByTestId('player').waitFor();
  const said = page.getByTestId('announcer');
  await page.keyboard.press('>');
  await expect.poll(ofPlayer, patience).toMatchObject({ playbackRate: 1.25 });
  await said.getByText('Speed 1.25').waitFor({ state: 'attached' });
  await page.keyboard.press('Backspace');
  await expect.poll(ofPlayer, patience).toMatchObject({ playbackRate: 1 });
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await ofPlayer()).volume, patience).toBeCloseTo(0.95, 5);
  expect(await page.getByRole('slider', { name: 'Volume' }).inputValue()).toBe('0.95');
  await page.keyboard.press('m');
  await expect.poll(ofPlayer, patience).toMatchObject({ muted: true });
  await page.getByRole('button', { name: 'Unmute' }).waitFor();
  await page.keyboard.press('m');
  await expect.poll(ofPlayer, patience).toMatchObject({ muted: false });
});

it('full screen is the picture, with controls while the pointer moves or keys lead there, and the key leaves it', async () => {
  const { page } = app;
  await app.open(opened);
  await page.getByTestId('player').waitFor();
  const full = (): Promise<string | undefined> => page.evaluate(() => document.fullscreenElement?.id);
  await page.keyboard.press('f');
  await expect.poll(full, patience).toBe('video-panel');
  const [stage, room] = await page.evaluate(() => {
    const { width, height } = document.getElementById('stage')!.getBoundingClientRect();
    return [
      [width, height],
      [innerWidth, innerHeight],
    ];
  });
  expect(stage).toEqual(room);
  const controls = page.locator('.transport-room');
  const opacity = (): Promise<string> => controls.evaluate((row) => getComputedStyle(row).opacity);
  await expect.poll(opacity, patience).toBe('0');
  await page.mouse.move(300, 200);
  await page.mouse.move(320, 210);
  await expect.poll(opacity, patience).toBe('1');
  await expect.poll(opacity, patience).toBe('0');
  await page.keyboard.press('Tab');
  await expect.poll(() => controls.locator(':focus').count(), patience).toBe(1);
  await expect.poll(opacity, patience).toBe('1');
  await page.keyboard.press('f');
  await expect.poll(full, patience).toBeUndefined();
});

it('each tab beside the video has its key', async () => {
  const { page } = app;
  await app.open(opened);
  await page.getByTestId('player').waitFor();
  for (const [key, name] of [
    ['Alt+4', 'Chapters'],
    ['Alt+3', 'Moments'],
    ['Alt+2', 'Transcript'],
    ['Alt+1', 'Ask'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }
  expect(await app.askBox.evaluate((box) => box === document.activeElement)).toBe(true);
});
