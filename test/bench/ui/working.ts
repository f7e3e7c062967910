import type { App } from '../../e2e/app.ts';

const questions = ['What is this about?', 'What can be heard?', 'What can be seen?', 'What is said at the beginning?'];
const tabs = ['Transcript', 'Moments', 'Ask'];

/** Who asks without a pause slows indexing down, so that its end is not waited for. */
const longest = 5 * 60_000;

/** Indexes a video that plays, and meanwhile asks, turns over the tabs and moves along, until it is done, or five minutes have passed. */
export async function workInWindow(app: App, file: string): Promise<void> {
  await app.drop(file);
  const end = performance.now() + longest;
  const bar = app.page.getByTestId('index-bar').and(app.page.locator('[data-state="done"]'));
  for (let turn = 0; performance.now() < end && !(await bar.isVisible()); turn += 1) {
    await app.ask(questions[turn % questions.length]!);
    for (const tab of tabs) await app.page.getByRole('tab', { name: tab }).click();
    await app.page.keyboard.press('Escape');
    await app.player.press(String(turn % 9));
  }
}
