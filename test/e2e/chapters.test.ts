import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { clipPath } from '../fixtures/clips.ts';
import { App } from './app.ts';

// Chapters as a person works with them: made from what was noticed, changed, kept, asked for and written to a file.

const trailer = path.resolve(import.meta.dirname, '../../assets/sintel-trailer.mp4');
const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-chapters-'));
const video = path.join(folder, 'trailer-and-room.mp4');
/** Where the trailer ends and the room begins. */
const change = 52.2;

let app: App;
const rows = (): Locator => app.page.getByTestId('chapter');
const starts = async (): Promise<string[]> => rows().locator('time').allInnerTexts();

/** The trailer, and after it half a minute of a room. */
async function lay(): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  const size = 'scale=640:360:force_original_aspect_ratio=decrease,pad=640:360:-1:-1,fps=24,setsar=1,format=yuv420p';
  const graph =
    `[0:v]${size},trim=end=${change},setpts=PTS-STARTPTS[v0];[1:v]${size},trim=end=30,setpts=PTS-STARTPTS[v1];` +
    `[0:a]aresample=48000,aformat=channel_layouts=mono,apad,atrim=end=${change}[a0];anullsrc=r=48000:cl=mono,atrim=end=30[a1];` +
    `[v0][a0][v1][a1]concat=n=2:v=1:a=1[v][a]`;
  const inputs = ['-i', trailer, '-stream_loop', '-1', '-i', clipPath('video/room.mp4')];
  const coding = ['-map', '[v]', '-map', '[a]', '-c:v', 'libx264', '-preset', 'veryfast', '-c:a', 'aac'];
  const args = ['-nostdin', '-v', 'error', '-y', ...inputs, '-filter_complex', graph, ...coding, video];
  const { code, errors } = await runProgram(ffmpeg.path, args);
  if (code !== 0) throw new Error(errors);
}

beforeAll(async () => {
  await lay();
  app = await App.launch({ videos: [video] });
  await app.indexing('done');
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('they begin where the video becomes another, and go there', async () => {
  await app.page.getByRole('tab', { name: 'Chapters' }).click();
  await rows().nth(1).waitFor();
  expect((await starts()).some((time) => ['0:51', '0:52', '0:53'].includes(time))).toBe(true);
  await app.picture('chapters-made');
  const last = rows().last().locator('.chapter-go');
  const time = await app.jumpBy(() => last.click());
  expect(Math.abs(time - change)).toBeLessThan(2.5);
});

test('a name is changed by keyboard, and is there after a restart, beside what was made', async () => {
  const made = await starts();
  await rows().first().locator('.chapter-go').focus();
  await app.page.keyboard.press('F2');
  await app.page.getByRole('textbox', { name: 'Name' }).fill('The trailer');
  await app.picture('chapter-edited');
  await app.page.keyboard.press('Enter');
  await rows().first().getByText('The trailer').waitFor();
  const { home } = app;
  await app.close();
  app = await App.launch({ home });
  await app.page.getByRole('tab', { name: 'Chapters' }).click();
  await rows().first().getByText('The trailer').waitFor();
  await app.page.getByText('As you changed them').waitFor();
  expect(await starts()).toEqual(made);
});

test('where one begins is dragged on the timeline to a cut, Escape leaves it, and the drag is taken back', async () => {
  const { mouse, keyboard } = app.page;
  const before = await starts();
  const last = rows().last().locator('.chapter-go');
  const from = await app.jumpBy(() => last.click());
  const surface = (await app.page.getByRole('slider', { name: 'Position' }).boundingBox())!;
  const grab = async (to: number): Promise<void> => {
    const [flag, target] = [await app.onTimeline(from), await app.onTimeline(to)];
    await mouse.move(flag.x + 2, surface.y + 3);
    await mouse.down();
    await mouse.move((flag.x + target.x) / 2, surface.y + 40, { steps: 4 });
    await mouse.move(target.x, surface.y + 40, { steps: 4 });
  };
  await grab(from - 5);
  await app.page.getByTestId('chapter-edge').waitFor();
  await keyboard.press('Escape');
  await mouse.up();
  expect(await starts()).toEqual(before);

  await grab(from - 5);
  await app.page
    .locator('.hover-tip')
    .getByText(/where a shot begins|at the edge of a line/)
    .waitFor();
  await app.picture('chapter-dragged');
  await mouse.up();
  await expect.poll(starts).not.toEqual(before);
  const moved = await app.jumpBy(() => last.click());
  expect(Math.abs(moved - (from - 5))).toBeLessThan(1.5);
  await keyboard.press('Control+z');
  await expect.poll(starts).toEqual(before);
});

test('they are asked for, and each sentence shows what it rests on', async () => {
  await app.page.getByRole('tab', { name: 'Ask' }).click();
  const answer = await app.ask('What are the chapters?');
  expect(await answer.innerText()).toMatch(/^0:00–0:\d+ “The trailer”/);
  await answer.getByText('You changed these chapters.').waitFor();
  const pieces = answer.getByTestId('strip-piece');
  await pieces.first().getByTestId('thumbnail').waitFor();
  await answer.getByRole('button', { name: 'Show the quotes' }).first().click();
  await answer
    .getByText(/ · \d+ % sure/)
    .first()
    .waitFor();
  await app.picture('evidence-strip');
});

test('they are written to a file, and what was made comes back', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Chapters' }).click();
  const file = path.join(folder, 'chapters.vtt');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Save the chapters' }).click();
  await page.getByRole('button', { name: 'WebVTT' }).click();
  await page.getByText('Saved.').waitFor();
  expect(readFileSync(file, 'utf8')).toMatch(/^WEBVTT\n\n00:00:00\.000 --> .+\nThe trailer\n/);
  await page.getByRole('button', { name: 'Back to the chapters that were made' }).click();
  await page.getByText('Made from what is said, written, seen and heard').waitFor();
  expect(await rows().getByText('The trailer').count()).toBe(0);
});
