import { describe, expect, it } from 'vitest';
import type { Calls } from '../../src-preload/contract/types.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const made: NonNullable<Script['chapters']> = [
  { start: 0, title: 'Someone very dear', from: { evidence: 1, kind: 'said' } },
  { start: 20 },
  { start: 35.5, title: 'Roar', from: { evidence: 2, kind: 'heard' } },
];
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
  chapters: made,
};

const app = windowPage();

describe('chapters', () => {
  const rows = (): Promise<string[]> => app.page.getByTestId('chapter').locator('.chapter-go').allInnerTexts();
  const shown = async (): Promise<string[]> => (await rows()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const kept = async (): Promise<Calls['setChapters']['input']['chapters'][]> => {
    const log = await app.page.evaluate(() => window.bridgeLog);
    return log
      .filter(({ verb }) => verb === 'setChapters')
      .map(({ input }) => (input as Calls['setChapters']['input']).chapters);
  };
  const open = async (script: Script = opened): Promise<void> => {
    await app.open(script);
    await app.page.getByRole('tab', { name: 'Chapters' }).click();
    await app.page.getByTestId('chapter').first().waitFor();
  };

  it('are listed with what their names were taken from, go there, and step with the keys', async () => {
    await open();
    const { page } = app;
    expect(await shown()).toEqual([
      '0:00 Someone very dear Name taken from what is said',
      '0:20 Chapter 2',
      '0:35 Roar Name taken from what is heard',
    ]);
    await page.getByText('Made from what is said, written, seen and heard').waitFor();
    await page.getByRole('button', { name: 'Roar' }).first().click();
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(35.5, 1);
    await page.getByRole('slider', { name: 'Position' }).focus();
    await page.keyboard.press('Control+ArrowLeft');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(20, 1);
  });

  it('are renamed, moved, split, joined and removed, and each change can be taken back', async () => {
    await open();
    const { page } = app;
    await page.getByRole('button', { name: 'Chapter 2' }).first().focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name' }).fill('The search');
    await page.getByRole('textbox', { name: 'Begins at' }).fill('0:18');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toContain('0:18 The search');
    await page.getByText('As you changed them').waitFor();
    // What a name was taken from stays where nobody changed the name.
    expect((await kept()).at(-1)).toEqual([made[0], { start: 18, title: 'The search' }, made[2]]);

    await page.getByRole('button', { name: 'Let a chapter begin at the playhead' }).click();
    await expect.poll(shown).toContain('0:21 Chapter 3');
    await page.getByRole('button', { name: 'Join “The search” with the next one' }).click();
    await expect.poll(async () => (await shown()).length).toBe(3);
    await page.getByRole('button', { name: 'Someone very dear' }).first().focus();
    await page.keyboard.press('Delete');
    await expect.poll(shown).toEqual(['0:00 The search', '0:35 Roar Name taken from what is heard']);

    for (let left = 4; left > 0; left -= 1)
      await page.getByRole('button', { name: 'Take the last change back' }).click();
    await expect.poll(shown).toContain('0:20 Chapter 2');
    await page.getByText('Made from what is said, written, seen and heard').waitFor();
    expect((await kept()).at(-1)).toBeNull();
  });

  /** Drags the flag of a chapter from one media time to another, and leaves the button down. */
  const dragFlag = async (from: number, to: number): Promise<void> => {
    const { page } = app;
    const box = (await page.getByRole('slider', { name: 'Position' }).boundingBox())!;
    const xOf = (time: number): number => box.x + (time / sampleVideo.media.duration) * box.width;
    await page.mouse.move(xOf(from) + 2, box.y + 3);
    await page.mouse.down();
    await page.mouse.move(xOf((from + to) / 2), box.y + 30, { steps: 4 });
    await page.mouse.move(xOf(to), box.y + 30, { steps: 4 });
  };

  it('are dragged on the timeline, drawn to shots and lines, and each drag can be taken back', async () => {
    await open();
    const { page } = app;
    const edge = page.getByTestId('chapter-edge');
    await dragFlag(20, 18);
    await expect.poll(() => edge.getAttribute('data-snapped'), patience).toBe('shot');
    await page.locator('.hover-tip').getByText('where a shot begins').waitFor();
    expect(await kept()).toEqual([]);
    await page.mouse.up();
    await expect.poll(shown, patience).toContain('0:18 Chapter 2');
    await expect.poll(() => edge.count(), patience).toBe(0);
    // A shot begins at 18.1, and what a name was taken from stays.
    expect((await kept()).at(-1)).toEqual([made[0], { start: 18.1 }, made[2]]);

    await dragFlag(18.1, 24.9);
    await expect.poll(() => edge.getAttribute('data-snapped'), patience).toBe('line');
    await page.mouse.up();
    await expect.poll(async () => (await kept()).at(-1)?.[1]?.start, patience).toBe(25.1);
    await page.keyboard.press('Control+z');
    await expect.poll(shown, patience).toContain('0:18 Chapter 2');
    await page.keyboard.press('Control+z');
    await expect.poll(shown, patience).toContain('0:20 Chapter 2');
    expect((await kept()).at(-1)).toBeNull();
  });

  it('are moved from cut to cut by keyboard, no further than those beside them', async () => {
    await open();
    const { page } = app;
    await page.getByRole('button', { name: 'Chapter 2' }).first().focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Begins at' }).focus();
    await page.getByText('↑ ↓ go to cuts and edges of lines.').waitFor();
    const places: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      await page.keyboard.press('ArrowDown');
      places.push(await page.getByRole('textbox', { name: 'Begins at' }).inputValue());
    }
    // From place to place, and then not beyond the next chapter.
    expect(places.slice(0, 3)).toEqual(['0:21.9', '0:22.9', '0:23.8']);
    expect(places.at(-1)).toBe(places.at(-2));
    expect(places.at(-1)! < '0:35').toBe(true);
    for (let count = 0; count < 30 && places.at(-1) !== '0:18.1'; count += 1) {
      await page.keyboard.press('ArrowUp');
      places.push(await page.getByRole('textbox', { name: 'Begins at' }).inputValue());
    }
    await page.getByText('where a shot begins').waitFor();
    // The player shows each place, and is back where it was when nothing shall change.
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(18.1, 2);
    await page.keyboard.press('Escape');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(21.3, 2);
    expect(await kept()).toEqual([]);

    await page.keyboard.press('F2');
    const box = page.getByRole('textbox', { name: 'Begins at' });
    for (let count = 0; count < 5 && (await box.inputValue()) !== '0:18.1'; count += 1) await box.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await kept()).at(-1)?.[1]?.start, patience).toBe(18.1);
    await page.keyboard.press('Control+z');
    await expect.poll(shown, patience).toContain('0:20 Chapter 2');
  });

  it('stay where they were with Escape, and go anywhere with Alt', async () => {
    await open();
    const { page } = app;
    await dragFlag(20, 18);
    await page.getByTestId('chapter-edge').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByTestId('chapter-edge').count(), patience).toBe(0);
    await page.mouse.up();
    expect(await kept()).toEqual([]);
    expect(await shown()).toContain('0:20 Chapter 2');

    await page.keyboard.down('Alt');
    await dragFlag(20, 18);
    expect(await page.getByTestId('chapter-edge').getAttribute('data-snapped')).toBeNull();
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect.poll(async () => (await kept()).length, patience).toBe(1);
    const { start } = (await kept())[0]![1]!;
    expect(start).not.toBe(18.1);
    expect(Math.abs(start - 18)).toBeLessThan(0.1);
    // Not past those beside it.
    await dragFlag(start, 50);
    await page.mouse.up();
    await expect.poll(async () => (await kept()).at(-1)?.[1]?.start, patience).toBe(34.5);
  });

  it('are gone to by a click on their flag', async () => {
    await open();
    const { page } = app;
    const box = (await page.getByRole('slider', { name: 'Position' }).boundingBox())!;
    await page.mouse.click(box.x + (35.5 / sampleVideo.media.duration) * box.width + 3, box.y + 4);
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(35.5, 5);
    expect(await kept()).toEqual([]);
  });

  it('of the file come first, and others are made when asked for', async () => {
    const chapters = [{ start: 0, title: 'Prologue' }, { start: 30 }];
    const video = { ...sampleVideo, media: { ...sampleVideo.media, chapters } };
    await open({ ...opened, library: [statusOf(video, 'done')] });
    const { page } = app;
    await page.getByText('Named by the file').waitFor();
    expect(await shown()).toEqual(['0:00 Prologue', '0:30 Chapter 2']);
    await page.getByRole('button', { name: 'Make chapters from what was noticed' }).click();
    await expect.poll(async () => (await shown()).length).toBe(3);
    await page.getByRole('button', { name: 'Back to the chapters of the file' }).click();
    await expect.poll(shown).toEqual(['0:00 Prologue', '0:30 Chapter 2']);
  });

  it('are written to a file in the names that are shown', async () => {
    await open();
    const { page } = app;
    await page.getByRole('button', { name: 'Save the chapters' }).click();
    await page.getByRole('button', { name: 'Lines for YouTube', exact: true }).click();
    await page.getByText('Saved').waitFor();
    const saved = (await page.evaluate(() => window.bridgeLog)).find(({ verb }) => verb === 'saveChapters');
    expect(saved?.input).toMatchObject({
      format: 'youtube',
      text: '0:00 Someone very dear\n0:20 Chapter 2\n0:35 Roar\n',
    });
  });
});
