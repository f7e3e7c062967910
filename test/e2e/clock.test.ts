import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatedMedia, recipes } from '../fixtures/media.ts';
import { App } from './app.ts';

// The player's clock is the clock of all evidence: these files flash (and beep, test/engine/media/audio.test.ts) at a known
// media time, whatever their containers do to it.
// Matroska with FLAC is left out: while it stands still, old Chromium may show a frame of the next group of pictures.

let app: App;
beforeAll(async () => {
  app = await App.launch();
});
afterAll(() => app.close());

/** Brightness of the middle of the player, 0..255. A picture of one pixel is one filter byte and one colour. */
async function brightness(): Promise<number> {
  const box = (await app.player.boundingBox())!;
  const clip = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 };
  const png = await app.page.screenshot({ clip });
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(parts))[1]!;
}

/** Drops the file on the window, which plays it at once, and pauses. */
async function openPaused(name: string): Promise<void> {
  await app.drop(await generatedMedia(name));
  await app.page.getByRole('banner').getByText(name).waitFor();
  await app.indexing('done');
  const isPaused = (): Promise<boolean> => app.player.evaluate((video: HTMLVideoElement) => video.paused);
  if (!(await isPaused())) await app.page.keyboard.press('k');
  await expect.poll(isPaused).toBe(true);
}

test.each([
  'plain.mp4',
  'edit-list.mp4',
  'cut.mp4',
  'start-time.mp4',
  'variable-frame-rate.mp4',
  'late-sound.mp4',
  'early-sound.mkv',
])('%s shows its flash where a seek expects it', async (name) => {
  const { duration, flashes } = recipes[name]!.truth;
  const flash = flashes[0]!;
  await openPaused(name);
  const timeline = (await app.page.getByRole('slider', { name: 'Position' }).boundingBox())!;
  const goTo = (seconds: number): Promise<number> =>
    app.jumpBy(() => app.page.mouse.click(timeline.x + (seconds / duration) * timeline.width, timeline.y + 8));
  // A frame is up to 40 ms long, and so is what decoders may be off by.
  for (const [seconds, bright] of [
    [flash - 0.06, false],
    [flash + 0.06, true],
    [flash + 0.14, true],
    [flash + 0.26, false],
  ] as const) {
    await goTo(seconds);
    await expect.poll(async () => (await brightness()) > 128, { message: `${name} at ${seconds}` }).toBe(bright);
  }
});
