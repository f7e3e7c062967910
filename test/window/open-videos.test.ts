import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src-main/domain/settings.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

const { soundOnly, unplayable } = otherVideos;
const second = { ...sampleVideo, id: `aaaa${'d'.repeat(28)}`, name: 'second.mp4', path: '/home/kim/Videos/second.mp4' };
const [sample, interview, drone] = [sampleVideo.name, 'interview.mp3', unplayable.name];

/** Three tabs, the middle one on screen. */
const three: Script = {
  library: [statusOf(sampleVideo, 'done'), statusOf(soundOnly, 'done'), statusOf(unplayable, 'done')],
  settings: { openVideos: [sampleVideo.id, soundOnly.id, unplayable.id], lastVideo: soundOnly.id },
};

const app = windowPage();

const row = () => app.page.getByRole('tablist', { name: 'Open videos' }).getByRole('tab');
const names = (): Promise<string[]> => row().allInnerTexts();
const onScreen = async (name: string): Promise<void> => {
  await app.page.getByRole('tab', { name, selected: true }).waitFor();
};
const saved = async (): Promise<Partial<Settings>> =>
  Object.assign({}, ...((await app.logged('setSettings')) as Partial<Settings>[])) as Partial<Settings>;

describe('tabs of open videos', () => {
  it('are there after a restart, and change by keyboard', async () => {
    const { page } = app;
    await app.open(three);
    await onScreen(interview);
    expect(await names()).toEqual([sample, interview, drone]);
    await page.keyboard.press('Control+Tab');
    await onScreen(drone);
    await page.keyboard.press('Control+Tab');
    await onScreen(sample);
    await page.keyboard.press('Control+Shift+Tab');
    await onScreen(drone);
    await page.keyboard.press('Control+2');
    await onScreen(interview);
    await page.keyboard.press('Control+9');
    await onScreen(drone);
    await app.askBox.focus();
    await page.keyboard.press('Control+1');
    await onScreen(sample);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(names, patience).toEqual([interview, sample, drone]);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(names, patience).toEqual([interview, drone, sample]);
    expect((await saved()).openVideos).toEqual([soundOnly.id, unplayable.id, sampleVideo.id]);
  });

  it('close, and the neighbour comes on screen; the library keeps the video', async () => {
    const { page } = app;
    await app.open(three);
    await onScreen(interview);
    await page.keyboard.press('Control+w');
    await onScreen(drone);
    await page.getByRole('tab', { name: sample }).click({ button: 'middle' });
    expect(await names()).toEqual([drone]);
    await row().first().focus();
    await page.keyboard.press('Delete');
    await page.getByTestId('player').waitFor({ state: 'detached' });
    expect(await app.logged('eraseVideo')).toEqual([]);
    expect(await saved()).toMatchObject({ openVideos: [], lastVideo: null });
  });

  it('are reached with Tab and arrows, without changing what is on screen', async () => {
    const { page } = app;
    await app.open(three);
    await row().nth(1).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(sample);
    await onScreen(interview);
    await page.keyboard.press('Enter');
    await onScreen(sample);
  });

  it('are dragged to another place', async () => {
    const { page } = app;
    await app.open(three);
    await row()
      .nth(0)
      .dragTo(row().nth(2), { targetPosition: { x: 140, y: 15 } });
    await expect.poll(names, patience).toEqual([interview, drone, sample]);
    await page.getByRole('tab', { name: interview }).dragTo(row().nth(2), { targetPosition: { x: 5, y: 15 } });
    await expect.poll(names, patience).toEqual([drone, interview, sample]);
  });

  it('play one after the other when that is wanted', async () => {
    const { page } = app;
    const left = (video: typeof sampleVideo, position: number) => ({ ...statusOf(video, 'done'), view: { position } });
    await app.open({
      library: [left(sampleVideo, 51.6), left(second, 52.2)],
      settings: { openVideos: [sampleVideo.id, second.id], lastVideo: sampleVideo.id },
    });
    await onScreen(sample);
    const button = page.getByRole('button', { name: 'Play the tabs one after the other' });
    await button.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('k');
    await onScreen('second.mp4');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await expect.poll(() => app.playerTime(), patience).toBeGreaterThan(0.2);
    expect(await app.playerTime()).toBeLessThan(10);
  });
});

describe('pasting', () => {
  const paste = (place: string, text: string): Promise<void> =>
    app.page.evaluate(
      ([selector, words]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', words);
        document.querySelector(selector)!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      [place, text] as const,
    );

  it('opens the files that are named, outside of texts, and says when there are none', async () => {
    const { page } = app;
    await app.open({ ...three, pasted: [sampleVideo.path] });
    await onScreen(interview);
    await paste('.ask-row textarea', sampleVideo.path);
    await paste('body', 'Who is she looking for?');
    expect(await app.logged('pastedPaths')).toEqual([]);
    await paste('body', `${sampleVideo.path}\n`);
    await onScreen(sample);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();

    await app.open(three);
    await onScreen(interview);
    await paste('body', '/films/gone.mp4');
    await page.getByRole('alert').getByText('names no file or folder').waitFor();
  });

  it('opens files that were copied', async () => {
    await app.open(three);
    await onScreen(interview);
    await app.page.evaluate((name) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], name));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, sampleVideo.name);
    await onScreen(sample);
    expect(await app.logged('openVideo')).toContainEqual({ path: sampleVideo.path });
    expect(await app.logged('pastedPaths')).toEqual([]);
  });
});
