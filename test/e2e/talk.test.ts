import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatedMedia, talkTruth } from '../fixtures/media.ts';
import { App, freshHome } from './app.ts';
import { restOn } from '../tooling/rest-on.ts';

// The main job, as a person does it: drop a video, watch it being indexed, ask, click, select, ask about the selection,
// close the window and find everything again. What is in the talk, and when, is known from how it was made.

const home = freshHome();
const truth = (clip: string): { start: number; end: number } => talkTruth.find((part) => part.clip.includes(clip))!;
const speech = truth('jfk');
const dog = truth('dog-bark');
const novel = truth('sense-and-sensibility');
let app: App;

beforeAll(async () => {
  app = await App.launch({ home });
  await app.picture('welcome');
});
afterAll(() => app.close());

const startsOf = (answer: Locator): Promise<number[]> =>
  answer
    .getByTestId('citation')
    .evaluateAll((marks) => marks.map((mark) => Number((mark as HTMLElement).dataset['start'])));
const framesShown = (video: HTMLVideoElement): number => video.getVideoPlaybackQuality().totalVideoFrames;
const within = (time: number, { start, end }: { start: number; end: number }): boolean =>
  time >= start - 0.7 && time < end;
const laneCounts = async (): Promise<Record<string, number>> => {
  const count = async (kind: string): Promise<number> =>
    Number(await app.page.getByTestId(`lane-${kind}`).getAttribute('data-count'));
  return { said: await count('said'), heard: await count('heard') };
};

test('a dropped video plays at once, while it is indexed', async () => {
  await app.drop(await generatedMedia('talk.mp4'));
  await app.player.waitFor();
  await app.indexing('running');
  await expect.poll(() => app.playhead(), { timeout: 20_000 }).toBeGreaterThan(0.3);
  expect(await app.player.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(480);
  const bar = app.page.getByRole('progressbar', { name: 'Indexing' });
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(100);
  await expect.poll(laneCounts, { timeout: 120_000 }).toMatchObject({ said: expect.any(Number) as number });
  await app.picture('indexing');
});

test('the lanes fill with what is said and heard', async () => {
  await app.indexing('done');
  const { said, heard } = await laneCounts();
  expect(said).toBeGreaterThanOrEqual(3);
  expect(heard).toBeGreaterThanOrEqual(3);
  await app.picture('indexed');
});

test('an answer streams into the chat, and a click on its citation plays the moment', async () => {
  const answer = await app.ask('When does the dog bark?');
  expect(await answer.getAttribute('data-refused')).toBe('false');
  const starts = await startsOf(answer);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((start) => !within(start, dog))).toEqual([]);
  const citation = answer.getByTestId('citation').first();
  const preview = await restOn(citation);
  await preview.getByTestId('thumbnail').waitFor();
  const { y, height } = (await preview.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(await app.page.evaluate(() => innerHeight));
  await app.picture('citation-preview');
  // From far away: a jump over a second or two leaves no way back.
  await app.jumpBy(() => app.page.getByRole('slider', { name: 'Position' }).press('End'));
  const landed = await app.jumpBy(() => citation.click());
  expect(Math.abs(landed - starts[0]!)).toBeLessThanOrEqual(0.5);
  await app.page.getByRole('button', { name: /^Back to / }).waitFor();
  await app.picture('citation-clicked');
});

test('what is said is quoted, with its moment', async () => {
  const answer = await app.ask('What should you ask?');
  expect(await answer.innerText()).toContain('what your country can do for you');
  const starts = await startsOf(answer);
  expect(starts.some((start) => within(start, speech))).toBe(true);
});

test('the part of a long quote that answers is emphasised, in the answer and in the preview', async () => {
  const answer = await app.ask('What can you do for your country?');
  const part = 'ask what you can do for your country';
  expect(await answer.locator('mark').innerText()).toContain(part);
  const preview = await restOn(answer.getByTestId('citation').first());
  await preview.getByTestId('thumbnail').waitFor();
  expect(await preview.locator('mark').innerText()).toContain(part);
  await app.picture('emphasis');
});

test('what is not there is not found', async () => {
  const answer = await app.ask('Is there a chainsaw?');
  expect(await answer.getAttribute('data-refused')).toBe('true');
  expect(await startsOf(answer)).toEqual([]);
  await app.picture('refusal');
});

test('a selected range, right-clicked, is asked about alone', async () => {
  await app.selectRange(novel.start, novel.end);
  const { x, y } = await app.onTimeline((novel.start + novel.end) / 2);
  const labels = await app.chooseInMenu('Ask about this clip', () => app.page.mouse.click(x, y, { button: 'right' }));
  expect(labels).toContain('Ask about this clip');
  await app.page.getByTestId('clip-scope').waitFor();
  const box = app.page.getByRole('textbox', { name: 'Ask about this clip' });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  const answer = await app.ask('What is said here?');
  const starts = await startsOf(answer);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((start) => !within(start, novel))).toEqual([]);
  expect(await answer.innerText()).toMatch(/dashwood/i);
  await app.picture('clip-question');
});

test('search over everything leads to the moment', async () => {
  const box = app.page.getByRole('combobox', { name: 'Search everything' });
  await box.fill('country');
  const hit = app.page.getByRole('option').first();
  await hit.waitFor();
  await app.picture('search');
  const landed = await app.jumpBy(() => hit.click());
  expect(within(landed, speech)).toBe(true);
});

test('everything is found again after a restart', async () => {
  const { page } = app;
  const answers = page.getByTestId('answer');
  const before = {
    lanes: await laneCounts(),
    answers: await app.answers(),
    emphases: await answers.locator('mark').allInnerTexts(),
  };
  await page.keyboard.press('Escape');
  const box = page.getByRole('textbox', { name: /^Ask about this/ });
  await box.fill('Who is Mister');
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
  await app.jumpBy(() => page.getByRole('slider', { name: 'Position' }).press('ArrowRight'));
  const position = await app.playhead();
  await app.close();

  app = await App.launch({ home });
  await app.player.waitFor();
  await expect.poll(() => app.playhead()).toBeCloseTo(position, 0);
  await expect.poll(laneCounts).toEqual(before.lanes);
  await expect.poll(() => app.page.getByTestId('answer').count()).toBe(before.answers.length);
  expect(await app.answers()).toEqual(before.answers);
  expect(await app.page.getByTestId('answer').locator('mark').allInnerTexts()).toEqual(before.emphases);
  expect(await app.page.getByRole('textbox', { name: /^Ask about this/ }).inputValue()).toBe('Who is Mister');
  expect(await app.page.getByTestId('selection').count()).toBe(1);
  await expect.poll(() => app.player.evaluate(framesShown)).toBeGreaterThan(0);
  await app.picture('after-restart');
});

test('nothing of the person is printed', () => {
  const printed = app.output.join('');
  for (const word of ['talk.mp4', 'country', 'Dashwood', 'chainsaw']) expect(printed).not.toContain(word);
});
