import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Calls } from '../../../src-preload/contract/types.ts';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { startWindowPage, type WindowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

/** A window that was closed with the sample at 0:21 and opens again. */
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

let window_: WindowPage;
beforeAll(async () => {
  window_ = await startWindowPage();
});
afterAll(() => window_[Symbol.asyncDispose]());
afterEach(() => {
  expect(window_.faults.splice(0)).toEqual([]);
});

const playerTime = (): Promise<number> =>
  window_.page.getByTestId('player').evaluate((video) => (video as HTMLVideoElement).currentTime);
const logged = (verb: string): Promise<unknown[]> =>
  window_.page.evaluate(
    (name) => window.bridgeLog.filter((entry) => entry.verb === name).map(({ input }) => input),
    verb,
  );

/** Looks again and again until it is so: machines that test are busy. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 10_000 });

async function askQuestion(question: string): Promise<void> {
  await window_.page.getByRole('textbox', { name: 'Ask about' }).fill(question);
  await window_.page.keyboard.press('Enter');
}

/** Drags over a stretch of the timeline, given as shares of its width. */
async function dragRange(from: number, to: number): Promise<void> {
  const box = await window_.page.getByRole('slider', { name: 'Position' }).boundingBox();
  if (!box) throw new Error('There is no timeline.');
  await window_.page.mouse.move(box.x + box.width * from, box.y + 50);
  await window_.page.mouse.down();
  await window_.page.mouse.move(box.x + box.width * to, box.y + 50, { steps: 6 });
  await window_.page.mouse.up();
}

describe('first run', () => {
  it('offers the sample, plays it at once and fills the lanes while it is indexed', async () => {
    const { page, open } = window_;
    await open({ indexSeconds: 3 });
    await page.getByText('Everything stays on this machine').waitFor();
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('progressbar', { name: 'Indexing' }).waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-testid="lane-said"]')?.dataset['count']) > 1,
    );
    expect(await playerTime()).toBeGreaterThan(0.2);
    await page.getByText('Everything in this video was listened to.').first().waitFor();
    expect(await page.getByTestId('lane-said').getAttribute('aria-label')).toBe('said: 6 moments');
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('says what is wrong with a file and what to do', async () => {
    const { page, open } = window_;
    await open({ failures: { openVideo: 'MEDIA_INVALID' } });
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('alert').getByText('Choose a video or a sound file.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('indexing', () => {
  it('stops, keeps what was found, and goes on from there', async () => {
    const { page, open } = window_;
    await open({
      library: [statusOf(sampleVideo, 'waiting')],
      settings: { lastVideo: sampleVideo.id },
      indexSeconds: 4,
    });
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-testid="lane-said"]')?.dataset['count']) > 0,
    );
    await page.getByRole('button', { name: 'Cancel indexing' }).click();
    await page.getByText('Indexing was stopped. What was found so far stays.').first().waitFor();
    const found = Number(await page.getByTestId('lane-said').getAttribute('data-count'));
    expect(found).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Resume indexing' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-testid="index-bar"]')?.dataset['state'] === 'done',
    );
    expect(await page.getByTestId('lane-said').getAttribute('data-count')).toBe('6');
  });
});

describe('asking', () => {
  it('streams sentences with numbered citations that show their quote, go there, and lead back', async () => {
    const { page, open } = window_;
    await open({ ...opened, answerDelay: 200 });
    await askQuestion('Who is she looking for?');
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
    await eventually(playerTime).toBeCloseTo(cited?.start ?? -1, 1);
    await page.getByRole('button', { name: 'Back to 0:21' }).click();
    await eventually(playerTime).toBeCloseTo(21.3, 1);
    expect(await page.getByRole('button', { name: 'Back to' }).count()).toBe(0);
  });

  it('refuses calmly, with what came closest', async () => {
    const { page, open } = window_;
    await open(opened);
    await askQuestion('Is there a helicopter?');
    const answer = page.getByTestId('answer');
    await answer.getByText('I did not find a helicopter in this video.').waitFor();
    await answer.getByRole('button', { name: 'Roar' }).click();
    await eventually(playerTime).toBeCloseTo(40.6, 1);
    expect(await page.getByTestId('citation').count()).toBe(0);
  });

  it('stops a question and gives it back', async () => {
    const { page, open } = window_;
    await open({ ...opened, answerDelay: 1500 });
    await askQuestion('Who is she looking for?');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Ask about' }).inputValue()).toBe('Who is she looking for?');
    expect(await page.getByTestId('claim').count()).toBe(0);
  });

  it('keeps a failed question with the reason and asks it again', async () => {
    const { page, open } = window_;
    await open({ ...opened, failures: { ask: 'MODEL_DAMAGED' } });
    await askQuestion('Who?');
    await page.getByRole('alert').getByText('Install Sightsound again').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await eventually(async () => (await logged('ask')).length).toBe(2);
  });

  it('asks about the range that was right-clicked, and about nothing else', async () => {
    const { page, open } = window_;
    await open({ ...opened, clipCommand: 'ask-about-clip' });
    await dragRange(0.25, 0.5);
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
    const [menu] = (await logged('clipMenu')) as Calls['clipMenu']['input'][];
    const [asked] = (await logged('ask')) as Calls['ask']['input'][];
    expect(menu?.hasSelection).toBe(true);
    expect(asked?.clip).toEqual(menu?.moment);
    expect(asked?.clip?.start).toBeCloseTo(sampleVideo.media.duration * 0.25, 0);
    expect(asked?.clip?.end).toBeCloseTo(sampleVideo.media.duration * 0.5, 0);
  });
});

