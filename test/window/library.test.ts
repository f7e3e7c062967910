import { describe, expect, it } from 'vitest';
import type { Calls } from '../../src-preload/contract/types.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

const { soundOnly, unplayable } = otherVideos;
const opened: Script = {
  library: [
    { ...statusOf(sampleVideo, 'done'), evidence: { said: 6, written: 0, seen: 0, heard: 7 } },
    statusOf(soundOnly, 'done'),
    statusOf(unplayable, 'done'),
  ],
  settings: { lastVideo: sampleVideo.id },
};

const app = windowPage();

const cards = () => app.page.getByTestId('poster-card');
const names = (): Promise<string[]> => app.page.locator('.poster-name').allInnerTexts();
const view = () => app.page.getByTestId('library');

describe('the library', () => {
  it('shows each video with its poster, length, state and what was found; keys move, and Enter opens', async () => {
    const { page } = app;
    await app.open({ ...opened, missing: [unplayable.id] });
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    expect(await names()).toEqual([sampleVideo.name, soundOnly.name, unplayable.name]);
    const first = cards().first();
    await first.getByTestId('thumbnail').waitFor();
    expect(await first.innerText()).toMatch(/0:52[\s\S]*sintel-trailer\.mp4[\s\S]*2025[\s\S]*said[\s\S]*heard/);
    await cards().nth(1).locator('svg.poster-outline').waitFor();
    await cards().nth(2).getByText('The file is not where it was.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await view().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: soundOnly.name }).waitFor();
  });

  it('is filtered and ordered, and says what is not there', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Name');
    expect((await names())[0]).toBe(unplayable.name);
    expect(await app.logged('setSettings')).toContainEqual({ libraryOrder: 'name' });
    const filter = page.getByRole('searchbox', { name: 'Filter by name' });
    await filter.fill('sintel');
    await page.getByText('1 of 3 videos').waitFor();
    expect(await names()).toEqual([sampleVideo.name]);
    await filter.fill('opera');
    await page.getByText('No video is called “opera”.').waitFor();
    await page.getByRole('button', { name: 'Show all videos' }).click();
    await expect.poll(() => cards().count(), patience).toBe(3);
  });

  it('asks about the videos that were selected with the space bar', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await cards().nth(1).locator('.poster-check').click();
    await page.getByText('3 selected').waitFor();
    await cards()
      .nth(1)
      .click({ modifiers: ['ControlOrMeta'] });
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Ask about the selected' }).press('Enter');
    const box = page.getByRole('textbox', { name: 'Ask about the 2 chosen videos' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement), patience).toBe(true);
    expect(await page.getByRole('radio', { name: 'Chosen (2)' }).isChecked()).toBe(true);
    await page.keyboard.type('Who is it?');
    await page.keyboard.press('Enter');
    await page.getByTestId('answer').waitFor();
    const [asked] = (await app.logged('ask')) as Calls['ask']['input'][];
    expect(asked).toMatchObject({ videos: [sampleVideo.id, unplayable.id] });
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    expect(await page.locator('[data-testid="poster-card"][aria-selected="true"]').count()).toBe(0);
  });

  it('opens what is selected in tabs', async () => {
    const { page } = app;
    await app.open(opened);
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Open in tabs' }).press('Enter');
    await view().waitFor({ state: 'detached' });
    const tabs = page.getByRole('tablist', { name: 'Open videos' }).getByRole('tab');
    await expect.poll(() => tabs.count(), patience).toBe(3);
  });

  it('goes to the video whose name is typed', async () => {
    const { page } = app;
    await app.open(opened);
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('dro');
    await page.keyboard.press('Enter');
    await view().waitFor({ state: 'detached' });
    expect(await page.title()).toBe(unplayable.name);
  });

  it('lets a video go after a question, and keeps it when the answer is no', async () => {
    const { page } = app;
    await app.open(opened);
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByText(`Remove ${unplayable.name} from the library?`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
    expect(await app.logged('eraseVideo')).toEqual([]);
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await expect.poll(() => cards().count(), patience).toBe(2);
    expect(await app.logged('eraseVideo')).toEqual([{ video: unplayable.id }]);
    await page.getByRole('listbox', { name: 'Videos' }).and(page.locator(':focus')).waitFor();
  });

  it('takes a poster that is dragged to the tabs', async () => {
    const { page } = app;
    await app.open(opened);
    await page.keyboard.press('b');
    await cards()
      .nth(1)
      .dragTo(page.getByRole('tab', { name: sampleVideo.name }), { targetPosition: { x: 4, y: 12 } });
    await view().waitFor({ state: 'detached' });
    const tabs = page.getByRole('tablist', { name: 'Open videos' }).getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual(['interview.mp3', sampleVideo.name]);
  });

  it('lists what was asked last, and goes to the answer', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 20 });
    await app.ask('Who is she looking for?');
    await page.getByTestId('answer').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+A');
    await app.ask('Is there a helicopter?');
    await page.locator('[data-testid="answer"][data-refused="true"]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    const recent = page.getByRole('complementary', { name: 'Recent questions' }).getByRole('button');
    await expect.poll(() => recent.count(), patience).toBe(2);
    expect(await recent.first().innerText()).toContain('Several videos');
    await recent.nth(1).press('Enter');
    await view().waitFor({ state: 'detached' });
    expect(await page.getByRole('radio', { name: 'This video' }).isChecked()).toBe(true);
    await page.getByRole('heading', { level: 2, name: 'Who is she looking for?' }).waitFor();
  });

  it('is there when no video is open', async () => {
    const { page } = app;
    await app.open({ ...opened, settings: {} });
    await view().waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('player').waitFor();
    expect(await view().count()).toBe(0);
  });

  it('draws only what is in sight of ten thousand videos, and scrolls to the last', async () => {
    const { page } = app;
    const many = Array.from({ length: 10_000 }, (_, at) =>
      statusOf(
        { ...sampleVideo, id: at.toString(16).padStart(32, '0'), name: `video ${at}.mp4`, openedAt: 10_000 - at },
        'done',
      ),
    );
    await app.open({});
    await page.evaluate(
      (library) => {
        window.sightsound.listVideos = async () => ({ ok: true, value: library });
        window.sendWindowEvent({ type: 'engine', status: { state: 'ready' } });
      },
      many.map(({ stages: _stages, ...status }) => ({ ...status, stages: [] })),
    );
    await view().waitFor();
    await page.getByText('10000 videos').waitFor();
    expect(await cards().count()).toBeLessThan(60);
    await page.getByRole('listbox', { name: 'Videos' }).press('End');
    await page.getByText('video 9999.mp4').waitFor();
    expect(await cards().count()).toBeLessThan(60);
  });
});
