import { beforeAll, describe, expect, it } from 'vitest';
import { fixedKeys } from '../../src-renderer/lib/fixed-keys.ts';
import { keyText } from '../../src-renderer/lib/key-text.ts';
import en from '../../src-renderer/locales/en.json' with { type: 'json' };
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { otherVideos, statusOf } from './harness/videos.ts';

// The keys that nobody can change: the sheet names those that hold, and each does what stands beside it.

const app = windowPage();
const script: Script = {
  ...opened,
  library: [...opened.library!, statusOf(otherVideos.unplayable, 'done')],
  chapters: [{ start: 0, title: 'One' }, { start: 20 }, { start: 35.5, title: 'Three' }],
  evidence: sampleEvidence.map((item) => ({
    ...item,
    ...(item.kind === 'said' && { speaker: { number: 1 + (item.id % 2), likeness: 0.8 } }),
  })),
};
const chapters = (): Promise<number> => app.page.getByTestId('chapter').count();
const line = (text: string) => app.page.getByRole('row', { name: text });

async function inTranscript(): Promise<void> {
  await app.page.keyboard.press('t');
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Home');
}

async function onSecondChapter(): Promise<void> {
  await app.page.getByRole('tab', { name: 'Chapters' }).click();
  await app.page.getByRole('button', { name: 'Chapter 2' }).first().focus();
}

const selected = (): Promise<number> => app.page.locator('.poster-card[aria-selected="true"]').count();

/** Keys that the page sees only through the shell. Pasting is pressed in test/e2e/library-view.test.ts. */
const ofShell = ['paste'] as const;
type Pressed = Exclude<keyof typeof fixedKeys, (typeof ofShell)[number]>;

/** Presses each key, given as the sheet has it, where it is of use, and looks at what it does. */
const doings: Record<Pressed, (...keys: string[]) => Promise<void>> = {
  async enter(key) {
    await onSecondChapter();
    await app.page.keyboard.press(key);
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(20, 1);
  },
  async escape(key) {
    await app.page.keyboard.press('b');
    await app.page.getByTestId('library').waitFor();
    await app.page.keyboard.press(key);
    await expect.poll(() => app.page.getByTestId('library').count(), patience).toBe(0);
  },
  async edit(key) {
    await onSecondChapter();
    await app.page.keyboard.press(key);
    await app.page.getByRole('textbox', { name: 'Begins at' }).waitFor();
    await app.page.keyboard.press('Escape');
    await inTranscript();
    await app.page.keyboard.press(key);
    await app.page.getByRole('textbox', { name: 'Edit line' }).waitFor();
  },
  async snap(up, down) {
    await onSecondChapter();
    await app.page.keyboard.press('F2');
    const box = app.page.getByRole('textbox', { name: 'Begins at' });
    await box.press(down);
    await expect.poll(() => box.inputValue(), patience).toBe('0:21.9');
    await box.press(up);
    await expect.poll(() => box.inputValue(), patience).toBe('0:19.5');
  },
  async whoSpeaks(key) {
    await inTranscript();
    await app.page.keyboard.press(key);
    await app.page.getByRole('dialog', { name: 'Who says this?' }).waitFor();
  },
  async remove(key) {
    await onSecondChapter();
    await app.page.keyboard.press(key);
    await expect.poll(chapters, patience).toBe(2);
    await app.page.keyboard.press('b');
    await app.page.keyboard.press(key);
    await app.page.getByRole('dialog', { name: 'Remove from the library' }).waitFor();
    await app.page.keyboard.press('Escape');
  },
  async undo(key) {
    await onSecondChapter();
    await app.page.keyboard.press('Delete');
    await expect.poll(chapters, patience).toBe(2);
    // Wherever the focus is then.
    await app.page.getByRole('button', { name: 'Settings' }).focus();
    await app.page.keyboard.press(key);
    await expect.poll(chapters, patience).toBe(3);
  },
  async select(key) {
    await app.page.keyboard.press('b');
    await app.page.keyboard.press(key);
    await expect.poll(selected, patience).toBe(1);
  },
  async selectMore(up, down) {
    await inTranscript();
    await app.page.keyboard.press(down);
    await app.page.keyboard.press(down);
    await expect.poll(() => app.page.getByRole('row', { selected: true }).count(), patience).toBe(3);
    await app.page.getByRole('grid').press('Home');
    await app.page.keyboard.press('End');
    await app.page.keyboard.press(up);
    await expect.poll(() => app.page.getByRole('row', { selected: true }).count(), patience).toBeGreaterThan(1);
  },
  async selectAll(key) {
    await app.page.keyboard.press('b');
    await app.page.keyboard.press(key);
    await expect.poll(selected, patience).toBe(3);
  },
  async copyLines(key) {
    await inTranscript();
    await line('What brings you').waitFor();
    await app.page.keyboard.press(key);
    await app.page.getByText('1 line copied.').waitFor();
  },
};

describe('keys that are always the same', () => {
  let shown: Record<string, string[]> = {};
  beforeAll(async () => {
    await app.open(script);
    await app.page.keyboard.press('?');
    shown = await app.page
      .getByTestId('fixed-keys')
      .evaluate((list) =>
        Object.fromEntries(
          [...list.querySelectorAll<HTMLElement>('[data-fixed]')].map((row) => [
            row.querySelector('dt')!.textContent,
            [...row.querySelectorAll('kbd')].map((key) => key.textContent),
          ]),
        ),
      );
  });

  it('all of them are in the sheet', () => {
    const wanted = Object.entries(fixedKeys).map(([name, keys]) => [en.keys.fixed[name as Pressed], keys.map(keyText)]);
    expect(shown).toEqual(Object.fromEntries(wanted));
  });

  it.each(Object.entries(doings))('%s: what the sheet says is true', async (name, press) => {
    const keys = fixedKeys[name as Pressed];
    expect(shown[en.keys.fixed[name as Pressed]]).toEqual(keys.map(keyText));
    await app.open(script);
    await app.page.getByTestId('player').waitFor();
    await press(...keys.map(pressed));
  });
});

/** A key as Playwright presses it: a capital letter would hold Shift. */
function pressed(key: string): string {
  return key.replace(/^Mod\+([A-Z])$/, (_, letter: string) => `Control+${letter.toLowerCase()}`);
}
