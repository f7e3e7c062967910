import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Calls } from '../../../src-preload/contract/types.ts';
import type { VideoScope } from '../../../src-main/domain/answer.ts';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, startWindowPage, type WindowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

/** A window that was closed with the sample at 0:21 and opens again. */
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

let app: WindowPage;
beforeAll(async () => {
  app = await startWindowPage();
});
afterEach(() => app.throwFaults());
afterAll(() => app[Symbol.asyncDispose]());

describe('asking', () => {
  it('streams sentences with numbered citations that show their quote, go there, and lead back', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 200 });
    await app.ask('Who is she looking for?');
    await page.getByTestId('claim').first().waitFor();
    expect(await page.getByText('Looking for it…').isVisible()).toBe(true);
    await page.getByTestId('answer').waitFor();
    const marks = page.getByTestId('citation');
    expect(await marks.allTextContents()).toEqual(['1', '2', '3', '4']);
    expect(await page.getByTestId('claim').first().textContent()).toMatch(/^At 0:191 the old man/);
    await marks.nth(1).hover();
    await page.getByRole('tooltip').getByText('A dragon.').waitFor();
    await marks.nth(1).click();
    const cited = sampleEvidence.find(({ text }) => text === 'A dragon.');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(cited?.start ?? -1, 1);
    await page.getByRole('button', { name: 'Back to 0:21' }).click();
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(21.3, 1);
    expect(await page.getByRole('button', { name: 'Back to' }).count()).toBe(0);
  });

  it('refuses calmly, with what came closest', async () => {
    const { page } = app;
    await app.open(opened);
    await app.ask('Is there a helicopter?');
    const answer = page.getByTestId('answer');
    await answer.getByText('I did not find a helicopter in this video.').waitFor();
    await answer.getByRole('button', { name: 'Roar' }).click();
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(40.6, 1);
    expect(await page.getByTestId('citation').count()).toBe(0);
  });

  it('stops a question and gives it back', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 1500 });
    await app.ask('Who is she looking for?');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    expect(await app.askBox.inputValue()).toBe('Who is she looking for?');
    expect(await page.getByTestId('claim').count()).toBe(0);
  });

  it('keeps a failed question with the reason and asks it again', async () => {
    const { page } = app;
    await app.open({ ...opened, failures: { ask: 'MODEL_DAMAGED' } });
    await app.ask('Who?');
    await page.getByRole('alert').getByText('Install Sightsound again').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await expect.poll(async () => (await app.logged('ask')).length, patience).toBe(2);
  });

  it('asks about the range that was right-clicked, and about nothing else', async () => {
    const { page } = app;
    await app.open({ ...opened, clipCommand: 'ask-about-clip' });
    await app.dragRange(0.25, 0.5);
    const box = await page.getByTestId('selection').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 30, { button: 'right' });
    await page.getByTestId('clip-scope').waitFor();
    expect(
      await page
        .getByRole('textbox', { name: 'Ask about this clip' })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('What is said here?');
    await page.keyboard.press('Enter');
    await page.getByTestId('answer').waitFor();
    const [menu] = (await app.logged('clipMenu')) as Calls['clipMenu']['input'][];
    const [asked] = (await app.logged('ask')) as (Calls['ask']['input'] & VideoScope)[];
    expect(menu?.hasSelection).toBe(true);
    expect(asked?.clip).toEqual(menu?.moment);
    expect(asked?.clip?.start).toBeCloseTo(sampleVideo.media.duration * 0.25, 0);
    expect(asked?.clip?.end).toBeCloseTo(sampleVideo.media.duration * 0.5, 0);
  });
});

describe('finding', () => {
  it('marks the line at the playhead, finds words, and goes to a line by keyboard', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByRole('tab', { name: 'Transcript' }).click();
    const lines = page.getByRole('listbox', { name: 'Lines' });
    await lines.getByRole('option', { selected: true }).getByText('Someone very dear?').waitFor();
    await page.getByRole('searchbox', { name: 'Find in the transcript' }).fill('alone');
    await page.getByText('1 of 1').waitFor();
    expect(await lines.locator('mark').allTextContents()).toEqual(['alone']);
    await page.getByRole('searchbox', { name: 'Find in the transcript' }).fill('');
    await lines.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(24, 1);
  });

  it('hides kinds in Moments', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByRole('tab', { name: 'Moments' }).click();
    const moments = page.getByRole('listbox', { name: 'Moments' });
    await moments.getByRole('option').first().waitFor();
    expect(await moments.getByRole('option').count()).toBe(sampleEvidence.length);
    await page.getByRole('group', { name: 'Kinds' }).getByRole('button', { name: 'heard' }).click();
    await expect
      .poll(() => moments.getByRole('option').count(), patience)
      .toBe(sampleEvidence.filter(({ kind }) => kind === 'said').length);
  });

  it('searches every video and opens a hit at its moment, all by keyboard', async () => {
    const { page } = app;
    await app.open({ ...opened, settings: {} });
    await page.getByRole('button', { name: 'Library', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dragon');
    await page.getByRole('option', { name: 'A dragon.' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('player').waitFor();
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(24, 1);
  });
});
