import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 21.3 } }],
  settings: { lastVideo: sampleVideo.id },
};

const app = windowPage();

const lines = (): Locator => app.page.getByRole('grid', { name: 'Lines' });
const box = (): Locator => app.page.getByRole('textbox', { name: 'Edit line' });
const copied = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());
const open = async (script: Script = opened): Promise<void> => {
  await app.open(script);
  await app.page.getByRole('tab', { name: 'Transcript' }).click();
  await lines().getByText('A dragon.').waitFor();
};

it('a line is written anew and restored, all by keyboard', async () => {
  const { page } = app;
  await open();
  await lines().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  expect(await box().inputValue()).toBe('A dragon.');
  await page.keyboard.type('A wagon, a <b>big</b> one.');
  await page.keyboard.press('Enter');
  const line = lines().getByRole('row', { name: 'A wagon, a <b>big</b> one.' });
  await line.getByText('edited').waitFor();
  expect(await line.getByText('edited').getAttribute('title')).toBe('As heard: A dragon.');
  expect(await app.logged('editLine')).toEqual([
    { evidence: expect.any(Number) as number, text: 'A wagon, a <b>big</b> one.' },
  ]);
  // The focus is where it was, so that the pencil of the line is next.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('As heard: A dragon.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await lines().getByRole('row', { name: 'A dragon.' }).waitFor();
  expect((await app.logged('editLine')).at(-1)).toMatchObject({ text: null });
});

it('Escape leaves the line as it is; leaving the box saves', async () => {
  const { page } = app;
  await open();
  await lines().getByText('A dragon.').dblclick();
  await box().fill('Nothing');
  await page.keyboard.press('Escape');
  await expect.poll(() => box().count(), patience).toBe(0);
  await lines().getByText('A dragon.').dblclick();
  await box().fill('A wagon.');
  await page.getByRole('searchbox', { name: 'Find in the transcript' }).click();
  await lines().getByText('A wagon.').waitFor();
  expect(await app.logged('editLine')).toMatchObject([{ text: 'A wagon.' }]);
});

it('what cannot be stored is said, and not lost', async () => {
  await open({ ...opened, failures: { editLine: 'DISK_FULL' } });
  await lines().getByText('A dragon.').dblclick();
  await box().fill('A wagon.');
  await box().press('Enter');
  await app.page.getByRole('alert').waitFor();
  expect(await box().inputValue()).toBe('A wagon.');
});

it('speakers are named, become one by one name, and a line is given to another, by keyboard', async () => {
  const { page } = app;
  const evidence = sampleEvidence.map((item) =>
    item.kind === 'said' ? { ...item, speaker: { number: item.text.includes('?') ? 1 : 2, likeness: 0.82 } } : item,
  );
  await open({ ...opened, evidence });
  const bar = page.getByRole('list', { name: 'Speakers' });
  await bar.getByRole('button', { name: 'Name Speaker 1' }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Speaker 1' }).fill('Shaman <b>');
  await page.keyboard.press('Enter');
  await lines().getByRole('button', { name: 'Shaman <b> speaks' }).first().waitFor();
  expect(await lines().getByRole('button', { name: 'Shaman <b> speaks' }).count()).toBe(2);
  await lines().getByText('A dragon.').click();
  await page.keyboard.press('Shift+F2');
  const choice = page.getByRole('dialog', { name: 'Who says this?' });
  await choice.getByRole('button', { name: 'Speaker 2' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await lines().and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Shift+F2');
  await choice.waitFor();
  await page.keyboard.type('sha');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines().getByRole('button', { name: 'Shaman <b> speaks' }).count(), patience).toBe(3);
  await page.getByRole('searchbox', { name: 'Find in the transcript' }).fill('shaman');
  await page.getByText('1 of 3').waitFor();
  await page.getByRole('searchbox', { name: 'Find in the transcript' }).fill('');
  await bar.getByRole('button', { name: 'Name Speaker 2' }).click();
  await page.getByRole('textbox', { name: 'Name of Speaker 2' }).fill('Shaman <b>');
  await page.keyboard.press('Enter');
  await expect.poll(() => bar.getByRole('listitem').count(), patience).toBe(1);
  await page.getByRole('button', { name: 'Copy all 6 lines with times' }).click();
  await page.getByText('6 lines copied.').waitFor();
  expect((await copied()).split('\n')[3]).toBe('0:24  Shaman <b>: A dragon.');
});

it('chosen lines, lines found, or all are copied with their times', async () => {
  const { page } = app;
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await open();
  await page.getByRole('button', { name: 'Copy all 6 lines with times' }).click();
  await page.getByText('6 lines copied.').waitFor();
  expect((await copied()).split('\n')[3]).toBe('0:24  A dragon.');
  await lines().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page.getByText('2 lines copied.').waitFor();
  expect(await copied()).toBe('0:19  Someone very dear? A kindred spirit?\n0:24  A dragon.');
  await page.keyboard.press('Escape');
  await lines().getByText("I'm searching for someone.").click();
  await lines()
    .getByText('A dragon.')
    .click({ modifiers: ['Shift'] });
  expect(await lines().getByRole('row', { selected: true }).count()).toBe(3);
  await page.getByRole('button', { name: 'Copy the 3 chosen lines with times' }).waitFor();
  await lines().getByText('A dragon.').click();
  await page.getByRole('searchbox').fill('alone');
  await page.getByRole('button', { name: 'Copy the line found, with its time' }).click();
  await page.getByText('1 line copied.').waitFor();
  expect(await copied()).toBe("0:33  I've been alone for as long as I can remember.");
});
