import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Calls } from '../../src-preload/contract/types.ts';
import type { VideoScope } from '../../src-main/domain/answer.ts';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';
import { restOn } from '../tooling/rest-on.ts';

/** A window that was closed with the sample at 0:21 and opens again. */
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

const app = windowPage();

const markedIn = (place: Locator): Promise<{ text: string; kind: string | undefined }[]> =>
  place
    .locator('mark')
    .evaluateAll((marks) =>
      marks.map((mark) => ({ text: mark.textContent, kind: (mark as HTMLElement).dataset['kind'] })),
    );

describe('asking', () => {
  it('streams sentences with numbered citations that show their quote, go there, and lead back', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 800 });
    await app.ask('Who is she looking for?');
    await page.getByTestId('claim').first().waitFor();
    expect(await page.getByText('Looking for it…').isVisible()).toBe(true);
    await page.getByTestId('answer').waitFor();
    const marks = page.getByTestId('citation');
    expect(await marks.allTextContents()).toEqual(['1', '2', '3', '4']);
    expect(await page.getByTestId('claim').first().textContent()).toMatch(/^At 0:191 the old man/);
    const emphasised = { text: 'A kindred spirit?', kind: 'said' };
    expect(await markedIn(page.getByTestId('claim').first())).toEqual([emphasised]);
    const first = await restOn(marks.nth(0));
    await first.getByText('Someone very dear?').waitFor();
    expect(await markedIn(first)).toEqual([emphasised]);
    const second = await restOn(marks.nth(1));
    await second.getByText('A dragon.').waitFor();
    expect(await markedIn(second)).toEqual([]);
    await marks.nth(1).click();
    const cited = sampleEvidence.find(({ text }) => text === 'A dragon.');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(cited?.start ?? -1, 1);
    await page.getByRole('button', { name: 'Back to 0:21' }).click();
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(21.3, 1);
    expect(await page.getByRole('button', { name: 'Back to' }).count()).toBe(0);
  });

  it('shows under each sentence what it rests on: frames, sound, and on demand the quotes with how sure they are', async () => {
    const { page } = app;
    await app.open(opened);
    await app.ask('Who is she looking for?');
    const strips = page.getByTestId('answer').getByTestId('strip');
    await expect.poll(() => strips.count(), patience).toBe(3);
    const pieces = strips.first().getByTestId('strip-piece');
    await expect.poll(() => pieces.count(), patience).toBe(2);
    await pieces.first().locator('.strip-wave path').waitFor({ state: 'attached' });
    await pieces.first().getByTestId('thumbnail').waitFor();
    expect(await pieces.first().getAttribute('aria-label')).toMatch(
      /^said at 0:19–0:2\d: Someone very dear\? A kindred/,
    );

    // One stop for Tab; the arrow keys go on to the quotes.
    await pieces.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await strips
      .first()
      .getByRole('listitem')
      .first()
      .getByText(/said · |0:19–0:2\d · \d+ % sure/)
      .waitFor();
    expect(await strips.first().getByRole('listitem').count()).toBe(2);
    expect(await markedIn(strips.first())).toEqual([{ text: 'A kindred spirit?', kind: 'said' }]);

    await pieces.nth(1).click();
    const cited = sampleEvidence.find(({ text }) => text === 'A dragon.');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(cited?.start ?? -1, 1);
  });

  it('keeps quotes open that were opened while the answer came', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 900 });
    await app.ask('Who is she looking for?');
    await page.getByRole('button', { name: 'Show the quotes' }).first().click();
    await page.getByText('% sure').first().waitFor();
    expect(await page.getByTestId('answer').count()).toBe(0);
    await page.getByTestId('answer').waitFor();
    expect(await page.getByRole('button', { name: 'Hide the quotes' }).count()).toBe(1);
    expect(await page.getByTestId('answer').getByRole('listitem').count()).toBe(2);
    await page.getByRole('button', { name: 'Hide the quotes' }).click();
    expect(await page.getByTestId('answer').getByRole('listitem').count()).toBe(0);
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

  it('says where something may be, which it does not claim', async () => {
    const { page } = app;
    await app.open(opened);
    await app.ask('Is there thunder?');
    const answer = page.getByTestId('answer');
    await answer.getByText('I cannot say for sure. Perhaps thunder is heard at 0:40.').waitFor();
    await answer.getByRole('heading', { name: 'Perhaps here' }).waitFor();
    expect([await answer.getAttribute('data-refused'), await answer.getAttribute('data-unsure')]).toEqual([
      'false',
      'true',
    ]);
    await answer.getByRole('button', { name: 'Thunder' }).click();
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
    const [asked] = (await app.logged('ask')) as (Calls['ask']['input'] & VideoScope)[];
    expect(asked?.clip?.start).toBeCloseTo(sampleVideo.media.duration * 0.25, 0);
    expect(asked?.clip?.end).toBeCloseTo(sampleVideo.media.duration * 0.5, 0);
  });
});

