import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src-main/domain/answer.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

const app = windowPage();

const questions = (): Promise<string[]> =>
  app.page.locator('.conversation > .exchange > .question h2').allTextContents();
async function askAll(...asked: string[]): Promise<void> {
  for (const [at, question] of asked.entries()) {
    await app.ask(question);
    await app.page.getByTestId('answer').nth(at).waitFor();
  }
}

describe('an edited question', () => {
  it('takes its place with a new answer, and what was there before stays below it', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 20 });
    await askAll('Who is it?', 'Who is sh looking for?', 'What else?');
    const edit = page.getByRole('button', { name: 'Edit and ask again' });
    await edit.nth(1).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Edit the question' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement), patience).toBe(true);
    await box.fill('Who is she looking for?');
    await page.keyboard.press('Enter');
    await page.getByText('2 questions before the edit').waitFor();
    expect(await questions()).toEqual(['Who is it?', 'Who is she looking for?']);
    const asked = (await app.logged('ask')) as { chat: number; replaces?: number }[];
    expect(asked.at(-1)).toMatchObject({ chat: 1, replaces: expect.any(Number) as number });

    await page.getByText('2 questions before the edit').click();
    await page.getByRole('heading', { name: 'What else?' }).waitFor();
    expect(await edit.count()).toBe(2);
  });

  it('is left as it was with Escape', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 20 });
    await askAll('Who is it?');
    const edit = page.getByRole('button', { name: 'Edit and ask again' });
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Really?');
    await page.keyboard.press('Escape');
    expect(await questions()).toEqual(['Who is it?']);
    expect(await app.logged('ask')).toHaveLength(1);
  });
});

describe('a long chat', () => {
  const none: Omit<Answer, 'question'> = {
    intent: 'find',
    text: 'Nothing was found.',
    refused: true,
    claims: [],
    nearest: [],
    coverage: {},
    coverageNote: '',
    model: 'templates-1',
  };
  const messages = Array.from({ length: 25 }, (_, at) => {
    const question = `Question ${at + 1}`;
    return { id: at + 1, askedAt: at, question, answer: { ...none, question } };
  });

  it('shows its latest questions, and those before them when asked for', async () => {
    const { page } = app;
    await app.open({ ...opened, chats: [{ id: 1, video: sampleVideo.id, title: 'Long', messages }] });
    const shown = page.locator('.conversation > .exchange');
    await expect.poll(() => shown.count(), patience).toBe(10);
    expect((await questions()).at(-1)).toBe('Question 25');
    await page.getByRole('button', { name: 'Show 15 earlier questions' }).click();
    await expect.poll(() => shown.count(), patience).toBe(20);
    expect((await questions())[0]).toBe('Question 6');
    await page.getByRole('button', { name: 'Show 5 earlier questions' }).click();
    await expect.poll(questions, patience).toHaveLength(25);
  });
});

describe('sentences', () => {
  it('are marked while the moment that they cite plays', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 20 });
    await askAll('Who is she looking for?');
    const marked = page.locator('[data-testid="claim"][data-played]');
    expect(await marked.count()).toBe(0);
    await page.getByRole('button', { name: /^Citation 2: said at 0:24/ }).click();
    await page.getByRole('tab', { name: 'Ask' }).focus();
    await page.keyboard.press('k');
    await expect
      .poll(() => marked.allTextContents(), patience)
      .toEqual([expect.stringContaining('A dragon.') as string, expect.stringContaining('Music plays') as string]);
    expect(await page.locator('[data-testid="citation"][aria-current="time"]').allTextContents()).toEqual(['2', '3']);
    await page.keyboard.press('k');
    await expect.poll(() => marked.count(), patience).toBe(0);
  });
});

describe('a chat', () => {
  it('is renamed by keyboard, and saved as a file', async () => {
    const { page } = app;
    await app.open({ ...opened, answerDelay: 20 });
    await askAll('Who is it?');
    await page.getByRole('button', { name: 'Earlier chats' }).click();
    await page.getByRole('button', { name: 'Rename chat “Who is it?”' }).press('Enter');
    await page.keyboard.type('The dragon');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rename chat “The dragon”' }).press('Enter');
    await page.keyboard.type('Nothing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rename chat “The dragon”' }).waitFor();
    expect(await app.logged('renameChat')).toEqual([{ chat: 1, title: 'The dragon' }]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save this chat' }).press('Enter');
    await page.getByRole('button', { name: 'Save as Markdown…' }).press('Enter');
    await page.getByText('Saved.').waitFor();
    expect(await app.logged('saveChat')).toEqual([{ chat: 1, format: 'markdown' }]);
  });
});

it('an answer is copied with its sources by its button', async () => {
  const { page } = app;
  await app.open(opened);
  await app.ask('Who is she looking for?');
  await page.getByRole('button', { name: 'Copy answer' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('A roar is heard once. [4]');
  expect(copied).toMatch(/\[4\].*0:40.*heard|\[4\].*heard.*0:40/);
});
