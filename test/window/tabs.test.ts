import { expect, test } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { opened } from './harness/view.ts';

const app = windowPage();

test('what stood beside the video does so again after a restart', async () => {
  const { page } = app;
  await app.open(opened);
  await page.keyboard.press('Alt+3');
  await expect.poll(() => app.logged('setSettings'), patience).toContainEqual({ sideTab: 'moments', sideWidth: null });
  await app.open({ ...opened, settings: { ...opened.settings, sideTab: 'moments' } });
  await page.getByRole('tab', { name: 'Moments', selected: true }).waitFor();
});

test('keys lead into a box of another tab; arrow keys go along the tabs, and a box does not take the focus anew', async () => {
  const { page } = app;
  await app.open(opened);
  await page.getByTestId('player').waitFor();
  const focused = page.locator(':focus');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in the transcript' }).and(focused).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await app.askBox.and(focused).waitFor();
  await page.keyboard.press('Escape');

  const tab = (name: string) => page.getByRole('tab', { name, selected: true }).and(focused);
  await page.getByRole('tab', { name: 'Ask' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('searchbox', { name: 'Find in the transcript' }).waitFor();
  await tab('Transcript').waitFor();
  await page.keyboard.press('ArrowLeft');
  await app.askBox.waitFor();
  // What would take the focus does so when its panel is shown: a little later than the tab is.
  await expect
    .poll(() => page.getByRole('searchbox', { name: 'Find in the transcript' }).isVisible(), patience)
    .toBe(false);
  await tab('Ask').waitFor();
});