describe('finding', () => {
  it('marks the line at the playhead, finds words, and goes to a line by keyboard', async () => {
    const { page, open } = window_;
    await open(opened);
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
    await eventually(playerTime).toBeCloseTo(24, 1);
  });

  it('hides kinds in Moments', async () => {
    const { page, open } = window_;
    await open(opened);
    await page.getByRole('tab', { name: 'Moments' }).click();
    const moments = page.getByRole('listbox', { name: 'Moments' });
    await moments.getByRole('option').first().waitFor();
    expect(await moments.getByRole('option').count()).toBe(sampleEvidence.length);
    await page.getByRole('group', { name: 'Kinds' }).getByRole('button', { name: 'heard' }).click();
    await eventually(() => moments.getByRole('option').count()).toBe(
      sampleEvidence.filter(({ kind }) => kind === 'said').length,
    );
  });

  it('searches every video and opens a hit at its moment, all by keyboard', async () => {
    const { page, open } = window_;
    await open({ ...opened, settings: {} });
    await page.getByRole('button', { name: 'Library', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dragon');
    await page.getByRole('option', { name: 'A dragon.' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('player').waitFor();
    await eventually(playerTime).toBeCloseTo(24, 1);
  });
});

describe('working by keyboard', () => {
  it('plays, sets in and out point, and clears them', async () => {
    const { page, open } = window_;
    await open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.getByTestId('selection').waitFor();
    await page.keyboard.press('q');
    expect(await page.getByTestId('clip-scope').textContent()).toContain('0:21.3 – 0:26.3');
    await page.keyboard.type('kj');
    expect(await page.getByRole('textbox', { name: 'Ask about this clip' }).inputValue()).toBe('kj');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await page.getByTestId('selection').count()).toBe(0);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  it('shuttles backwards and stops', async () => {
    const { page, open } = window_;
    await open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByText('−2×').waitFor();
    await eventually(playerTime).toBeLessThan(20.5);
    await page.keyboard.press('k');
    const stopped = await playerTime();
    await page.waitForTimeout(300);
    expect(await playerTime()).toBeCloseTo(stopped, 1);
  });

  it('lists every key in a sheet that gives the focus back', async () => {
    const { page, open } = window_;
    await open(opened);
    await page.getByRole('tab', { name: 'Ask' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Set the in point').waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-ask');
  });
});

describe('remembering', () => {
  it('opens where the window was left and saves where it is now', async () => {
    const { page, open } = window_;
    const view = { position: 30, selection: { start: 12, end: 19 }, draft: 'Who speaks' };
    await open({ ...opened, library: [{ ...statusOf(sampleVideo, 'done'), view }] });
    await eventually(playerTime).toBeCloseTo(30, 1);
    expect(await page.getByRole('textbox', { name: 'Ask about' }).inputValue()).toBe('Who speaks');
    await page.getByTestId('selection').waitFor();
    await page.getByRole('slider', { name: 'Position' }).press('ArrowRight');
    await page.getByRole('textbox', { name: 'Ask about' }).fill('Who speaks first?');
    await eventually(async () => (await logged('saveView')).at(-1)).toEqual({
      video: sampleVideo.id,
      view: { position: 35, selection: view.selection, draft: 'Who speaks first?' },
    });
  });
});

describe('what cannot be played', () => {
  it('is said, and the timeline works on', async () => {
    const { page, open, faults } = window_;
    await open({
      library: [statusOf(otherVideos.unplayable, 'done')],
      settings: { lastVideo: otherVideos.unplayable.id },
    });
    await page.getByTestId('unplayable').getByText('PRORES').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByTestId('clock').textContent()).toBe('0:05 / 0:52');
    faults.length = 0;
  });
});

describe('the engine', () => {
  it('is said to be away, and indexing goes on when it is back', async () => {
    const { page, open } = window_;
    await open(opened);
    await page.evaluate(() =>
      window.sendWindowEvent({ type: 'engine', status: { state: 'restarting', inSeconds: 2.4 } }),
    );
    await page.getByTestId('engine-banner').getByText('starts again in 3 seconds').waitFor();
    await page.evaluate(() => window.sendWindowEvent({ type: 'engine', status: { state: 'ready' } }));
    await eventually(() => page.getByTestId('engine-banner').count()).toBe(0);
  });
});
