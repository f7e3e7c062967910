import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subRip } from '../../src-main/domain/subtitle-files.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { clipPath } from '../fixtures/media.ts';
import { talkCues } from '../fixtures/talk-subtitles.ts';
import { App, freshHome } from './app.ts';

// A video with its subtitles beside it: they are read instead of transcribed, shown over the picture, and named as the source.

const home = freshHome();
const film = path.join(home, 'speech.mp4');
/** The words of the speech alone, which begins a second later in the talk. */
const cues = talkCues
  .filter(({ end }) => end < 12.1)
  .map(({ start, end, text }) => ({ start: start - 1, end: end - 1, text }));
let app: App;

beforeAll(async () => {
  const { ffmpeg } = await findMediaTools();
  const picture = ['-stream_loop', '-1', '-i', clipPath('video/friday.mp4'), '-i', clipPath('speech/jfk.wav')];
  const codecs = ['-map', '0:v', '-map', '1:a', '-t', '11', '-c:v', 'copy', '-c:a', 'aac', film];
  const { code, errors } = await runProgram(ffmpeg.path, ['-nostdin', '-v', 'error', '-y', ...picture, ...codecs]);
  if (code !== 0) throw new Error(errors);
  writeFileSync(path.join(home, 'speech.en.srt'), subRip(cues));
  const german = cues.map((cue) => ({ ...cue, text: 'Fragt nicht, was euer Land …' }));
  writeFileSync(path.join(home, 'speech.de.srt'), subRip(german));
  app = await App.launch({ home });
});
afterAll(() => app.close());

test('what is said is taken from the subtitles, and the transcript says so', async () => {
  await app.drop(film);
  await app.player.waitFor();
  await app.page.keyboard.press('Space');
  await app.page.keyboard.press('T');
  await app.page.getByText('From the subtitles speech.en.srt, not transcribed').waitFor({ timeout: 60_000 });
  await app.page.getByRole('region', { name: 'Transcript' }).getByText('my fellow Americans').waitFor();
  await app.indexing('done');
  await app.page.keyboard.press('A');
  const answer = await app.ask('When is “fellow Americans” said?');
  expect(await answer.innerText()).toContain('What is said was taken from its subtitles (speech.en.srt).');
});

test('captions show the cue of the time; the track is chosen by keyboard and remembered', async () => {
  const captions = app.page.getByTestId('captions');
  await app.page.getByRole('button', { name: 'Play', exact: true }).focus();
  await app.page.keyboard.press('c');
  const target = cues[1]!;
  await app.player.evaluate((video: HTMLVideoElement) => video.pause());
  const { x } = await app.onTimeline(target.start + 0.2);
  const { y } = (await app.page.getByRole('slider', { name: 'Position' }).boundingBox())!;
  await app.page.mouse.click(x, y + 8);
  await expect.poll(() => captions.innerText()).toBe(target.text);
  const opener = app.page.getByRole('button', { name: 'Caption track' });
  await opener.press('Enter');
  const menu = app.page.getByRole('dialog', { name: 'Caption track' });
  expect(await menu.innerText()).toContain('Another language than is spoken, so speech is transcribed'.split(',')[0]);
  await app.picture('caption-menu');
  await menu.getByRole('radio', { name: 'German' }).press('Space');
  await expect.poll(() => captions.innerText()).toBe('Fragt nicht, was euer Land …');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Shift+C');
  await captions.waitFor();
  await app.picture('captions');
  await app.close();
});