describe('asking about several videos', () => {
  const { soundOnly } = otherVideos;
  const two: Script = {
    library: [statusOf(sampleVideo, 'done'), { ...statusOf(soundOnly, 'done'), view: { position: 100 } }],
    settings: { lastVideo: soundOnly.id },
  };

  it('is chosen by keyboard, names each video, opens the one that is cited, and leads back', async () => {
    const { page } = app;
    await app.open(two);
    await page.getByRole('heading', { level: 1, name: soundOnly.name }).waitFor();
    await page.getByRole('radio', { name: 'This video' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'All videos (2)' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Ask about all 2 videos' }).fill('Who is she looking for?');
    await page.keyboard.press('Enter');
    await page.getByTestId('answer').waitFor();
    const [asked] = (await app.logged('ask')) as Calls['ask']['input'][];
    expect(asked).toMatchObject({ videos: 'all' });
    const mark = page.getByRole('button', { name: `Citation 2: said at 0:24–0:25 in ${sampleVideo.name}` });
    await mark.click();
    await page.getByRole('heading', { level: 1, name: sampleVideo.name }).waitFor();
    const cited = sampleEvidence.find(({ text }) => text === 'A dragon.');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(cited?.start ?? -1, 1);
    expect(await page.getByTestId('answer').count()).toBe(1);
    await page.getByRole('button', { name: `Back to 1:40 in ${soundOnly.name}` }).click();
    await page.getByRole('heading', { level: 1, name: soundOnly.name }).waitFor();
    expect(await page.getByRole('button', { name: /^Back to/ }).count()).toBe(0);
  });

  it('has a key, and a clip asks about its video again', async () => {
    const { page } = app;
    await app.open(two);
    await page.getByRole('heading', { level: 1, name: soundOnly.name }).waitFor();
    await page.keyboard.press('Shift+A');
    const box = page.getByRole('textbox', { name: 'Ask about all 2 videos' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement), patience).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('I');
    await page.keyboard.press('Q');
    await page.getByTestId('clip-scope').waitFor();
    expect(await page.getByRole('radio', { name: 'This video' }).isChecked()).toBe(true);
  });

  it('is not offered where there is only one', async () => {
    await app.open(opened);
    await app.askBox.waitFor();
    expect(await app.page.getByRole('radio').count()).toBe(0);
  });
});

describe('finding', () => {
  it('marks the line at the playhead, finds words, and goes to a line by keyboard', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByRole('tab', { name: 'Transcript' }).click();
    const lines = page.getByRole('grid', { name: 'Lines' });
    await lines.locator('[aria-current="true"]').getByText('Someone very dear?').waitFor();
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

  it('finds moments that look like the one at the playhead, with the reason, all by keyboard', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('lane-seen').waitFor();
    await page.keyboard.press('Shift+S');
    const found = page.getByRole('listbox', { name: 'Moments found' }).getByRole('option');
    await found.nth(1).waitFor();
    const hits = await found.allInnerTexts();
    expect(hits.map((text) => text.split('\n').filter((line) => line !== ''))).toEqual([
      ['sintel-trailer.mp4', '0:00–0:02', 'same picture'],
      ['sintel-trailer.mp4', '0:02–0:05', 'looks alike, 81 %'],
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ContextMenu');
    await page.waitForFunction(() => window.bridgeLog.some(({ verb }) => verb === 'clipMenu'));
    await page.keyboard.press('Enter');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(2.2, 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'Search everything' }).getAttribute('placeholder')).toBe(
      'Search everything',
    );
  });
});
