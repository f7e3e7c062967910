import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

// What is written from left to right in a window that is written from right to left.

const app = windowPage();
const arabic = (): Promise<void> => app.page.evaluate(() => window.showLanguage('ar'));

/** Left edges, in pixels, of letters of the first text in an element. */
function lettersAt(element: Locator, ...places: number[]): Promise<number[]> {
  return element.evaluate((node, at) => {
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()!;
    return at.map((place) => {
      const range = document.createRange();
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().left;
    });
  }, places);
}

describe('in Arabic', () => {
  it('keys, paths and what the engine says are read as they are written', async () => {
    const { page } = app;
    await app.open({ ...opened, failures: { openVideo: 'MEDIA_INVALID' } });
    await arabic();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog').locator('kbd');
    const [shift = 0, arrow = 0] = await lettersAt(keys.filter({ hasText: /^Shift ←$/ }).first(), 0, 6);
    expect(arrow).toBeGreaterThan(shift);
    // Only from left to right is the sign of the key the one that is drawn.
    const slower = keys.filter({ hasText: /^<$/ });
    expect(await slower.evaluate((key) => getComputedStyle(key).direction)).toBe('ltr');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'التحقق الآن' }).click();
    const path = page.locator('.doctor bdi').filter({ hasText: '/usr/bin/ffmpeg' });
    await path.waitFor();
    const [slash = 0, letter = 0] = await lettersAt(path, 0, 1);
    expect(letter).toBeGreaterThan(slash);
    await page.keyboard.press('Escape');

    await page.evaluate(() => window.sendWindowEvent({ type: 'open', paths: ['/nothing'] }));
    const notice = page.getByRole('alert').locator('p');
    expect(await notice.innerText()).toMatch(/ \u2068The verb openVideo failed as the check asked\.\u2069$/);
  });

  it('long names lose their end, and a question stands with its answer', async () => {
    const { page } = app;
    await app.open({ ...opened, library: [...opened.library!, statusOf(otherVideos.unplayable, 'done')] });
    await arabic();
    await page.getByTestId('player').waitFor();
    await page.locator('.ask-box textarea').fill('Who is she looking for?');
    await page.keyboard.press('Enter');
    await page.getByTestId('answer').waitFor();
    const [question = 0] = await lettersAt(page.locator('.question h2'), 0);
    const [claim = 1] = await lettersAt(page.getByTestId('claim').first(), 0);
    const [note = 2] = await lettersAt(page.locator('.answered-foot span').first(), 0);
    expect([claim, note].map((left) => Math.round(left - question))).toEqual([0, 0]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    const name = page.locator('.poster-name').filter({ hasText: 'interview with' });
    const box = (await name.boundingBox())!;
    expect(await name.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    const [first = 0] = await lettersAt(name, 0);
    expect(first).toBeGreaterThanOrEqual(box.x - 1);
    const asked = page.locator('.recent-question');
    const [word = 0, mark = 0] = await lettersAt(asked, 0, 'Who is she looking for?'.length - 1);
    expect(mark).toBeGreaterThan(word);
  });

  it('lines of another direction begin and end where the others do', async () => {
    const { page } = app;
    // At the start nobody speaks, so no word of a line is marked.
    await app.open({ ...opened, library: [statusOf(sampleVideo, 'done')] });
    await arabic();
    await page.locator('#tab-transcript').click();
    await page.locator('.line-text').first().waitFor();
    const texts = page.locator('.line-text');
    const rights = await texts.evaluateAll((lines) =>
      lines.map((line) => {
        const words = document.createRange();
        words.selectNodeContents(line);
        return [...words.getClientRects()].map(({ right }) => Math.round(right));
      }),
    );
    expect(rights.some((rows) => rows.length > 1)).toBe(true);
    // The space at which a row was broken hangs over its end.
    const most = Math.max(...rights.flat());
    expect(rights.flat().filter((right) => most - right > 8)).toEqual([]);
  });

  it('arrow keys lead where they point', async () => {
    const { page } = app;
    await app.open({ ...opened, library: [...opened.library!, statusOf(otherVideos.unplayable, 'done')] });
    await arabic();
    await page.getByTestId('player').waitFor();
    await page.locator('#tab-ask').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#tab-transcript').getAttribute('aria-selected')).toBe('true');
    const [ask, transcript] = await Promise.all(
      ['#tab-ask', '#tab-transcript'].map(async (tab) => (await page.locator(tab).boundingBox())!.x),
    );
    expect(transcript).toBeLessThan(ask!);

    await page.keyboard.press('b');
    const at = async (): Promise<number> => (await page.locator('.poster-card[data-cursor]').boundingBox())!.x;
    await page.keyboard.press('Home');
    const first = await at();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(at, patience).toBeLessThan(first);
    await page.keyboard.press('ArrowRight');
    await expect.poll(at, patience).toBe(first);
  });
});
