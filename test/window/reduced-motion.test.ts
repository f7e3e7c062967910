import { expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

const app = windowPage();

/** What moves by itself now. */
const moving = (): Promise<string[]> =>
  app.page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration) > 0,
      )
      .map(({ effect }) => (effect as KeyframeEffect).target?.className ?? ''),
  );

/** A question that is being answered beside a video that is being indexed. */
async function work(): Promise<void> {
  await app.open({
    ...opened,
    library: [statusOf(sampleVideo, 'waiting'), statusOf(otherVideos.soundOnly, 'waiting')],
    indexSeconds: 60,
    answerDelay: 4000,
  });
  await app.page.getByRole('progressbar', { name: 'Indexing' }).waitFor();
  await app.ask('Who is she looking for?');
  await app.page.getByText('Looking for it…').waitFor();
}

it('things move while there is work, but not where that is not wanted', async () => {
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  await work();
  await expect.poll(moving, patience).not.toEqual([]);

  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await work();
  await app.page.getByRole('button', { name: 'Stop' }).hover();
  for (let look = 0; look < 10; look += 1) {
    expect(await moving()).toEqual([]);
    await app.page.waitForTimeout(60);
  }
});
